package dev.vivarium.codec;

import java.nio.ByteBuffer;
import java.util.function.IntConsumer;

/**
 * Compresses to one block of DEFLATE with fixed codes, and looks back no further than a window of the owner's size, so
 * that a reader with an equal window can follow. All that is kept between two calls can be saved.
 */
public final class Deflater {
    private static final int END_OF_BLOCK = 256;
    private static final int FIRST_LENGTH_SYMBOL = 257;
    private static final int FIXED_BLOCK = 1;

    /** The number of bytes that {@link #save} writes. */
    public static final int STATE_BYTES = 4 * Integer.BYTES;

    private final Window window;
    private final IntConsumer target;
    private int bits;
    private int bitCount;
    /** Where in the window the next byte goes, and how many bytes it holds. */
    private int windowAt;

    private int windowLength;

    /** @param target takes compressed bytes one by one */
    public Deflater(Window window, IntConsumer target) {
        this.window = window;
        this.target = target;
    }

    public void save(ByteBuffer saved) {
        saved.putInt(bits).putInt(bitCount).putInt(windowAt).putInt(windowLength);
    }

    public void load(ByteBuffer saved) {
        bits = saved.getInt();
        bitCount = saved.getInt();
        windowAt = saved.getInt();
        windowLength = saved.getInt();
    }

    /** Begins the one block. */
    public void begin() {
        write(1, 1);
        write(FIXED_BLOCK, 2);
    }

    /** Ends the block and the last byte. */
    public void finish() {
        writeSymbol(END_OF_BLOCK);
        if (bitCount > 0) {
            write(0, 8 - bitCount);
        }
    }

    public void write(byte[] bytes, int from, int length) {
        // A match ends with the bytes at hand, so it begins with them
        int held = length < MatchFinder.SHORTEST ? 0 : windowLength;
        byte[] all = new byte[held + length];
        for (int i = 0; i < held; i++) {
            all[i] = (byte) window.get(windowAt - held + i & window.size() - 1);
        }
        System.arraycopy(bytes, from, all, held, length);
        MatchFinder finder = new MatchFinder(all, window.size());
        for (int at = held; at < all.length; ) {
            int taken = 1;
            if (finder.find(at)) {
                taken = finder.length();
                writeMatch(taken, finder.distance());
            } else {
                writeSymbol(all[at] & 0xFF);
            }
            for (int i = 0; i < taken; i++) {
                remember(all[at + i] & 0xFF);
            }
            at += taken;
        }
    }

    private void remember(int value) {
        window.set(windowAt, value);
        windowAt = windowAt + 1 & window.size() - 1;
        windowLength = Math.min(windowLength + 1, window.size());
    }

    private void writeMatch(int length, int distance) {
        int lengthCode = DeflateCodes.codeFor(DeflateCodes.LENGTH_BASES, length);
        writeSymbol(FIRST_LENGTH_SYMBOL + lengthCode);
        write(length - DeflateCodes.LENGTH_BASES[lengthCode], DeflateCodes.LENGTH_BITS[lengthCode]);
        int distanceCode = DeflateCodes.codeFor(DeflateCodes.DISTANCE_BASES, distance);
        write(Integer.reverse(distanceCode) >>> 27, 5);
        write(distance - DeflateCodes.DISTANCE_BASES[distanceCode], DeflateCodes.DISTANCE_BITS[distanceCode]);
    }

    /** Writes a literal or length with its fixed code, whose highest bit comes first. */
    private void writeSymbol(int symbol) {
        int code;
        int width;
        if (symbol < 144) {
            code = 0x30 + symbol;
            width = 8;
        } else if (symbol < 256) {
            code = 0x190 + symbol - 144;
            width = 9;
        } else if (symbol < 280) {
            code = symbol - 256;
            width = 7;
        } else {
            code = 0xC0 + symbol - 280;
            width = 8;
        }
        write(Integer.reverse(code) >>> 32 - width, width);
    }

    private void write(int value, int width) {
        bits |= value << bitCount;
        bitCount += width;
        while (bitCount >= 8) {
            int full = bits & 0xFF;
            bits >>>= 8;
            bitCount -= 8;
            target.accept(full);
        }
    }
}
