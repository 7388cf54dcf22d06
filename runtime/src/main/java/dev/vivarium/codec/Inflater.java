package dev.vivarium.codec;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Decompresses DEFLATE data byte by byte and reads no byte too many. The window is as large as its owner wants; data
 * that refers to something before it is refused. All else that is kept between two calls can be saved to plain bytes,
 * which the JDK's inflater cannot do, nor has it a small window.
 */
public final class Inflater {
    private static final int LENGTH_CODES = 29;
    private static final int DISTANCE_CODES = 30;
    private static final int FIRST_LENGTH_SYMBOL = 257;
    private static final int END_OF_BLOCK = 256;
    private static final int[] CODE_LENGTH_ORDER = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};

    /** A block that has not begun. */
    private static final int NO_BLOCK = -1;

    private static final int STORED = 0;
    private static final int FIXED = 1;
    private static final int DYNAMIC = 2;

    /** The number of bytes that {@link #save} writes. */
    public static final int STATE_BYTES = 9 * Integer.BYTES + 2 * HuffmanCode.STATE_BYTES;

    private final ByteSource source;
    private final Window window;
    private final HuffmanCode literals = new HuffmanCode();
    private final HuffmanCode distances = new HuffmanCode();

    /** Bits that were read and not used yet, and how many. */
    private int bits;

    private int bitCount;
    private int blockType = NO_BLOCK;
    private int lastBlock;
    /** Bytes still to be copied, from a stored block or from the window. */
    private int left;
    /** Where in the window the next byte to be copied lies. */
    private int copyAt;
    /** Where in the window the next byte goes. */
    private int windowAt;

    private int done;
    private int failed;

    public Inflater(ByteSource source, Window window) {
        this.source = source;
        this.window = window;
    }

    public void save(ByteBuffer target) {
        int[] numbers = {bits, bitCount, blockType, lastBlock, left, copyAt, windowAt, done, failed};
        for (int number : numbers) {
            target.putInt(number);
        }
        literals.save(target);
        distances.save(target);
    }

    public void load(ByteBuffer saved) {
        bits = saved.getInt();
        bitCount = saved.getInt();
        blockType = saved.getInt();
        lastBlock = saved.getInt();
        left = saved.getInt();
        copyAt = saved.getInt();
        windowAt = saved.getInt();
        done = saved.getInt();
        failed = saved.getInt();
        literals.load(saved);
        distances.load(saved);
    }

    /** Whether the data has ended. */
    public boolean isDone() {
        return done != 0;
    }

    /**
     * Decompresses until {@code length} bytes are written or the data ends.
     *
     * @return the number of bytes written; fewer than {@code length} only at the end
     * @throws CorruptDataException for wrong data; the same again at every later call
     */
    public int read(byte[] target, int from, int length) {
        if (failed != 0) {
            throw new CorruptDataException("wrong data before");
        }
        int written = 0;
        while (written < length && done == 0) {
            int value;
            try {
                value = nextByte();
            } catch (CorruptDataException wrong) {
                failed = 1;
                throw wrong;
            }
            if (value >= 0) {
                target[from + written++] = (byte) value;
                window.set(windowAt, value);
                windowAt = windowAt + 1 & window.size() - 1;
            }
        }
        return written;
    }

    /** The next byte, or below 0 where a block has ended instead. */
    private int nextByte() {
        if (blockType == NO_BLOCK) {
            beginBlock();
        }
        if (left > 0) {
            left--;
            return blockType == STORED ? storedByte() : copiedByte();
        }
        if (blockType == STORED) {
            endBlock();
            return -1;
        }
        int symbol = literals.read(this::bit);
        if (symbol < END_OF_BLOCK) {
            return symbol;
        }
        if (symbol == END_OF_BLOCK) {
            endBlock();
            return -1;
        }
        beginCopy(symbol - FIRST_LENGTH_SYMBOL);
        left--;
        return copiedByte();
    }

    private int storedByte() {
        return source.next();
    }

    private int copiedByte() {
        int value = window.get(copyAt);
        copyAt = copyAt + 1 & window.size() - 1;
        return value;
    }

    private void endBlock() {
        done = lastBlock;
        blockType = NO_BLOCK;
    }

    // Bits

    private int bit() {
        if (bitCount == 0) {
            bits = source.next();
            bitCount = 8;
        }
        int bit = bits & 1;
        bits >>= 1;
        bitCount--;
        return bit;
    }

    private int number(int width) {
        int number = 0;
        for (int i = 0; i < width; i++) {
            number |= bit() << i;
        }
        return number;
    }

    // Blocks

    private void beginBlock() {
        lastBlock = bit();
        int type = number(2);
        switch (type) {
            case STORED:
                beginStored();
                break;
            case FIXED:
                beginFixed();
                break;
            case DYNAMIC:
                beginDynamic();
                break;
            default:
                throw new CorruptDataException("unknown type of block");
        }
        blockType = type;
    }

    private void beginStored() {
        bitCount = 0;
        int length = source.next() | source.next() << 8;
        int complement = source.next() | source.next() << 8;
        if (length != (~complement & 0xFFFF)) {
            throw new CorruptDataException("wrong length");
        }
        left = length;
    }

    private void beginFixed() {
        byte[] lengths = new byte[HuffmanCode.MOST_SYMBOLS];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = (byte) (i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8);
        }
        literals.build(lengths, 0, lengths.length);
        byte[] same = new byte[32];
        Arrays.fill(same, (byte) 5);
        distances.build(same, 0, same.length);
    }

    private void beginDynamic() {
        int literalCount = 257 + number(5);
        int distanceCount = 1 + number(5);
        int lengthCount = 4 + number(4);
        byte[] codeLengths = new byte[CODE_LENGTH_ORDER.length];
        for (int i = 0; i < lengthCount; i++) {
            codeLengths[CODE_LENGTH_ORDER[i]] = (byte) number(3);
        }
        literals.build(codeLengths, 0, codeLengths.length);
        byte[] lengths = new byte[literalCount + distanceCount];
        for (int i = 0; i < lengths.length; ) {
            i = readLengths(lengths, i);
        }
        if (literalCount > HuffmanCode.MOST_SYMBOLS || lengths[END_OF_BLOCK] == 0) {
            throw new CorruptDataException("wrong code");
        }
        literals.build(lengths, 0, literalCount);
        distances.build(lengths, literalCount, distanceCount);
    }

    /** Reads the code length of one symbol or a run of equal ones; gives where the next goes. */
    private int readLengths(byte[] lengths, int at) {
        int symbol = literals.read(this::bit);
        if (symbol < 16) {
            lengths[at] = (byte) symbol;
            return at + 1;
        }
        byte repeated = 0;
        int times;
        if (symbol == 16) {
            if (at == 0) {
                throw new CorruptDataException("nothing to repeat");
            }
            repeated = lengths[at - 1];
            times = 3 + number(2);
        } else {
            times = symbol == 17 ? 3 + number(3) : 11 + number(7);
        }
        if (at + times > lengths.length) {
            throw new CorruptDataException("too many code lengths");
        }
        Arrays.fill(lengths, at, at + times, repeated);
        return at + times;
    }

    private void beginCopy(int lengthCode) {
        if (lengthCode >= LENGTH_CODES) {
            throw new CorruptDataException("no such length");
        }
        int length = DeflateCodes.LENGTH_BASES[lengthCode] + number(DeflateCodes.LENGTH_BITS[lengthCode]);
        int distanceCode = distances.read(this::bit);
        if (distanceCode >= DISTANCE_CODES) {
            throw new CorruptDataException("no such distance");
        }
        int distance = DeflateCodes.DISTANCE_BASES[distanceCode] + number(DeflateCodes.DISTANCE_BITS[distanceCode]);
        if (distance > window.size()) {
            throw new CorruptDataException("distance beyond the window");
        }
        copyAt = windowAt - distance & window.size() - 1;
        left = length;
    }
}
