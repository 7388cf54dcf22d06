package dev.vivarium.object;

import dev.vivarium.heap.Value;
import java.util.Arrays;

/** Searching in str, bytes and bytearray: find, index, count, startswith, endswith. */
final class StrSearch {
    /** Bytes looked at first; each further part is twice as long. */
    private static final int FIRST_PART = 256;

    private StrSearch() {}

    /** A bytearray that was made empty: in it MicroPython finds nothing, not even what has no bytes. */
    private static boolean hasNoData(ObjectSpace space, long value) {
        return space.isExact(value, ByteArrayType.INSTANCE) && ItemBufferType.items(space.heap, value) == Value.NULL;
    }

    /** Whether the bytes of a str, bytes or bytearray contain others. */
    static boolean contains(ObjectSpace space, long value, byte[] wanted) {
        return !hasNoData(space, value) && find(space, value, 0, StrData.length(space, value), wanted) >= 0;
    }

    /**
     * The offset of the first occurrence in bytes {@code from} to {@code end} (exclusive) of a value, or -1. Looks at
     * no more of a long text than it must.
     */
    private static int find(ObjectSpace space, long value, int from, int end, byte[] wanted) {
        if (Value.isQstr(value)) {
            return find(space, StrData.bytes(space, value), from, end, wanted);
        }
        int size = FIRST_PART;
        int at = from;
        while (at <= end - wanted.length) {
            byte[] part = StrData.bytes(space, value, at, Math.min(end - at, size + wanted.length));
            int found = find(space, part, 0, part.length, wanted);
            if (found >= 0) {
                return at + found;
            }
            at += size + 1;
            size *= 2;
        }
        return -1;
    }

    /** The offset of the first occurrence that lies in {@code from} to {@code end} (exclusive), or -1. */
    static int find(ObjectSpace space, byte[] text, int from, int end, byte[] wanted) {
        int last = end - wanted.length;
        if (wanted.length == 0) {
            return from <= last ? from : -1;
        }
        byte first = wanted[0];
        for (int at = from; at <= last; at++) {
            if (text[at] == first && matches(space, text, at, wanted)) {
                return at;
            }
        }
        return -1;
    }

    static int findLast(ObjectSpace space, byte[] text, int from, int end, byte[] wanted) {
        for (int at = end - wanted.length; at >= from; at--) {
            if (matches(space, text, at, wanted)) {
                return at;
            }
        }
        return -1;
    }

    static boolean matches(ObjectSpace space, byte[] text, int at, byte[] wanted) {
        space.longWork.turn(at);
        return Arrays.equals(text, at, at + wanted.length, wanted, 0, wanted.length);
    }

    /** Raises TypeError unless {@code argument} is of the type of a method's object, bytes and bytearray being one. */
    static void checkArgumentType(ObjectSpace space, ObjectType type, long argument) {
        if (plain(space.typeOf(argument)) != plain(type)) {
            throw StrType.badConversion(space, argument);
        }
    }

    static ObjectType plain(ObjectType type) {
        return type == ByteArrayType.INSTANCE ? BytesType.INSTANCE : type;
    }

    static long find(ObjectSpace space, int base, int count) {
        return Value.ofSmallInt(search(space, base, count, false));
    }

    static long rfind(ObjectSpace space, int base, int count) {
        return Value.ofSmallInt(search(space, base, count, true));
    }

    static long index(ObjectSpace space, int base, int count) {
        return found(space, search(space, base, count, false));
    }

    static long rindex(ObjectSpace space, int base, int count) {
        return found(space, search(space, base, count, true));
    }

    private static long found(ObjectSpace space, int index) {
        if (index < 0) {
            throw space.valueError("substring not found");
        }
        return Value.ofSmallInt(index);
    }

