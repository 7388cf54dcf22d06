package dev.vivarium.module;

import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Value;
import dev.vivarium.object.Arguments;
import dev.vivarium.object.BuiltinTable;
import dev.vivarium.object.IntType;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.ObjectType;
import dev.vivarium.object.Operators;
import dev.vivarium.object.RomId;
import dev.vivarium.object.Stream;
import dev.vivarium.object.StreamMethods;

/** A stream that decompresses what it reads from another stream and compresses what it writes to it. */
final class DeflateIoType extends ObjectType {
    /** The other stream; NULL once closed. */
    static final int STREAM = 1;
    /** Format, window bits and whether to close the other stream. */
    static final int OPTIONS = 2;
    /** What {@link DeflateReading} and {@link DeflateWriting} keep; NULL before the first read and write. */
    static final int READ = 3;

    static final int WRITE = 4;
    private static final int WORDS = 5;

    private static final int SMALLEST_WINDOW_BITS = 5;
    private static final int LARGEST_WINDOW_BITS = 15;
    private static final int WINDOW_SHIFT = 2;
    private static final int CLOSES = 1 << 6;

    /** The window where none is asked for. */
    static final int DEFAULT_WINDOW_BITS = 8;

    /** What both directions keep: the window, and behind it the state of the algorithm. */
    private static final Layout KEPT = Layout.block("deflate_state")
            .buffer("window", Layout.Content.BYTES)
            .raw("window_size")
            .tail(Layout.Content.BYTES)
            .build();

    private static final Layout LAYOUT = Layout.named("DeflateIO")
            .value("stream")
            .raw("format, window_bits, close")
            .buffer("read", KEPT)
            .buffer("write", KEPT)
            .build();

    static final DeflateIoType INSTANCE = new DeflateIoType();

    private DeflateIoType() {
        super(RomId.DEFLATE_IO, "DeflateIO");
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    @Override
    protected BuiltinTable members() {
        return StreamMethods.addWith(BuiltinTable.empty()
                .fnN("read(size=-1) -> Data", "Reads up to size decompressed bytes, or all.", 1, 2, StreamMethods::read)
                .fnN(
                        "readinto(buffer, size=None) -> int",
                        "Reads decompressed bytes into a buffer.",
                        2,
                        3,
                        StreamMethods::readInto)
                .fnN(
                        "readline(size=-1) -> Data",
                        "Reads up to the end of a line, at most size bytes.",
                        1,
                        2,
                        StreamMethods::readLine)
                .fnN("write(data, offset=0, size=None) -> int", "Compresses bytes.", 2, 4, StreamMethods::write)
                .fn1(
                        "close() -> None",
                        "Ends the compressed data, and closes the other stream if asked.",
                        StreamMethods::close));
    }

    @Override
    public long construct(ObjectSpace space, long type, int base, int count, int keywords) {
        Arguments.check(space, count, keywords, 1, 4, false);
        long[] slots = space.stack.slots;
        long format = count > 1 ? IntType.toLong(space, slots[base + 1]) : DeflateFormat.AUTO.ordinal();
        long windowBits = count > 2 ? IntType.toLong(space, slots[base + 2]) : 0;
        if (DeflateFormat.of(format) == null) {
            throw space.valueError("format");
        }
        if (windowBits != 0 && (windowBits < SMALLEST_WINDOW_BITS || windowBits > LARGEST_WINDOW_BITS)) {
            throw space.valueError("wbits");
        }
        boolean closes = count > 3 && Operators.isTrue(space, slots[base + 3]);
        long made = space.allocate(this, WORDS);
        space.heap.store(made, STREAM, slots[base]);
        space.heap.store(made, OPTIONS, format | windowBits << WINDOW_SHIFT | (closes ? CLOSES : 0));
        return made;
    }

    static DeflateFormat format(ObjectSpace space, long self) {
        return DeflateFormat.of(space.heap.load(self, OPTIONS) & (1 << WINDOW_SHIFT) - 1);
    }

    /** Between 5 and 15, or 0 where the program left it open. */
    static int windowBits(ObjectSpace space, long self) {
        return (int) (space.heap.load(self, OPTIONS) >> WINDOW_SHIFT) & LARGEST_WINDOW_BITS;
    }

    @Override
    public Stream stream(ObjectSpace space, long self) {
        return new DeflateStream(space, self);
    }

    /** The stream behind one DeflateIO. */
    private static final class DeflateStream implements Stream {
        private static final int INVALID_ARGUMENT = 22;

        private final ObjectSpace space;
        private final long self;

        DeflateStream(ObjectSpace space, long self) {
            this.space = space;
            this.self = self;
        }

        private void checkOpen() {
            if (space.heap.load(self, STREAM) == Value.NULL) {
                throw space.osError(INVALID_ARGUMENT);
            }
        }

        @Override
        public boolean isText() {
            return false;
        }

        @Override
        public int read(byte[] target, int from, int length) {
            checkOpen();
            return new DeflateReading(space, self).read(target, from, length);
        }

        @Override
        public int write(byte[] source, int from, int length) {
            checkOpen();
            new DeflateWriting(space, self).write(source, from, length);
            return length;
        }

        @Override
        public long ioctl(int request, long argument) {
            if (request != CLOSE) {
                throw space.osError(INVALID_ARGUMENT);
            }
            long stream = space.heap.load(self, STREAM);
            if (stream == Value.NULL) {
                return 0;
            }
            try {
                if (space.heap.load(self, WRITE) != Value.NULL) {
                    new DeflateWriting(space, self).finish();
                }
            } finally {
                if ((space.heap.load(self, OPTIONS) & CLOSES) != 0) {
                    StreamMethods.close(space, stream);
                }
                space.heap.store(self, STREAM, Value.NULL);
            }
            return 0;
        }

        @Override
        public long seek(long offset, int origin) {
            throw space.osError(INVALID_ARGUMENT);
        }
    }
}
