package dev.vivarium.module;

import dev.vivarium.codec.Checksums;
import dev.vivarium.codec.CorruptDataException;
import dev.vivarium.codec.Inflater;
import dev.vivarium.heap.Bytes;
import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Value;
import dev.vivarium.object.Exceptions;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.PythonError;
import dev.vivarium.object.Stream;
import dev.vivarium.object.StreamMethods;
import java.nio.ByteBuffer;

/**
 * Decompresses from the stream behind a DeflateIO. What is kept between two reads lies in a block of the heap: the
 * window's address, its size, the checksum, and the inflater's state.
 */
final class DeflateReading {
    private static final int WINDOW = 0;
    private static final int WINDOW_SIZE = 1;
    /** The kind of checksum, and in the upper half its value. */
    private static final int CHECKSUM = 2;
    /** Not 0 when all was read and checked. */
    private static final int ENDED = 3;

    private static final int STATE = 4;
    /** As many as the reference takes for the same. */
    private static final int WORDS = 168;

    private static final int NO_CHECKSUM = 0;
    private static final int ADLER = 1;
    private static final int CRC = 2;

    private static final int INVALID_ARGUMENT = 22;
    private static final int WOULD_BLOCK = 11;
    private static final int LARGEST_WINDOW_BITS = 15;

    private final ObjectSpace space;
    private final Heap heap;
    private final long self;
    private final Stream stream;
    private final byte[] one = new byte[1];
    private int checksumKind;

    DeflateReading(ObjectSpace space, long self) {
        this.space = space;
        this.heap = space.heap;
        this.self = self;
        stream = StreamMethods.of(space, heap.load(self, DeflateIoType.STREAM));
    }

    int read(byte[] target, int from, int length) {
        if (heap.load(self, DeflateIoType.READ) == Value.NULL) {
            begin();
        }
        long kept = heap.load(self, DeflateIoType.READ);
        if (heap.load(kept, ENDED) != 0) {
            return 0;
        }
        int size = (int) heap.load(kept, WINDOW_SIZE);
        Inflater inflater = new Inflater(this::next, new HeapWindow(heap, heap.load(kept, WINDOW), size));
        inflater.load(ByteBuffer.wrap(Bytes.copyOut(heap, stateAddress(kept), Inflater.STATE_BYTES)));
        try {
            int read = inflater.read(target, from, length);
            check(kept, target, from, read, inflater.isDone());
            return read;
        } catch (CorruptDataException wrong) {
            throw invalid();
        } finally {
            save(kept, inflater);
        }
    }

    private static long stateAddress(long kept) {
        return kept + STATE * Long.BYTES;
    }

    private void save(long kept, Inflater inflater) {
        ByteBuffer state = ByteBuffer.allocate(Inflater.STATE_BYTES);
        inflater.save(state);
        Bytes.copyIn(state.array(), 0, state.capacity(), heap, stateAddress(kept));
    }

    private PythonError invalid() {
        return space.osError(INVALID_ARGUMENT);
    }

    /** The next byte of the stream; raises EOFError at its end. */
    private int next() {
        int mark = heap.temporaries.mark();
        int read = stream.read(one, 0, 1);
        heap.temporaries.release(mark);
        if (read < 0) {
            throw space.osError(WOULD_BLOCK);
        }
        if (read == 0) {
            throw space.error(Exceptions.EOF_ERROR);
        }
        return one[0] & 0xFF;
    }

    // Begin

    private void begin() {
        long kept = heap.allocate(WORDS);
        space.stack.push(kept);
        int bits = DeflateIoType.windowBits(space, self);
        if (DeflateIoType.format(space, self) == DeflateFormat.RAW) {
            bits = bits == 0 ? DeflateIoType.DEFAULT_WINDOW_BITS : bits;
        } else {
            int declared = readHeader(DeflateIoType.format(space, self));
            bits = bits == 0 || declared < bits ? declared : bits;
        }
        int size = 1 << bits;
        heap.store(kept, WINDOW, heap.allocateBytes(size));
        heap.store(kept, WINDOW_SIZE, size);
        long checksum = checksumKind == CRC ? -1 : checksumKind == ADLER ? 1 : 0;
        heap.store(kept, CHECKSUM, checksum << 32 | checksumKind);
        save(kept, new Inflater(this::next, new HeapWindow(heap, heap.load(kept, WINDOW), size)));
        heap.store(self, DeflateIoType.READ, kept);
        space.stack.pop();
    }

    /** Reads the header of either format; gives the bits of the window that the data was made for. */
    private int readHeader(DeflateFormat wanted) {
        int first = next();
        int second = next();
        boolean isGzip = first == 0x1F && second == 0x8B;
        int bits = isGzip ? readGzipHeader() : readZlibHeader(first, second);
        if (wanted != DeflateFormat.AUTO && wanted != (isGzip ? DeflateFormat.GZIP : DeflateFormat.ZLIB)) {
            throw invalid();
        }
        return bits;
    }

    private int readGzipHeader() {
        final int hasHeaderChecksum = 2;
        final int hasExtra = 4;
        final int hasName = 8;
        final int hasComment = 16;
        int method = next();
        int flags = method == 8 ? next() : 0xFF;
        if ((flags & 0xE0) != 0) {
            throw invalid();
        }
        skip(6);
        if ((flags & hasExtra) != 0) {
            skip(next() | next() << 8);
        }
        for (int flag = hasName; flag <= hasComment; flag <<= 1) {
            boolean more = (flags & flag) != 0;
            while (more) {
                more = next() != 0;
            }
        }
        if ((flags & hasHeaderChecksum) != 0) {
            skip(2);
        }
        checksumKind = CRC;
        return LARGEST_WINDOW_BITS;
    }

    private int readZlibHeader(int first, int second) {
        boolean hasDictionary = (second & 0x20) != 0;
        if ((first << 8 | second) % 31 != 0 || (first & 15) != 8 || first >> 4 > 7 || hasDictionary) {
            throw invalid();
        }
        checksumKind = ADLER;
        return (first >> 4) + 8;
    }

    private void skip(int count) {
        for (int i = 0; i < count; i++) {
            next();
        }
    }

    // End

    /** Takes what was read into the checksum and, at the end, compares it with the one in the stream. */
    private void check(long kept, byte[] bytes, int from, int length, boolean isDone) {
        long before = heap.load(kept, CHECKSUM);
        checksumKind = (int) before;
        int value = (int) (before >>> 32);
        if (checksumKind != NO_CHECKSUM) {
            value = checksumKind == CRC
                    ? Checksums.crc32(value, bytes, from, length)
                    : Checksums.adler32(value, bytes, from, length);
            heap.store(kept, CHECKSUM, (long) value << 32 | checksumKind);
        }
        if (isDone) {
            checkTrailer(value);
            heap.store(kept, ENDED, 1);
        }
    }

    private void checkTrailer(int value) {
        if (checksumKind == NO_CHECKSUM) {
            return;
        }
        int found = 0;
        for (int i = 0; i < Integer.BYTES; i++) {
            found = checksumKind == CRC ? found | next() << 8 * i : found << 8 | next();
        }
        if (found != (checksumKind == CRC ? ~value : value)) {
            throw invalid();
        }
        if (checksumKind == CRC) {
            skip(Integer.BYTES);
        }
    }
}
