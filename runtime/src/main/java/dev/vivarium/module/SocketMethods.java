package dev.vivarium.module;

import dev.vivarium.heap.Value;
import dev.vivarium.host.Errno;
import dev.vivarium.host.Host;
import dev.vivarium.object.Buffers;
import dev.vivarium.object.ByteArrayType;
import dev.vivarium.object.BytesType;
import dev.vivarium.object.FloatType;
import dev.vivarium.object.IntType;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.Operators;
import dev.vivarium.object.TupleType;
import dev.vivarium.vm.Waits;
import java.util.Arrays;

/** The methods of sockets. */
final class SocketMethods {
    private static final int DEFAULT_BACKLOG = 2;
    private static final double MICROS_PER_SECOND = 1e6;
    private static final long NANOS_PER_MICRO = 1000;
    private static final int NO_SIZE = 0;

    private SocketMethods() {}

    private static int handle(ObjectSpace space, long self) {
        return (int) space.heap.load(self, SocketType.HANDLE);
    }

    static long fileNumber(ObjectSpace space, long self) {
        return Value.ofSmallInt(handle(space, self));
    }

    static long makeFile(ObjectSpace space, int base, int count) {
        long handle = fileNumber(space, space.stack.slots[base]);
        if (count > 2) {
            IntType.toLong(space, space.stack.slots[base + 2]);
        }
        return FileType.open(space, handle, count > 1 ? space.stack.slots[base + 1] : space.interned("r"));
    }

    static long connect(ObjectSpace space, long self, long address) {
        byte[] bytes = Buffers.read(space, address);
        int handle = handle(space, self);
        int result = handle >= 0 && bytes.length < 3 ? -Errno.EINVAL : space.host.connect(handle, bytes);
        boolean waits = result == -Errno.EINPROGRESS && SocketType.isBlocking(space, self);
        if (waits) {
            long timeout = space.heap.load(self, SocketType.TIMEOUT);
            boolean inTime = Waits.of(space).await(handle, Host.POLL_WRITE, timeout);
            result = inTime ? space.host.connect(handle, bytes) : -Errno.ETIMEDOUT;
        }
        boolean isMade = result == 0 || waits && result == -Errno.EISCONN;
        SystemFailure.check(space, isMade ? 0 : result);
        return Value.NONE;
    }

    static long bind(ObjectSpace space, long self, long address) {
        SystemFailure.check(space, space.host.bind(handle(space, self), Buffers.read(space, address)));
        return Value.NONE;
    }

    static long listen(ObjectSpace space, int base, int count) {
        long[] slots = space.stack.slots;
        int backlog = count > 1 ? (int) Math.max(0, IntType.toLong(space, slots[base + 1])) : DEFAULT_BACKLOG;
        SystemFailure.check(space, space.host.listen(handle(space, slots[base]), backlog));
        return Value.NONE;
    }

    static long accept(ObjectSpace space, long self) {
        SocketStream stream = new SocketStream(space, self);
        int accepted = stream.repeat(Host.POLL_READ, () -> space.host.accept(stream.handle()));
        if (accepted == -Errno.EAGAIN && SocketType.isBlocking(space, self)) {
            accepted = -Errno.ETIMEDOUT;
        }
        SystemFailure.check(space, accepted);
        byte[] peer = space.host.lastAddress();
        long address = ByteArrayType.create(space, peer);
        return TupleType.pair(space, SocketType.create(space, accepted), address);
    }

    static long setOption(ObjectSpace space, int base, int count) {
        long[] slots = space.stack.slots;
        int level = (int) IntType.toLong(space, slots[base + 1]);
        int option = (int) IntType.toLong(space, slots[base + 2]);
        int value;
        if (IntType.isInt(space, slots[base + 3])) {
            value = (int) IntType.toLongTruncated(space, slots[base + 3]);
        } else {
            byte[] bytes = Buffers.read(space, slots[base + 3]);
            if (bytes.length < Integer.BYTES) {
                throw space.osError(Errno.EINVAL);
            }
            value = bytes[0] & 0xFF | (bytes[1] & 0xFF) << 8 | (bytes[2] & 0xFF) << 16 | bytes[3] << 24;
        }
        SystemFailure.check(space, space.host.setOption(handle(space, slots[base]), level, option, value));
        return Value.NONE;
    }

