package dev.vivarium.module;

import dev.vivarium.heap.Bytes;
import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Value;
import dev.vivarium.object.Arguments;
import dev.vivarium.object.Buffer;
import dev.vivarium.object.Buffers;
import dev.vivarium.object.BuiltinTable;
import dev.vivarium.object.ExceptionType;
import dev.vivarium.object.Exceptions;
import dev.vivarium.object.IntType;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.ObjectType;
import dev.vivarium.object.RomId;
import dev.vivarium.object.Stream;
import dev.vivarium.object.StreamMethods;

/** A stream over a ring of bytes, of its own or in a given buffer; one byte of the ring is always free. */
final class RingIoType extends ObjectType {
    static final int BYTES = 1;
    /** Size, then where the next read and the next write begin: 16 bits each, from the lowest. */
    static final int RING = 2;
    /** The object that the bytes belong to, or NULL. */
    private static final int OWNER = 3;

    private static final int WORDS = 4;

    private static final int MINIMUM_SIZE = 2;
    private static final int MAXIMUM_SIZE = 0xFFFF;
    private static final Layout LAYOUT = Layout.named("RingIO")
            .buffer("buf", Layout.Content.BYTES)
            .raw("size, iget, iput")
            .value("owner")
            .build();

    static final RingIoType INSTANCE = new RingIoType();

    private RingIoType() {
        super(RomId.RING_IO, "RingIO");
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    @Override
    protected BuiltinTable members() {
        return BuiltinTable.empty()
                .fn1(
                        "any() -> int",
                        "The number of bytes that can be read.",
                        (space, self) -> Value.ofSmallInt(new Ring(space, self).available()))
                .fnN("read(size=-1) -> Data", "Reads up to size bytes, or all.", 1, 2, StreamMethods::read)
                .fnN(
                        "readline(size=-1) -> Data",
                        "Reads up to the end of a line, at most size bytes.",
                        1,
                        2,
                        StreamMethods::readLine)
                .fnN("readinto(buffer, size=None) -> int", "Reads bytes into a buffer.", 2, 3, StreamMethods::readInto)
                .fnN(
                        "write(data, offset=0, size=None) -> int",
                        "Writes as many bytes as there is room for.",
                        2,
                        4,
                        StreamMethods::write)
                .fn1("close() -> None", "Does nothing.", StreamMethods::close);
    }

    @Override
    public long construct(ObjectSpace space, long type, int base, int count, int keywords) {
        Arguments.check(space, count, keywords, 1, 1, false);
        long source = space.stack.slots[base];
        boolean given = space.typeOf(source).buffer(space, source, new Buffer(), true);
        long size = given ? Buffers.get(space, source, true).length : IntType.toLong(space, source) + 1;
        long bytes = given ? Value.NULL : space.heap.allocateBytes(size);
        if (size < MINIMUM_SIZE || size > MAXIMUM_SIZE) {
            throw ExceptionType.error(space, Exceptions.VALUE_ERROR);
        }
        long made = space.allocate(this, WORDS);
        space.heap.store(made, BYTES, given ? Buffers.export(space, source, true).address : bytes);
        space.heap.store(made, RING, size);
        space.heap.store(made, OWNER, given ? source : Value.NULL);
        return made;
    }

    @Override
    public Stream stream(ObjectSpace space, long self) {
        return new Ring(space, self);
    }

    /** The stream behind one RingIO. */
    private static final class Ring implements Stream {
        private static final int INVALID_ARGUMENT = 22;
        private static final int POLL_READ = 1;
        private static final int POLL_WRITE = 4;

        private final ObjectSpace space;
        private final Heap heap;
        private final long self;

        Ring(ObjectSpace space, long self) {
            this.space = space;
            this.heap = space.heap;
            this.self = self;
        }

        private int size() {
            return (int) heap.load(self, RING) & 0xFFFF;
        }

        private int readIndex() {
            return (int) (heap.load(self, RING) >>> 16) & 0xFFFF;
        }

        private int writeIndex() {
            return (int) (heap.load(self, RING) >>> 32) & 0xFFFF;
        }

        private void setIndices(int readIndex, int writeIndex) {
            heap.store(self, RING, (long) writeIndex << 32 | (long) readIndex << 16 | size());
        }

        int available() {
            return (size() + writeIndex() - readIndex()) % size();
        }

        private int free() {
            return size() - 1 - available();
        }

        @Override
        public boolean isText() {
            return false;
        }

        @Override
        public int read(byte[] target, int from, int length) {
            int count = Math.min(length, available());
            int at = readIndex();
            int first = Math.min(count, size() - at);
            long bytes = heap.load(self, BYTES);
            Bytes.copyOut(heap, bytes + at, target, from, first);
            Bytes.copyOut(heap, bytes, target, from + first, count - first);
            setIndices((at + count) % size(), writeIndex());
            return count;
        }

        @Override
        public int write(byte[] source, int from, int length) {
            int count = Math.min(length, free());
            int at = writeIndex();
            int first = Math.min(count, size() - at);
            long bytes = heap.load(self, BYTES);
            Bytes.copyIn(source, from, first, heap, bytes + at);
            Bytes.copyIn(source, from + first, count - first, heap, bytes);
            setIndices(readIndex(), (at + count) % size());
            return count;
        }

        @Override
        public long ioctl(int request, long argument) {
            switch (request) {
                case POLL:
                    return ((argument & POLL_READ) != 0 && available() > 0 ? POLL_READ : 0)
                            | ((argument & POLL_WRITE) != 0 && free() > 0 ? POLL_WRITE : 0);
                case CLOSE:
                    return 0;
                default:
                    throw space.osError(INVALID_ARGUMENT);
            }
        }

        @Override
        public long seek(long offset, int origin) {
            throw space.osError(INVALID_ARGUMENT);
        }
    }
}
