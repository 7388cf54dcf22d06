package dev.vivarium.module;

import dev.vivarium.codec.Checksums;
import dev.vivarium.codec.Deflater;
import dev.vivarium.heap.Bytes;
import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Value;
import dev.vivarium.object.ExceptionType;
import dev.vivarium.object.Exceptions;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.PythonError;
import dev.vivarium.object.Stream;
import dev.vivarium.object.StreamMethods;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Compresses to the stream behind a DeflateIO. What is kept between two writes lies in a block of the heap: the
 * window's address, its size, the number of bytes, the checksum and the deflater's state.
 */
final class DeflateWriting {
    private static final int WINDOW = 0;
    private static final int WINDOW_SIZE = 1;
    private static final int LENGTH = 2;
    private static final int CHECKSUM = 3;
    private static final int STATE = 4;
    /** As many as the reference takes for the same. */
    private static final int WORDS = 12;

    private static final int INVALID_ARGUMENT = 22;
    private static final int WOULD_BLOCK = 11;

    private final ObjectSpace space;
    private final Heap heap;
    private final long self;
    private final Stream stream;
    private final DeflateFormat format;
    private final byte[] one = new byte[1];

    DeflateWriting(ObjectSpace space, long self) {
        this.space = space;
        this.heap = space.heap;
        this.self = self;
        stream = StreamMethods.of(space, heap.load(self, DeflateIoType.STREAM));
        format = DeflateIoType.format(space, self);
    }

    void write(byte[] bytes, int from, int length) {
        boolean isFirst = heap.load(self, DeflateIoType.WRITE) == Value.NULL;
        if (isFirst) {
            begin();
        }
        long kept = heap.load(self, DeflateIoType.WRITE);
        Deflater deflater = deflater(kept);
        if (isFirst) {
            deflater.begin();
        }
        takeIntoChecksum(kept, bytes, from, length);
        try {
            deflater.write(bytes, from, length);
        } finally {
            save(kept, deflater);
        }
    }

    private void takeIntoChecksum(long kept, byte[] bytes, int from, int length) {
        heap.store(kept, LENGTH, heap.load(kept, LENGTH) + length);
        int before = (int) heap.load(kept, CHECKSUM);
        if (format == DeflateFormat.GZIP) {
            heap.store(kept, CHECKSUM, Checksums.crc32(before, bytes, from, length));
        } else if (format == DeflateFormat.ZLIB) {
            heap.store(kept, CHECKSUM, Checksums.adler32(before, bytes, from, length));
        }
    }

    /** Ends the compressed data. */
    void finish() {
        long kept = heap.load(self, DeflateIoType.WRITE);
        Deflater deflater = deflater(kept);
        try {
            deflater.finish();
        } finally {
            save(kept, deflater);
        }
        int checksum = (int) heap.load(kept, CHECKSUM);
        if (format == DeflateFormat.ZLIB) {
            write(ByteBuffer.allocate(Integer.BYTES).putInt(checksum).array());
        } else if (format == DeflateFormat.GZIP) {
            write(ByteBuffer.allocate(2 * Integer.BYTES)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(~checksum)
                    .putInt((int) heap.load(kept, LENGTH))
                    .array());
        }
    }

    private void write(byte[] bytes) {
        int mark = heap.temporaries.mark();
        if (stream.write(bytes, 0, bytes.length) < 0) {
            throw space.osError(WOULD_BLOCK);
        }
        heap.temporaries.release(mark);
    }

    /** The stream gets each compressed byte by itself, as soon as it is known. */
    private void writeByte(int value) {
        one[0] = (byte) value;
        write(one);
    }

    /** As the reference, says that the call was invalid whatever goes wrong with the stream. */
    private void writeHeader(byte[] header) {
        try {
            write(header);
        } catch (PythonError failure) {
            boolean isSystemError = ExceptionType.isInstance(space, failure.exception(), Exceptions.OS_ERROR);
            throw isSystemError ? space.osError(INVALID_ARGUMENT) : failure;
        }
    }

    private Deflater deflater(long kept) {
        int size = (int) heap.load(kept, WINDOW_SIZE);
        Deflater deflater = new Deflater(new HeapWindow(heap, heap.load(kept, WINDOW), size), this::writeByte);
        byte[] state = Bytes.copyOut(heap, kept + STATE * Long.BYTES, Deflater.STATE_BYTES);
        deflater.load(ByteBuffer.wrap(state));
        return deflater;
    }

    private void save(long kept, Deflater deflater) {
        ByteBuffer state = ByteBuffer.allocate(Deflater.STATE_BYTES);
        deflater.save(state);
        Bytes.copyIn(state.array(), 0, state.capacity(), heap, kept + STATE * Long.BYTES);
    }

    private void begin() {
        int asked = DeflateIoType.windowBits(space, self);
        int bits = asked == 0 ? DeflateIoType.DEFAULT_WINDOW_BITS : asked;
        long window = heap.allocateBytes(1L << bits);
        long kept = heap.allocate(WORDS);
        heap.store(kept, WINDOW, window);
        heap.store(kept, WINDOW_SIZE, 1L << bits);
        heap.store(kept, CHECKSUM, format == DeflateFormat.GZIP ? -1 : 1);
        heap.store(self, DeflateIoType.WRITE, kept);
        if (format == DeflateFormat.ZLIB) {
            int first = Math.max(bits - 8, 1) << 4 | 8;
            int level = 0x80;
            int check = level | 31 - (first << 8 | level) % 31;
            writeHeader(new byte[] {(byte) first, (byte) check});
        } else if (format == DeflateFormat.GZIP) {
            writeHeader(new byte[] {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 4, 3});
        }
    }
}
