package dev.vivarium.disk;

/** Numbers in bytes, the least significant first. */
public final class LittleEndian {
    private LittleEndian() {}

    public static int get16(byte[] bytes, int at) {
        return bytes[at] & 0xFF | (bytes[at + 1] & 0xFF) << 8;
    }

    public static int get32(byte[] bytes, int at) {
        return get16(bytes, at) | get16(bytes, at + 2) << 16;
    }

    public static void put16(byte[] bytes, int at, int value) {
        bytes[at] = (byte) value;
        bytes[at + 1] = (byte) (value >> 8);
    }

    public static void put32(byte[] bytes, int at, int value) {
        put16(bytes, at, value);
        put16(bytes, at + 2, value >> 16);
    }
}
