package dev.vivarium.bytecode;

import java.util.Arrays;

/** A growing sequence of bytes in the encodings that bytecode and .mpy files use; reads by {@link ByteCursor}. */
public final class BytecodeWriter {
    private static final int MAX_SHORT_LINES = 6;

    private byte[] data = new byte[64];
    private int size;

    public int size() {
        return size;
    }

    public byte[] toByteArray() {
        return Arrays.copyOf(data, size);
    }

    public void writeByte(int value) {
        if (size == data.length) {
            data = Arrays.copyOf(data, size * 2);
        }
        data[size++] = (byte) value;
    }

    public void writeBytes(byte[] bytes) {
        for (byte b : bytes) {
            writeByte(b);
        }
    }

    /** Seven bits a byte, most significant first. */
    public void writeUnsigned(int value) {
        int shift = 0;
        while (shift < 28 && value >>> shift + 7 != 0) {
            shift += 7;
        }
        for (; shift > 0; shift -= 7) {
            writeByte(value >>> shift & 0x7f | 0x80);
        }
        writeByte(value & 0x7f);
    }

    /** As {@link #writeUnsigned} with as many bytes as keep the sign in bit 6 of the first. */
    public void writeSigned(long value) {
        int shift = 0;
        while (shift < 63 && value >> shift + 6 != 0 && value >> shift + 6 != -1) {
            shift += 7;
        }
        for (; shift > 0; shift -= 7) {
            writeByte((int) (value >> shift) & 0x7f | 0x80);
        }
        writeByte((int) value & 0x7f);
    }

    /**
     * The head of a function up to the name.
     *
     * @param nState 1 or more
     */
    public void writeSignature(
            int nState, int nExcStack, int scopeFlags, int nPosArgs, int nKwonlyArgs, int nDefPosArgs) {
        int s = nState - 1;
        int z = (s & 0xf) << 3 | (nExcStack & 1) << 2 | nPosArgs & 3;
        s >>= 4;
        int e = nExcStack >> 1;
        int f = scopeFlags;
        int a = nPosArgs >> 2;
        int k = nKwonlyArgs;
        int d = nDefPosArgs;
        while ((s | e | f | a | k | d) != 0) {
            writeByte(0x80 | z);
            z = (f & 1) << 6 | (s & 3) << 4 | (k & 1) << 3 | (a & 1) << 2 | (e & 1) << 1 | d & 1;
            s >>= 2;
            e >>= 1;
            f >>= 1;
            a >>= 1;
            k >>= 1;
            d >>= 1;
        }
        writeByte(z);
    }

    /** The sizes of the names and line numbers, in bytes, and of the cells. */
    public void writeSizes(int nInfo, int nCell) {
        int info = nInfo;
        int cells = nCell;
        do {
            int z = (info & 0x3f) << 1 | cells & 1;
            info >>= 6;
            cells >>= 1;
            writeByte((info | cells) != 0 ? z | 0x80 : z);
        } while ((info | cells) != 0);
    }

    /** One step of a line table, in as many entries as it needs. */
    public void writeLineStep(int bytesToSkip, int linesToSkip) {
        int bytes = bytesToSkip;
        int lines = linesToSkip;
        while (bytes > 0 || lines > 0) {
            int b;
            int l;
            if (lines <= MAX_SHORT_LINES || bytes > 0xf) {
                b = Math.min(bytes, 0x1f);
                l = b < bytes ? 0 : Math.min(lines, 3);
                writeByte(b | l << 5);
            } else {
                b = Math.min(bytes, 0xf);
                l = Math.min(lines, 0x7ff);
                writeByte(0x80 | b | l >> 4 & 0x70);
                writeByte(l);
            }
            bytes -= b;
            lines -= l;
        }
    }
}
