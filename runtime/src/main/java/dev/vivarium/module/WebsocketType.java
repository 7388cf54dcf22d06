package dev.vivarium.module;

import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Value;
import dev.vivarium.object.Arguments;
import dev.vivarium.object.BuiltinTable;
import dev.vivarium.object.IntType;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.ObjectType;
import dev.vivarium.object.RomId;
import dev.vivarium.object.Stream;
import dev.vivarium.object.StreamMethods;

/** {@code websocket.websocket}: a stream whose bytes are the payload of frames on another stream. */
final class WebsocketType extends ObjectType {
    /** The stream below. */
    static final int STREAM = 1;
    /** Raw: what a {@link WebsocketStream} must know of the frame that it reads, in bytes. */
    static final int PROGRESS = 2;
    /** Raw: the bytes of a header read so far, the first lowest. */
    static final int HEADER = 3;
    /** Raw: the frame's mask, the first byte lowest. */
    static final int MASK = 4;
    /** Raw: bytes of payload still to come. */
    static final int LEFT = 5;
    /** Raw: opcode of frames to write, and {@link #BLOCKING}. */
    static final int OPTIONS = 6;
    /** Raw: first bytes of the last data frame (low) and of the last frame. */
    static final int FLAGS = 7;

    private static final int WORDS = 8;

    static final int BLOCKING = 0x80;
    static final int TEXT_FRAME = 1;

    static final WebsocketType INSTANCE = new WebsocketType();

    private static final Layout LAYOUT = Layout.named("websocket")
            .value("sock")
            .raw("progress")
            .raw("header")
            .raw("mask")
            .raw("msg_sz")
            .raw("opts")
            .raw("ws_flags")
            .build();

    private WebsocketType() {
        super(RomId.WEBSOCKET, "websocket");
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    @Override
    protected BuiltinTable members() {
        return BuiltinTable.empty()
                .fnN("read(size=-1) -> Data", "Reads up to size bytes of payload.", 1, 2, StreamMethods::read)
                .fnN(
                        "readinto(buffer, size=None) -> int",
                        "Reads at most size bytes of payload into a buffer.",
                        2,
                        3,
                        StreamMethods::readInto)
                .fnN(
                        "readline(size=-1) -> Data",
                        "Reads up to the end of a line, at most size bytes.",
                        1,
                        2,
                        StreamMethods::readLine)
                .fnN(
                        "write(data, offset=0, size=None) -> int",
                        "Writes one frame of size bytes from offset on.",
                        2,
                        4,
                        StreamMethods::write)
                .fnN(
                        "ioctl(request, argument=0)",
                        "8 gives the kind of the last data frame; 9 sets that of frames to write.",
                        2,
                        3,
                        WebsocketType::ioctl)
                .fn1("close() -> None", "Closes the stream below.", StreamMethods::close);
    }

    @Override
    public long construct(ObjectSpace space, long type, int base, int count, int keywords) {
        Arguments.check(space, count, keywords, 1, 2, false);
        long[] slots = space.stack.slots;
        StreamMethods.of(space, slots[base]);
        long self = space.allocate(this, WORDS);
        space.heap.store(self, STREAM, slots[base]);
        boolean blocks = count > 1 && slots[base + 1] == Value.TRUE;
        space.heap.store(self, OPTIONS, TEXT_FRAME | (blocks ? BLOCKING : 0));
        return self;
    }

    private static long ioctl(ObjectSpace space, int base, int count) {
        long[] slots = space.stack.slots;
        long argument = count > 2 ? IntType.toLong(space, slots[base + 2]) : 0;
        int request = (int) IntType.toLong(space, slots[base + 1]);
        return IntType.create(space, new WebsocketStream(space, slots[base]).ioctl(request, argument));
    }

    @Override
    public Stream stream(ObjectSpace space, long self) {
        return new WebsocketStream(space, self);
    }
}
