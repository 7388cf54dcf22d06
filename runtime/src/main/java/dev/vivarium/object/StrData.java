package dev.vivarium.object;

import dev.vivarium.heap.Bytes;
import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Qstrs;
import dev.vivarium.heap.Value;
import dev.vivarium.text.Utf8;
import java.util.Arrays;

/**
 * The bytes behind a str, bytes or bytearray, and how new ones are made. An interned str has its bytes outside the
 * heap; all others keep their length and the address of their bytes in the same words. A str's or bytes' data has a
 * NUL byte after the last one.
 *
 * <p>Only a bytearray's bytes can change; whoever keeps them over an allocation copies them out first.
 */
final class StrData {
    /** The hash in the low half, 0 where it is not known yet; facts about the text in the high half. */
    static final int HASH = 1;

    static final int LENGTH = 2;
    static final int DATA = 3;
    static final int WORDS = 4;

    private static final long ASCII = 1L << 32;
    private static final long NOT_ASCII = 1L << 33;
    private static final long HIGH_BITS = 0x8080_8080_8080_8080L;

    private StrData() {}

    // Reading

    static int length(ObjectSpace space, long value) {
        return Value.isQstr(value)
                ? space.qstrs.bytes(Value.qstr(value)).length
                : (int) space.heap.words[Value.wordIndex(value) + LENGTH];
    }

    static long address(Heap heap, long value) {
        return heap.words[Value.wordIndex(value) + DATA];
    }

    /** The bytes, not to be modified: those of an interned string or a copy of those in the heap. */
    static byte[] bytes(ObjectSpace space, long value) {
        return Value.isQstr(value)
                ? space.qstrs.bytes(Value.qstr(value))
                : Bytes.copyOut(space.heap, address(space.heap, value), length(space, value));
    }

    /** A copy of {@code length} bytes from {@code from} on. */
    static byte[] bytes(ObjectSpace space, long value, int from, int length) {
        return Value.isQstr(value)
                ? Arrays.copyOfRange(space.qstrs.bytes(Value.qstr(value)), from, from + length)
                : Bytes.copyOut(space.heap, address(space.heap, value) + from, length);
    }

    /** Byte {@code index}, which is in range, as 0 to 255. */
    static int get(ObjectSpace space, long value, int index) {
        return Value.isQstr(value)
                ? space.qstrs.bytes(Value.qstr(value))[index] & 0xFF
                : Bytes.get(space.heap, address(space.heap, value) + index);
    }

    /** The bytes of the character that starts at byte {@code from}: a lead byte and its continuation bytes. */
    static byte[] character(ObjectSpace space, long value, int from) {
        int length = length(space, value);
        int end = from + 1;
        while (end < length && Utf8Character.isContinuation(get(space, value, end))) {
            end++;
        }
        byte[] character = new byte[end - from];
        for (int i = 0; i < character.length; i++) {
            character[i] = (byte) get(space, value, from + i);
        }
        return character;
    }

    /** Copies bytes of {@code value} to a heap address. */
    static void copyTo(ObjectSpace space, long value, int from, int length, long target) {
        if (Value.isQstr(value)) {
            Bytes.copyIn(space.qstrs.bytes(Value.qstr(value)), from, length, space.heap, target);
        } else {
            Bytes.move(space.heap, address(space.heap, value) + from, target, length);
        }
    }

    /** Whether {@code length} bytes of {@code left} from {@code from} on are the first ones of {@code right}. */
    static boolean regionEquals(ObjectSpace space, long left, int from, long right, int length) {
        Heap heap = space.heap;
        if (Value.isQstr(right)) {
            byte[] bytes = space.qstrs.bytes(Value.qstr(right));
            return Value.isQstr(left)
                    ? Arrays.equals(space.qstrs.bytes(Value.qstr(left)), from, from + length, bytes, 0, length)
                    : Bytes.equal(heap, address(space.heap, left) + from, bytes, 0, length);
        }
        long address = address(space.heap, right);
        return Value.isQstr(left)
                ? Bytes.equal(heap, address, space.qstrs.bytes(Value.qstr(left)), from, length)
                : Bytes.equal(heap, address(space.heap, left) + from, address, length);
    }

    /** Below, at or above 0 as {@code left} is less than, equal to or more than {@code right}, byte by byte. */
    static int compare(ObjectSpace space, long left, long right) {
        int leftLength = length(space, left);
        int rightLength = length(space, right);
        int common = Math.min(leftLength, rightLength);
        for (int i = 0; i < common; i++) {
            int difference = get(space, left, i) - get(space, right, i);
            if (difference != 0) {
                return difference;
            }
        }
        return leftLength - rightLength;
    }

    /** The hash of a str or bytes, 1 to 65,535. */
    static int hash(ObjectSpace space, long value) {
        if (Value.isQstr(value)) {
            return space.qstrs.hash(Value.qstr(value));
        }
        int at = Value.wordIndex(value);
        long[] words = space.heap.words;
        int hash = (int) words[at + HASH];
        if (hash == 0) {
            hash = Qstrs.hash(words, words[at + DATA], (int) words[at + LENGTH]);
            remember(space, value, hash);
        }
        return hash;
    }

