package dev.vivarium.heap;

import dev.vivarium.state.Checkpointed;
import dev.vivarium.state.NotCheckpointed;
import dev.vivarium.text.Utf8;
import java.util.Arrays;

/**
 * The interned strings of one machine, numbered in order of interning, so that a run always gives the same numbers.
 * The hash is MicroPython's (djb2 with xor, 16 bits, never 0): it decides the order in which a dict iterates.
 */
public final class Qstrs implements Checkpointed<byte[][]> {
    /** Bytes of the longest name that a program may use. */
    public static final int LONGEST_NAME = 255;

    private static final int HASH_SEED = 5381;
    private static final int HASH_FACTOR = 33;

    private byte[][] bytes = new byte[1024][];
    private String[] texts = new String[1024];
    private int[] hashes = new int[1024];
    private int[] characters = new int[1024];
    private final int[] ascii = new int[128];
    private int[] table = new int[4096];
    private int count;

    @NotCheckpointed("of the time of one evaluation beside the program")
    private boolean fixed;

    public Qstrs() {
        Arrays.fill(table, -1);
        Arrays.fill(ascii, -1);
        intern("");
    }

    /** Lets interning a new string throw {@link NeedsProgram}. */
    public void setFixed(boolean isFixed) {
        fixed = isFixed;
    }

    /** The number of the interned string equal to {@code text}, interning it if needed. */
    public int intern(String text) {
        return intern(Utf8.encode(text));
    }

    /** The number of the interned string with these UTF-8 bytes, interning a private copy if needed. */
    public int intern(byte[] utf8) {
        int hash = hash(utf8);
        int slot = findSlot(utf8, hash);
        return table[slot] >= 0 ? table[slot] : add(utf8.clone(), hash, slot);
    }

    /** The number of the interned string with these bytes, or -1. */
    public int find(byte[] utf8) {
        return table[findSlot(utf8, hash(utf8))];
    }

    /** As {@link #find(byte[])} for part of an array whose {@link #hash(byte[], int, int)} is known. */
    public int find(byte[] utf8, int from, int length, int hash) {
        int mask = table.length - 1;
        for (int slot = spread(length, hash) & mask; table[slot] >= 0; slot = slot + 1 & mask) {
            int qstr = table[slot];
            if (hashes[qstr] == hash && Arrays.equals(bytes[qstr], 0, bytes[qstr].length, utf8, from, from + length)) {
                return qstr;
            }
        }
        return -1;
    }

    /** As {@link #find(byte[])} for bytes in the pool whose hash is known. */
    public int find(long[] words, long address, int length, int hash) {
        int mask = table.length - 1;
        for (int slot = spread(length, hash) & mask; table[slot] >= 0; slot = slot + 1 & mask) {
            int qstr = table[slot];
            byte[] found = bytes[qstr];
            if (hashes[qstr] == hash && found.length == length && Bytes.equal(words, address, found, 0, length)) {
                return qstr;
            }
        }
        return -1;
    }

    /** The interned string of one ASCII character. */
    public int ofAscii(int character) {
        int qstr = ascii[character];
        if (qstr < 0) {
            qstr = intern(new byte[] {(byte) character});
            ascii[character] = qstr;
        }
        return qstr;
    }

    private int findSlot(byte[] utf8, int hash) {
        int mask = table.length - 1;
        int slot = spread(utf8.length, hash) & mask;
        while (table[slot] >= 0) {
            int qstr = table[slot];
            if (hashes[qstr] == hash && Arrays.equals(bytes[qstr], utf8)) {
                return slot;
            }
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private static int spread(int length, int hash) {
        return hash + length * 0x9E3779B1;
    }

    private int add(byte[] utf8, int hash, int slot) {
        if (fixed) {
            throw NeedsProgram.here();
        }
        if (count == bytes.length) {
            bytes = Arrays.copyOf(bytes, count * 2);
            texts = Arrays.copyOf(texts, count * 2);
            hashes = Arrays.copyOf(hashes, count * 2);
            characters = Arrays.copyOf(characters, count * 2);
        }
        bytes[count] = utf8;
        characters[count] = Utf8.characters(utf8);
        hashes[count] = hash;
        table[slot] = count;
        count++;
        if (count * 2 > table.length) {
            rehash();
        }
        return count - 1;
    }

    private void rehash() {
        table = new int[table.length * 2];
        Arrays.fill(table, -1);
        for (int qstr = 0; qstr < count; qstr++) {
            table[findSlot(bytes[qstr], hashes[qstr])] = qstr;
        }
    }

    /** The UTF-8 bytes; not to be modified. */
    public byte[] bytes(int qstr) {
        return bytes[qstr];
    }

    /** The UTF-8 bytes of all interned strings by their numbers; not to be modified. */
    public byte[][] allBytes() {
        return Arrays.copyOf(bytes, count);
    }

    public String text(int qstr) {
        String text = texts[qstr];
        if (text == null) {
            text = Utf8.decode(bytes[qstr]);
            texts[qstr] = text;
        }
        return text;
    }

    public int hash(int qstr) {
        return hashes[qstr];
    }

    /** The number of characters; equal to the number of bytes for ASCII alone. */
    public int characters(int qstr) {
        return characters[qstr];
    }

    public boolean isAscii(int qstr) {
        return characters[qstr] == bytes[qstr].length;
    }

    public int count() {
        return count;
    }

    /** MicroPython's string hash, 1 to 65,535. */
    public static int hash(byte[] utf8) {
        return hash(utf8, 0, utf8.length);
    }

    public static int hash(byte[] utf8, int from, int length) {
        int hash = HASH_SEED;
        for (int i = from; i < from + length; i++) {
            hash = hash * HASH_FACTOR ^ utf8[i] & 0xFF;
        }
        return finishHash(hash);
    }

    /** The hash of bytes in the pool. */
    public static int hash(long[] words, long address, int length) {
        int hash = HASH_SEED;
        int i = 0;
        for (; i + 8 <= length; i += 8) {
            long eight = Bytes.getLong(words, address + i);
            for (int shift = 0; shift < 64; shift += 8) {
                hash = hash * HASH_FACTOR ^ (int) (eight >>> shift) & 0xFF;
            }
        }
        for (; i < length; i++) {
            hash = hash * HASH_FACTOR ^ Bytes.get(words, address + i);
        }
        return finishHash(hash);
    }

    private static int finishHash(int hash) {
        return (hash & 0xFFFF) == 0 ? 1 : hash & 0xFFFF;
    }

    /** The strings in order; all else follows from them. */
    @Override
    public byte[][] save() {
        return Arrays.copyOf(bytes, count);
    }

    @Override
    public void restore(byte[][] saved) {
        int same = 0;
        while (same < count && same < saved.length && Arrays.equals(bytes[same], saved[same])) {
            same++;
        }
        forgetFrom(same);
        for (int qstr = same; qstr < saved.length; qstr++) {
            add(saved[qstr], hash(saved[qstr]), findSlot(saved[qstr], hash(saved[qstr])));
        }
    }

    private void forgetFrom(int first) {
        if (first == count) {
            return;
        }
        Arrays.fill(bytes, first, count, null);
        Arrays.fill(texts, first, count, null);
        count = first;
        for (int character = 0; character < ascii.length; character++) {
            ascii[character] = ascii[character] < first ? ascii[character] : -1;
        }
        Arrays.fill(table, -1);
        for (int qstr = 0; qstr < count; qstr++) {
            table[findSlot(bytes[qstr], hashes[qstr])] = qstr;
        }
    }
}
