package dev.vivarium.object;

import dev.vivarium.heap.Value;
import dev.vivarium.text.Utf8;

/** Between str and bytes: the constructors with an encoding, encode and decode. */
final class StrCodec {
    private StrCodec() {}

    static long decode(ObjectSpace space, int base, int count) {
        long[] slots = space.stack.slots;
        Buffers.get(space, slots[base], false);
        boolean utf8 = count < 2 || isUtf8(space, slots[base + 1]);
        return decode(space, slots[base], utf8, count > 2 ? slots[base + 2] : Value.NONE);
    }

    /** {@code str(source, encoding, errors)}: base, base + 1, base + 2 of the stack. */
    private static long decode(ObjectSpace space, long source, boolean utf8, long errors) {
        byte[] bytes = Buffers.read(space, source);
        if (!isValid(bytes, utf8)) {
            return decodeInvalid(space, bytes, utf8, errors);
        }
        if (!BytesType.isBytes(space, source)) {
            return StrData.create(space, StrType.INSTANCE, bytes, 0, bytes.length);
        }
        int hash = StrData.hash(space, source);
        int qstr = space.qstrs.find(bytes, 0, bytes.length, hash);
        return qstr >= 0 ? Value.ofQstr(qstr) : share(space, StrType.INSTANCE, source, hash);
    }

    /** A str or bytes over the data of an immutable object of the other type. */
    private static long share(ObjectSpace space, ObjectType type, long source, int hash) {
        int length = StrData.length(space, source);
        return StrData.over(space, type, StrData.address(space.heap, source), length, hash);
    }

    private static boolean isUtf8(ObjectSpace space, long encoding) {
        String name = space.qstrs.text(StrType.intern(space, encoding));
        switch (name) {
            case "utf-8":
            case "utf8":
                return true;
            case "ascii":
                return false;
            default:
                throw space.error(Exceptions.LOOKUP_ERROR, "unknown encoding: " + name);
        }
    }

    private static boolean isValid(byte[] bytes, boolean utf8) {
        if (utf8) {
            return Utf8.isValid(bytes);
        }
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    private static long decodeInvalid(ObjectSpace space, byte[] bytes, boolean utf8, long errors) {
        String handling = errors == Value.NONE ? "" : space.qstrs.text(StrType.intern(space, errors));
        boolean replace = handling.equals("replace");
        if (!replace && !handling.equals("ignore")) {
            throw StrData.unicodeError(space);
        }
        Printer.Buffer out = Printer.buffer(space);
        for (int at = 0; at < bytes.length; ) {
            int needed = utf8 ? continuations(bytes[at] & 0xFF) : bytes[at] < 0 ? -1 : 0;
            int end = at + 1;
            while (end < bytes.length && end - at <= needed && Utf8Character.isContinuation(bytes[end])) {
                end++;
            }
            if (end - at - 1 == needed) {
                out.write(bytes, at, end - at);
            } else if (replace) {
                out.print("\uFFFD");
            }
            at = end;
        }
        return StrData.adopt(space, StrType.INSTANCE, out.array(), out.length());
    }

    /** The continuation bytes that follow a lead byte; -1 where it is none. */
    private static int continuations(int lead) {
        if (lead < 0x80) {
            return 0;
        }
        if (lead < 0xC0 || lead >= 0xF8) {
            return -1;
        }
        return lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
    }

    /** The method {@code encode}. */
    static long encode(ObjectSpace space, int base, int count) {
        long[] slots = space.stack.slots;
        return encode(space, slots[base], count < 2 ? Value.ofQstr(space.qstrs.intern("utf-8")) : slots[base + 1]);
    }

    /** The bytes of a str in an encoding; they share the data of a str in the heap. */
    static long encode(ObjectSpace space, long str, long encoding) {
        if (!isUtf8(space, encoding) && !StrData.isAscii(space, str)) {
            throw StrData.unicodeError(space);
        }
        if (Value.isQstr(str)) {
            return BytesType.create(space, StrData.bytes(space, str));
        }
        return share(space, BytesType.INSTANCE, str, StrData.hash(space, str));
    }
}
