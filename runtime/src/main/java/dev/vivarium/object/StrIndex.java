package dev.vivarium.object;

import dev.vivarium.heap.Value;
import dev.vivarium.text.Utf8;
import java.util.Arrays;

/** Positions in a str, counted in characters, and in bytes and bytearrays, counted in bytes. */
final class StrIndex {
    private StrIndex() {}

    /** Loads an item or a slice of a str; NULL for stores. */
    static long subscript(ObjectSpace space, long self, long index, long value) {
        if (value != Value.SENTINEL) {
            return Value.NULL;
        }
        if (SliceType.isSlice(space, index)) {
            return slice(space, self, index);
        }
        long wanted = strIndexValue(space, index);
        if (StrData.isAscii(space, self)) {
            int length = StrData.length(space, self);
            long at = wanted < 0 ? wanted + length : wanted;
            if (at < 0 || at >= length) {
                throw outOfRange(space);
            }
            return Value.ofQstr(space.qstrs.ofAscii(StrData.get(space, self, (int) at)));
        }
        byte[] text = StrData.bytes(space, self);
        int at = characterOffset(text, wanted);
        if (at < 0 || at >= text.length) {
            throw outOfRange(space);
        }
        return character(space, text, at);
    }

    /** The interned str of the character that starts at byte {@code at}. */
    static long character(ObjectSpace space, byte[] text, int at) {
        int first = text[at] & 0xFF;
        if (first < 0x80) {
            return Value.ofQstr(space.qstrs.ofAscii(first));
        }
        int length = 1;
        for (int mask = 0x40; (first & mask) != 0; mask >>= 1) {
            length++;
        }
        int end = Math.min(text.length, at + length);
        return Value.ofQstr(space.qstrs.intern(Arrays.copyOfRange(text, at, end)));
    }

    private static long slice(ObjectSpace space, long self, long slice) {
        long step = space.heap.load(slice, SliceType.STEP);
        if (step != Value.NONE && step != Value.ofSmallInt(1)) {
            throw space.error(Exceptions.NOT_IMPLEMENTED_ERROR, "only slices with step=1 (aka None) are supported");
        }
        int length = StrData.length(space, self);
        long start = space.heap.load(slice, SliceType.START);
        long stop = space.heap.load(slice, SliceType.STOP);
        int from = start == Value.NONE ? 0 : bound(space, StrType.INSTANCE, self, start);
        int to = stop == Value.NONE ? length : bound(space, StrType.INSTANCE, self, stop);
        if (to < from) {
            return Value.ofQstr(Names.EMPTY);
        }
        return StrData.slice(space, StrType.INSTANCE, self, from, to - from);
    }

    /** The byte offset of a bound of a slice or a search: at least 0, at most the length. */
    static int bound(ObjectSpace space, ObjectType type, long self, long index) {
        if (type != StrType.INSTANCE) {
            return (int) Sequences.clampedIndex(Sequences.indexValue(space, self, index), StrData.length(space, self));
        }
        long wanted = strIndexValue(space, index);
        int length = StrData.length(space, self);
        if (StrData.isAscii(space, self)) {
            return (int) Sequences.clampedIndex(wanted, length);
        }
        int offset = characterOffset(StrData.bytes(space, self), wanted);
        return offset < 0 ? 0 : offset;
    }

    /** As {@link #bound}, or {@code otherwise} where the argument is None or not given. */
    static int optionalBound(
            ObjectSpace space, ObjectType type, long self, int base, int count, int argument, int otherwise) {
        long index = argument < count ? space.stack.slots[base + argument] : Value.NONE;
        return index == Value.NONE ? otherwise : bound(space, type, self, index);
    }

    private static long strIndexValue(ObjectSpace space, long index) {
        long integer = IntType.intMaybe(space, index);
        if (integer == Value.NULL) {
            throw space.typeError("string indices must be integers, not " + space.typeName(index));
        }
        return IntType.toLong(space, integer);
    }

    /** The offset of the character {@code index}: -1 before the first, the number of bytes after the last. */
    private static int characterOffset(byte[] text, long index) {
        if (index >= 0) {
            int at = 0;
            for (long left = index; left > 0 && at < text.length; left--) {
                at = next(text, at);
            }
            return at;
        }
        int at = text.length;
        for (long left = index; left < 0; left++) {
            do {
                at--;
            } while (at >= 0 && Utf8Character.isContinuation(text[at]));
            if (at < 0) {
                return -1;
            }
        }
        return at;
    }

    /** The offset of the character after the one at {@code at}. */
    static int next(byte[] text, int at) {
        int next = at + 1;
        while (next < text.length && Utf8Character.isContinuation(text[next])) {
            next++;
        }
        return next;
    }

    /** The number of characters in the first {@code end} bytes of a str. */
    static int characters(ObjectSpace space, long str, int end) {
        return StrData.isAscii(space, str) ? end : Utf8.characters(StrData.bytes(space, str, 0, end));
    }

    private static PythonError outOfRange(ObjectSpace space) {
        return space.indexError("string index out of range");
    }
}
