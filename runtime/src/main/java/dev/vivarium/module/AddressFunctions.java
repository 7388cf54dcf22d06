package dev.vivarium.module;

import dev.vivarium.heap.Value;
import dev.vivarium.host.Errno;
import dev.vivarium.host.InternetText;
import dev.vivarium.object.Buffers;
import dev.vivarium.object.ByteArrayType;
import dev.vivarium.object.BytesType;
import dev.vivarium.object.Exceptions;
import dev.vivarium.object.IntType;
import dev.vivarium.object.ListType;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.PythonError;
import dev.vivarium.object.StrType;
import dev.vivarium.object.TupleType;
import java.util.Arrays;
import java.util.List;

/** The functions of module socket on addresses. */
final class AddressFunctions {
    // Numbers of getaddrinfo's failures
    private static final int UNKNOWN_NAME = -2;
    private static final int UNKNOWN_FAMILY = -6;
    private static final int UNKNOWN_SERVICE = -8;
    private static final int NO_ADDRESS_OF_FAMILY = -9;

    private static final int TCP = 6;
    private static final int UDP = 17;
    private static final int[][] KINDS = {
        {SocketModule.SOCK_STREAM, TCP}, {SocketModule.SOCK_DGRAM, UDP}, {SocketModule.SOCK_RAW, 0}
    };

    private AddressFunctions() {}

    static long resolve(ObjectSpace space, int base, int count) {
        String name = StrType.text(space, space.stack.slots[base]);
        int port = port(space, space.stack.slots[base + 1]);
        int family = (int) optional(space, base, count, 2);
        int type = (int) optional(space, base, count, 3);
        int protocol = (int) optional(space, base, count, 4);
        if (family != 0 && family != InternetText.AF_INET && family != InternetText.AF_INET6) {
            throw failure(space, UNKNOWN_FAMILY);
        }
        List<byte[]> addresses = name.isEmpty() ? null : space.host.resolve(name, port, 0);
        if (addresses == null || addresses.isEmpty()) {
            throw failure(space, UNKNOWN_NAME);
        }
        long list = ListType.create(space);
        int mark = space.heap.temporaries.mark();
        for (byte[] address : addresses) {
            if (family == 0 || address[0] == family) {
                for (int[] kind : KINDS) {
                    boolean isWanted = (type == 0 || type == kind[0]) && (protocol == 0 || protocol == kind[1]);
                    if (isWanted) {
                        ListType.append(space, list, entry(space, address, kind));
                        space.heap.temporaries.release(mark);
                    }
                }
            }
        }
        if (ListType.length(space, list) == 0) {
            throw failure(space, family == 0 ? UNKNOWN_SERVICE : NO_ADDRESS_OF_FAMILY);
        }
        return list;
    }

    private static long optional(ObjectSpace space, int base, int count, int index) {
        return count > index ? IntType.toLong(space, space.stack.slots[base + index]) : 0;
    }

    private static int port(ObjectSpace space, long port) {
        if (IntType.isInt(space, port)) {
            return (int) IntType.toLongTruncated(space, port) & 0xFFFF;
        }
        String text = StrType.text(space, port);
        if (!text.matches("[0-9]{1,9}")) {
            throw failure(space, UNKNOWN_SERVICE);
        }
        return Integer.parseInt(text) & 0xFFFF;
    }

    private static PythonError failure(ObjectSpace space, int number) {
        return space.error(Exceptions.OS_ERROR, "[addrinfo error " + number + "]");
    }

    private static long entry(ObjectSpace space, byte[] address, int[] kind) {
        long tuple = TupleType.create(space, 5);
        TupleType.set(space, tuple, 0, Value.ofSmallInt(address[0]));
        TupleType.set(space, tuple, 1, Value.ofSmallInt(kind[0]));
        TupleType.set(space, tuple, 2, Value.ofSmallInt(kind[1]));
        TupleType.set(space, tuple, 3, Value.NONE);
        TupleType.set(space, tuple, 4, ByteArrayType.create(space, address));
        return tuple;
    }

    static long parse(ObjectSpace space, long family, long text) {
        IntType.toLong(space, family);
        String address = StrType.text(space, text);
        byte[] bytes = InternetText.parse(address, checkedFamily(space, family));
        if (bytes == null) {
            throw space.osError(Errno.EINVAL);
        }
        return BytesType.create(space, bytes);
    }

    private static int checkedFamily(ObjectSpace space, long family) {
        int number = (int) IntType.toLong(space, family);
        if (number != InternetText.AF_INET && number != InternetText.AF_INET6) {
            throw space.osError(Errno.EAFNOSUPPORT);
        }
        return number;
    }

    static long format(ObjectSpace space, long family, long address) {
        IntType.toLong(space, family);
        byte[] bytes = Buffers.read(space, address);
        int size = checkedFamily(space, family) == InternetText.AF_INET ? 4 : 16;
        if (bytes.length < size) {
            throw space.osError(Errno.EINVAL);
        }
        return StrType.create(space, InternetText.format(Arrays.copyOf(bytes, size)));
    }

    static long split(ObjectSpace space, long address) {
        byte[] bytes = Buffers.read(space, address);
        if (bytes.length < 2) {
            throw space.error(Exceptions.VALUE_ERROR);
        }
        int family = bytes[0] & 0xFF | (bytes[1] & 0xFF) << 8;
        if (family == InternetText.AF_INET && bytes.length >= 8) {
            long tuple = TupleType.create(space, 3);
            fill(space, tuple, family, Arrays.copyOfRange(bytes, 4, 8), bytes);
            return tuple;
        }
        if (family == InternetText.AF_INET6 && bytes.length >= 28) {
            long tuple = TupleType.create(space, 5);
            fill(space, tuple, family, Arrays.copyOfRange(bytes, 8, 24), bytes);
            TupleType.set(space, tuple, 3, Value.ofSmallInt(number(bytes, 4, 4)));
            TupleType.set(space, tuple, 4, Value.ofSmallInt(number(bytes, 24, 4)));
            return tuple;
        }
        long rest = BytesType.create(space, Arrays.copyOfRange(bytes, 2, bytes.length));
        return TupleType.pair(space, Value.ofSmallInt(family), rest);
    }

    private static void fill(ObjectSpace space, long tuple, int family, byte[] address, byte[] all) {
        TupleType.set(space, tuple, 0, Value.ofSmallInt(family));
        TupleType.set(space, tuple, 1, BytesType.create(space, address));
        TupleType.set(space, tuple, 2, Value.ofSmallInt(number(all, 2, 2)));
    }

    /** A number in the network's order of bytes. */
    private static long number(byte[] bytes, int from, int length) {
        long number = 0;
        for (int i = from; i < from + length; i++) {
            number = number << 8 | bytes[i] & 0xFF;
        }
        return number;
    }
}
