package dev.vivarium.heap;

import dev.vivarium.text.Utf8;
import java.util.Arrays;

/**
 * The interned strings of one machine, numbered in order of interning, so that a run always gives the same numbers.
 * The hash is MicroPython's (djb2 with xor, 16 bits, never 0): it decides the order in which a dict iterates.
 */
public final class Qstrs {
    private byte[][] bytes = new byte[1024][];
    private String[] texts = new String[1024];
    private int[] hashes = new int[1024];
    private int[] table = new int[4096];
    private int count;

    public Qstrs() {
        Arrays.fill(table, -1);
        intern("");
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
        if (count == bytes.length) {
            bytes = Arrays.copyOf(bytes, count * 2);
            texts = Arrays.copyOf(texts, count * 2);
            hashes = Arrays.copyOf(hashes, count * 2);
        }
        bytes[count] = utf8;
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

    public int count() {
        return count;
    }

    /** MicroPython's string hash, 1 to 65,535. */
    public static int hash(byte[] utf8) {
        int hash = 5381;
        for (byte b : utf8) {
            hash = hash * 33 ^ b & 0xFF;
        }
        hash &= 0xFFFF;
        return hash == 0 ? 1 : hash;
    }
}