    private static void checkOpen(ObjectSpace space, long self) {
        if (handle(space, self) < 0) {
            throw space.osError(Errno.EBADF);
        }
    }

    static long setBlocking(ObjectSpace space, long self, long flag) {
        boolean blocks = Operators.isTrue(space, flag);
        checkOpen(space, self);
        space.heap.store(self, SocketType.BLOCKING, blocks ? 1 : 0);
        return Value.NONE;
    }

    static long setTimeout(ObjectSpace space, long self, long seconds) {
        long nanoseconds = -1;
        boolean blocks = true;
        if (seconds != Value.NONE) {
            double wanted = FloatType.toDouble(space, seconds);
            nanoseconds = Math.round(Math.abs(wanted) * MICROS_PER_SECOND) * NANOS_PER_MICRO;
            blocks = nanoseconds != 0;
        }
        checkOpen(space, self);
        if (blocks) {
            space.heap.store(self, SocketType.TIMEOUT, nanoseconds);
        }
        space.heap.store(self, SocketType.BLOCKING, blocks ? 1 : 0);
        return Value.NONE;
    }

    // Transfers

    /** Receives as the arguments behind {@code self} say. */
    private static byte[] received(ObjectSpace space, int base, int count) {
        long[] slots = space.stack.slots;
        long size = IntType.toLong(space, slots[base + 1]);
        int flags = count > 2 ? (int) IntType.toLong(space, slots[base + 2]) : 0;
        if (Long.compareUnsigned(size, space.heap.most().poolBytes()) > 0) {
            space.heap.allocateBytes(size);
        }
        byte[] bytes = new byte[(int) size];
        SocketStream stream = new SocketStream(space, slots[base]);
        boolean waits = (flags & SocketModule.MSG_DONTWAIT) == 0;
        int done = waits
                ? stream.repeat(Host.POLL_READ, () -> receive(space, stream, bytes, flags))
                : receive(space, stream, bytes, flags);
        return Arrays.copyOf(bytes, (int) SystemFailure.check(space, done));
    }

    private static int receive(ObjectSpace space, SocketStream stream, byte[] bytes, int flags) {
        return space.host.receive(stream.handle(), bytes, NO_SIZE, bytes.length, flags);
    }

    static long receive(ObjectSpace space, int base, int count) {
        return BytesType.create(space, received(space, base, count));
    }

    static long receiveFrom(ObjectSpace space, int base, int count) {
        byte[] bytes = received(space, base, count);
        byte[] sender = space.host.lastAddress();
        long data = BytesType.create(space, bytes);
        return TupleType.pair(space, data, BytesType.create(space, sender));
    }

    /** Sends all bytes; where the socket does not wait, as many as there is room for. */
    private static int sent(ObjectSpace space, long self, byte[] bytes, int flags, byte[] address) {
        SocketStream stream = new SocketStream(space, self);
        int done = 0;
        do {
            int from = done;
            int result = stream.repeat(
                    Host.POLL_WRITE,
                    () -> space.host.send(stream.handle(), bytes, from, bytes.length - from, flags, address));
            if (result < 0 && done > 0) {
                return done;
            }
            done += (int) SystemFailure.check(space, result);
        } while (done < bytes.length && SocketType.isBlocking(space, self));
        return done;
    }

    static long send(ObjectSpace space, int base, int count) {
        long[] slots = space.stack.slots;
        int flags = count > 2 ? (int) IntType.toLong(space, slots[base + 2]) : 0;
        return Value.ofSmallInt(sent(space, slots[base], Buffers.read(space, slots[base + 1]), flags, null));
    }

    static long sendAll(ObjectSpace space, int base, int count) {
        long[] slots = space.stack.slots;
        int flags = count > 2 ? (int) IntType.toLong(space, slots[base + 2]) : 0;
        byte[] bytes = Buffers.read(space, slots[base + 1]);
        if (sent(space, slots[base], bytes, flags, null) != bytes.length) {
            throw space.osError(Errno.EINTR);
        }
        return Value.NONE;
    }

    static long sendTo(ObjectSpace space, int base, int count) {
        long[] slots = space.stack.slots;
        int flags = count > 3 ? (int) IntType.toLong(space, slots[base + 2]) : 0;
        byte[] address = Buffers.read(space, slots[base + count - 1]);
        return Value.ofSmallInt(sent(space, slots[base], Buffers.read(space, slots[base + 1]), flags, address));
    }
}