    private static int search(ObjectSpace space, int base, int count, boolean last) {
        long self = space.stack.slots[base];
        ObjectType type = space.typeOf(self);
        byte[] wanted = wanted(space, type, space.stack.slots[base + 1]);
        int from = StrIndex.optionalBound(space, type, self, base, count, 2, 0);
        int end = StrIndex.optionalBound(space, type, self, base, count, 3, StrData.length(space, self));
        int to = Math.min(end, StrData.length(space, self));
        if (hasNoData(space, self)) {
            return -1;
        }
        int offset = last
                ? findLast(space, StrData.bytes(space, self), from, to, wanted)
                : find(space, self, from, to, wanted);
        return offset > 0 && type == StrType.INSTANCE ? StrIndex.characters(space, self, offset) : offset;
    }

    private static byte[] wanted(ObjectSpace space, ObjectType type, long argument) {
        long integer = type == StrType.INSTANCE ? Value.NULL : IntType.intMaybe(space, argument);
        if (integer != Value.NULL) {
            long value = IntType.toLong(space, integer);
            if (value < 0 || value > 255) {
                throw space.valueError("bytes value out of range");
            }
            return new byte[] {(byte) value};
        }
        checkArgumentType(space, type, argument);
        return StrData.bytes(space, argument);
    }

    private static int characters(byte[] text, int from, int end) {
        int count = 0;
        for (int i = from; i < end; i++) {
            if (!Utf8Character.isContinuation(text[i])) {
                count++;
            }
        }
        return count;
    }

    static long count(ObjectSpace space, int base, int arguments) {
        long self = space.stack.slots[base];
        ObjectType type = space.typeOf(self);
        checkArgumentType(space, type, space.stack.slots[base + 1]);
        int from = StrIndex.optionalBound(space, type, self, base, arguments, 2, 0);
        int to = StrIndex.optionalBound(space, type, self, base, arguments, 3, StrData.length(space, self));
        byte[] text = StrData.bytes(space, self);
        byte[] wanted = StrData.bytes(space, space.stack.slots[base + 1]);
        int end = Math.min(to, text.length);
        if (wanted.length == 0) {
            return Value.ofSmallInt(characters(text, from, end) + 1);
        }
        int found = 0;
        for (int at = find(space, text, from, end, wanted);
                at >= 0;
                at = find(space, text, at + wanted.length, end, wanted)) {
            found++;
        }
        return Value.ofSmallInt(found);
    }

    static long startsWith(ObjectSpace space, int base, int count) {
        return matchesAnyEnd(space, base, count, false);
    }

    static long endsWith(ObjectSpace space, int base, int count) {
        return matchesAnyEnd(space, base, count, true);
    }

    private static long matchesAnyEnd(ObjectSpace space, int base, int count, boolean atEnd) {
        long self = space.stack.slots[base];
        ObjectType type = space.typeOf(self);
        int end = StrIndex.optionalBound(space, type, self, base, count, 3, StrData.length(space, self));
        int from = StrIndex.optionalBound(space, type, self, base, count, 2, 0);
        int length = Math.max(0, end - from);
        long wanted = space.stack.slots[base + 1];
        if (!space.isExact(wanted, TupleType.INSTANCE)) {
            return Value.ofBoolean(matchesEnd(space, self, from, length, wanted, atEnd));
        }
        for (int i = 0; i < TupleType.length(space, wanted); i++) {
            if (matchesEnd(space, self, from, length, TupleType.get(space, wanted, i), atEnd)) {
                return Value.TRUE;
            }
        }
        return Value.FALSE;
    }

    private static boolean matchesEnd(ObjectSpace space, long self, int from, int length, long wanted, boolean atEnd) {
        if (!StrType.isStrOrBytes(space, wanted)) {
            throw StrType.badConversion(space, wanted);
        }
        int wantedLength = StrData.length(space, wanted);
        return wantedLength <= length
                && StrData.regionEquals(space, self, atEnd ? from + length - wantedLength : from, wanted, wantedLength);
    }
}
