package dev.vivarium.module;

import static dev.vivarium.module.MemoryStreamType.ALLOCATED;
import static dev.vivarium.module.MemoryStreamType.BUFFER;
import static dev.vivarium.module.MemoryStreamType.BYTES;
import static dev.vivarium.module.MemoryStreamType.FIXED;
import static dev.vivarium.module.MemoryStreamType.LENGTH;
import static dev.vivarium.module.MemoryStreamType.POSITION;
import static dev.vivarium.module.MemoryStreamType.SOURCE;

import dev.vivarium.heap.Bytes;
import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Value;
import dev.vivarium.object.Buffers;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.Stream;

/** The stream behind one StringIO or BytesIO. */
final class MemoryStream implements Stream {
    private static final int INVALID_ARGUMENT = 22;
    private static final int FILE_TOO_LARGE = 27;
    private static final int SPARE = 16;

    private final ObjectSpace space;
    private final Heap heap;
    private final long self;
    private final boolean isText;

    MemoryStream(ObjectSpace space, long self, boolean isText) {
        this.space = space;
        this.heap = space.heap;
        this.self = self;
        this.isText = isText;
    }

    @Override
    public boolean isText() {
        return isText;
    }

    private long buffer() {
        long buffer = heap.load(self, BUFFER);
        if (buffer == Value.NULL) {
            throw space.valueError("I/O operation on closed file");
        }
        return buffer;
    }

    private long length() {
        return heap.load(buffer(), LENGTH);
    }

    private boolean isFixed() {
        return heap.load(buffer(), FIXED) != 0;
    }

    byte[] contents() {
        byte[] bytes = new byte[(int) length()];
        copyOut(0, bytes, 0, bytes.length);
        return bytes;
    }

    private void copyOut(long position, byte[] target, int from, int length) {
        long bytes = heap.load(buffer(), BYTES);
        if (isFixed() && bytes == Value.NULL) {
            byte[] source = Buffers.get(space, heap.load(self, SOURCE), false).rom;
            if (source != null) {
                System.arraycopy(source, (int) position, target, from, length);
            }
        } else {
            Bytes.copyOut(heap, bytes + position, target, from, length);
        }
    }

    @Override
    public int read(byte[] target, int from, int length) {
        long remaining = length() - heap.load(self, POSITION);
        if (remaining <= 0) {
            return 0;
        }
        int count = (int) Math.min(length, remaining);
        copyOut(heap.load(self, POSITION), target, from, count);
        heap.store(self, POSITION, heap.load(self, POSITION) + count);
        return count;
    }

    @Override
    public int write(byte[] source, int from, int length) {
        if (isFixed()) {
            copyOnWrite();
        }
        long position = heap.load(self, POSITION);
        long end = position + length;
        if (end < 0) {
            throw space.osError(FILE_TOO_LARGE);
        }
        long oldLength = length();
        reserve(end);
        long bytes = heap.load(buffer(), BYTES);
        if (position > oldLength) {
            Bytes.fill(heap, bytes + oldLength, (int) (position - oldLength), 0);
        }
        Bytes.copyIn(source, from, length, heap, bytes + position);
        heap.store(self, POSITION, end);
        if (end > length()) {
            heap.store(buffer(), LENGTH, end);
        }
        return length;
    }

    private void copyOnWrite() {
        byte[] contents = contents();
        long bytes = heap.allocateBytes(contents.length);
        if (!isFixed()) {
            return;
        }
        Bytes.copyIn(contents, 0, contents.length, heap, bytes);
        long buffer = buffer();
        heap.store(buffer, BYTES, bytes);
        heap.store(buffer, FIXED, 0);
        heap.store(self, SOURCE, Value.NULL);
    }

    private void reserve(long end) {
        while (end > heap.load(buffer(), ALLOCATED)) {
            long buffer = buffer();
            long wanted = (end + SPARE & ~7L) + 8;
            if (heap.resizeBuffer(buffer, BYTES, wanted) && buffer() == buffer) {
                heap.store(buffer, ALLOCATED, wanted);
            }
        }
    }

    @Override
    public long seek(long offset, int origin) {
        long reference = origin == SEEK_CURRENT ? heap.load(self, POSITION) : origin == SEEK_END ? length() : 0;
        long position = reference + offset;
        if (offset < 0) {
            position = Math.max(0, position);
        } else if (position < reference) {
            throw space.osError(INVALID_ARGUMENT);
        }
        heap.store(self, POSITION, position);
        return position;
    }

    @Override
    public long ioctl(int request, long argument) {
        switch (request) {
            case FLUSH:
                return 0;
            case CLOSE:
                close();
                return 0;
            default:
                throw space.osError(INVALID_ARGUMENT);
        }
    }

    private void close() {
        long buffer = heap.load(self, BUFFER);
        if (buffer == Value.NULL) {
            return;
        }
        if (heap.load(buffer, FIXED) == 0) {
            heap.free(heap.load(buffer, BYTES));
        }
        heap.store(self, BUFFER, Value.NULL);
        heap.free(buffer);
    }
}
