package dev.vivarium.codec;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** A canonical Huffman code of DEFLATE: how many codes each length has, and the symbols by code. */
final class HuffmanCode {
    private static final int LENGTHS = 16;
    static final int MOST_SYMBOLS = 288;
    static final int STATE_BYTES = 2 * (LENGTHS + MOST_SYMBOLS);

    private final short[] counts = new short[LENGTHS];
    private final short[] symbols = new short[MOST_SYMBOLS];

    /** Builds the code from the code lengths of {@code count} symbols; length 0 means no code. */
    void build(byte[] lengths, int from, int count) {
        Arrays.fill(counts, (short) 0);
        for (int i = 0; i < count; i++) {
            counts[lengths[from + i]]++;
        }
        counts[0] = 0;
        int[] next = new int[LENGTHS];
        for (int length = 1; length < LENGTHS; length++) {
            next[length] = next[length - 1] + counts[length - 1];
        }
        for (int i = 0; i < count; i++) {
            if (lengths[from + i] != 0) {
                symbols[next[lengths[from + i]]++] = (short) i;
            }
        }
    }

    /** Reads one symbol, bit by bit. */
    int read(BitSource bits) {
        int code = 0;
        int first = 0;
        int index = 0;
        for (int length = 1; length < LENGTHS; length++) {
            code |= bits.bit();
            int count = counts[length];
            if (code - first < count) {
                return symbols[index + code - first];
            }
            index += count;
            first = first + count << 1;
            code <<= 1;
        }
        throw new CorruptDataException("no such code");
    }

    /** Where bits come from. */
    interface BitSource {
        int bit();
    }

    void save(ByteBuffer target) {
        for (short count : counts) {
            target.putShort(count);
        }
        for (short symbol : symbols) {
            target.putShort(symbol);
        }
    }

    void load(ByteBuffer source) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] = source.getShort();
        }
        for (int i = 0; i < symbols.length; i++) {
            symbols[i] = source.getShort();
        }
    }
}