    /** Whether every byte of a str is a character. */
    static boolean isAscii(ObjectSpace space, long str) {
        if (Value.isQstr(str)) {
            return space.qstrs.isAscii(Value.qstr(str));
        }
        int at = Value.wordIndex(str);
        long[] words = space.heap.words;
        long facts = words[at + HASH] & (ASCII | NOT_ASCII);
        if (facts == 0) {
            facts = isAscii(space.heap, words[at + DATA], (int) words[at + LENGTH]) ? ASCII : NOT_ASCII;
            remember(space, str, facts);
        }
        return facts == ASCII;
    }

    private static void remember(ObjectSpace space, long value, long facts) {
        if (space.heap.scratch.mayChange(value)) {
            space.heap.words[Value.wordIndex(value) + HASH] |= facts;
        }
    }

    private static boolean isAscii(Heap heap, long address, int length) {
        int i = 0;
        for (; i + 8 <= length; i += 8) {
            if ((Bytes.getLong(heap, address + i) & HIGH_BITS) != 0) {
                return false;
            }
        }
        for (; i < length; i++) {
            if (Bytes.get(heap, address + i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    // Making

    /** The empty str; for the other types the empty bytes. */
    static long empty(ObjectSpace space, ObjectType type) {
        return type == StrType.INSTANCE ? Value.ofQstr(Names.EMPTY) : space.emptyBytes();
    }

    /**
     * A str, bytes or bytearray with a copy of the given bytes; for a str an interned one where there is one.
     *
     * @throws PythonError UnicodeError where a str would not be UTF-8
     */
    static long create(ObjectSpace space, ObjectType type, byte[] bytes, int from, int length) {
        if (type == ByteArrayType.INSTANCE) {
            return ByteArrayType.create(space, bytes, from, length);
        }
        int hash = Qstrs.hash(bytes, from, length);
        if (type == StrType.INSTANCE) {
            if (!Utf8.isValid(bytes, from, from + length)) {
                throw unicodeError(space);
            }
            int qstr = space.qstrs.find(bytes, from, length, hash);
            if (qstr >= 0) {
                return Value.ofQstr(qstr);
            }
        }
        long made = space.allocate(type, WORDS);
        space.heap.store(made, HASH, hash);
        long data = space.heap.allocateBytes(length + 1L);
        Bytes.copyIn(bytes, from, length, space.heap, data);
        space.heap.store(made, LENGTH, length);
        space.heap.store(made, DATA, data);
        return made;
    }

    /** As {@link #create} for bytes that were collected in a buffer and are known to be UTF-8 where a str is wanted. */
    static long adopt(ObjectSpace space, ObjectType type, byte[] bytes, int length) {
        int hash = 0;
        if (type == StrType.INSTANCE) {
            hash = Qstrs.hash(bytes, 0, length);
            int qstr = space.qstrs.find(bytes, 0, length, hash);
            if (qstr >= 0) {
                return Value.ofQstr(qstr);
            }
        }
        long data = allocateData(space, length);
        Bytes.copyIn(bytes, 0, length, space.heap, data);
        return type == ByteArrayType.INSTANCE
                ? ByteArrayType.createOver(space, data, length)
                : over(space, type, data, length, hash);
    }

    /** Room for {@code length} bytes and a NUL, zeroed. */
    static long allocateData(ObjectSpace space, long length) {
        return space.heap.allocateBytes(length + 1);
    }

    /**
     * Makes a str, bytes or bytearray of a filled block of {@link #allocateData}; frees it and gives the interned
     * string where a str is wanted and there is one.
     */
    static long finish(ObjectSpace space, ObjectType type, long data, int length) {
        if (type == ByteArrayType.INSTANCE) {
            return ByteArrayType.createOver(space, data, length);
        }
        int hash = 0;
        if (type == StrType.INSTANCE) {
            hash = Qstrs.hash(space.heap.words, data, length);
            int qstr = space.qstrs.find(space.heap.words, data, length, hash);
            if (qstr >= 0) {
                space.heap.free(data);
                return Value.ofQstr(qstr);
            }
        }
        return over(space, type, data, length, hash);
    }

    /** A str or bytes over existing data. */
    static long over(ObjectSpace space, ObjectType type, long data, int length, int hash) {
        long made = space.allocate(type, WORDS);
        int at = Value.wordIndex(made);
        space.heap.words[at + HASH] = hash;
        space.heap.words[at + LENGTH] = length;
        space.heap.words[at + DATA] = data;
        return made;
    }

    /** A part of {@code value}, of the same type: whole characters where it is a str. */
    static long slice(ObjectSpace space, ObjectType type, long value, int from, int length) {
        if (Value.isQstr(value) || type == ByteArrayType.INSTANCE) {
            return create(space, type, bytes(space, value), from, length);
        }
        long[] words = space.heap.words;
        int hash = 0;
        if (type == StrType.INSTANCE) {
            long address = address(space.heap, value) + from;
            hash = Qstrs.hash(words, address, length);
            int qstr = space.qstrs.find(words, address, length, hash);
            if (qstr >= 0) {
                return Value.ofQstr(qstr);
            }
        }
        long made = space.allocate(type, WORDS);
        long data = space.heap.allocateBytes(length + 1L);
        copyTo(space, value, from, length, data);
        int at = Value.wordIndex(made);
        words[at + HASH] = hash;
        words[at + LENGTH] = length;
        words[at + DATA] = data;
        return made;
    }

    static PythonError unicodeError(ObjectSpace space) {
        return ExceptionType.error(space, Exceptions.UNICODE_ERROR);
    }
}
