package dev.vivarium.disk.littlefs;

import dev.vivarium.disk.LittleEndian;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** An entry of a directory of version 1: what it is, where it lies, attributes that are only kept, and its name. */
record EntryV1(int type, byte[] place, byte[] attributes, byte[] name) {
    static final int FILE = 0x11;
    static final int DIRECTORY = 0x22;
    static final int SUPERBLOCK = 0x2E;
    private static final int MOVING = 0x80;
    /** The block of a file without any. */
    static final int NO_BLOCK = -1;

    static final int HEADER = 4;
    private static final int LONGEST = 255;

    static EntryV1 of(int type, int first, int second, byte[] name) {
        return new EntryV1(type, twoWords(first, second), Change.NOTHING, name);
    }

    private static byte[] twoWords(int first, int second) {
        byte[] bytes = new byte[8];
        LittleEndian.put32(bytes, 0, first);
        LittleEndian.put32(bytes, 4, second);
        return bytes;
    }

    /** The entry at an offset of a directory; null where it does not end before {@code end}. */
    static EntryV1 decode(byte[] block, int at, int end) {
        if (at + HEADER > end) {
            return null;
        }
        int attributes = at + HEADER + (block[at + 1] & LONGEST);
        int name = attributes + (block[at + 2] & LONGEST);
        int next = name + (block[at + 3] & LONGEST);
        if (next > end) {
            return null;
        }
        return new EntryV1(
                block[at] & LONGEST,
                Arrays.copyOfRange(block, at + HEADER, attributes),
                Arrays.copyOfRange(block, attributes, name),
                Arrays.copyOfRange(block, name, next));
    }

    /** Writes the entry; gives the offset after it. */
    int encode(byte[] block, int at) {
        block[at] = (byte) type;
        block[at + 1] = (byte) place.length;
        block[at + 2] = (byte) attributes.length;
        block[at + 3] = (byte) name.length;
        int next = at + HEADER;
        for (byte[] part : new byte[][] {place, attributes, name}) {
            System.arraycopy(part, 0, block, next, part.length);
            next += part.length;
        }
        return next;
    }

    int bytes() {
        return HEADER + place.length + attributes.length + name.length;
    }

    private int kind() {
        return type & ~MOVING;
    }

    boolean isFile() {
        return kind() == FILE && place.length >= 8;
    }

    boolean isDirectory() {
        return kind() == DIRECTORY && place.length >= 8;
    }

    /** Whether it is what users see, not an entry of the volume itself. */
    boolean isNamed() {
        return isFile() || isDirectory();
    }

    /** Whether it is being copied to another directory. */
    boolean isMoving() {
        return isNamed() && (type & MOVING) != 0;
    }

    EntryV1 moving(boolean isMoving) {
        return new EntryV1(isMoving ? kind() | MOVING : kind(), place, attributes, name);
    }

    EntryV1 named(byte[] other) {
        return new EntryV1(type, place, attributes, other);
    }

    EntryV1 placed(int first, int second) {
        return new EntryV1(type, twoWords(first, second), attributes, name);
    }

    /** The blocks of a directory, or the last block of a file and its size in bytes. */
    int word(int index) {
        return LittleEndian.get32(place, 4 * index);
    }

    long size() {
        return isFile() ? word(1) & 0xFFFFFFFFL : 0;
    }

    boolean isEmptyFile() {
        return isFile() && size() == 0;
    }

    String text() {
        return new String(name, StandardCharsets.UTF_8);
    }
}
