package dev.vivarium.codec;

/** Checksums that go on from an earlier value, which those of the JDK do not. */
public final class Checksums {
    private static final int CRC_POLYNOMIAL = 0xEDB8_8320;
    private static final int ADLER_MODULUS = 65521;
    private static final int[] CRC_TABLE = crcTable();

    private Checksums() {}

    private static int[] crcTable() {
        int[] table = new int[256];
        for (int value = 0; value < table.length; value++) {
            int crc = value;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1) != 0 ? crc >>> 1 ^ CRC_POLYNOMIAL : crc >>> 1;
            }
            table[value] = crc;
        }
        return table;
    }

    /** The CRC-32 of more bytes, not inverted at begin and end. */
    public static int crc32(int before, byte[] bytes, int from, int length) {
        int crc = before;
        for (int i = from; i < from + length; i++) {
            crc = crc >>> 8 ^ CRC_TABLE[(crc ^ bytes[i]) & 0xFF];
        }
        return crc;
    }

    /** The Adler-32 of more bytes; that of no bytes is 1. */
    public static int adler32(int before, byte[] bytes, int from, int length) {
        int low = before & 0xFFFF;
        int high = before >>> 16;
        for (int i = from; i < from + length; i++) {
            low = (low + (bytes[i] & 0xFF)) % ADLER_MODULUS;
            high = (high + low) % ADLER_MODULUS;
        }
        return high << 16 | low;
    }
}
