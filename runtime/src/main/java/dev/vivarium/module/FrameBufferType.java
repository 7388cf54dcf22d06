package dev.vivarium.module;

import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Value;
import dev.vivarium.object.Arguments;
import dev.vivarium.object.Buffer;
import dev.vivarium.object.Buffers;
import dev.vivarium.object.BuiltinTable;
import dev.vivarium.object.ExceptionType;
import dev.vivarium.object.Exceptions;
import dev.vivarium.object.InstanceType;
import dev.vivarium.object.IntType;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.ObjectType;
import dev.vivarium.object.RomId;
import dev.vivarium.object.Sequences;

/** A frame buffer over a buffer of bytes, which stay where they were when it was made. */
final class FrameBufferType extends ObjectType {
    private static final int OWNER = 1;
    private static final int BYTES = 2;
    private static final int SHAPE = 3;
    private static final int WORDS = 4;

    private static final Layout LAYOUT = Layout.named("FrameBuffer")
            .value("buf_obj")
            .buffer("buf", Layout.Content.BYTES)
            .raw("width, height, stride, format")
            .build();

    static final FrameBufferType INSTANCE = new FrameBufferType();

    private FrameBufferType() {
        super(RomId.FRAME_BUFFER, "FrameBuffer");
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    @Override
    protected BuiltinTable members() {
        return FrameDrawing.addTo(BuiltinTable.empty());
    }

    @Override
    public long construct(ObjectSpace space, long type, int base, int count, int keywords) {
        Arguments.check(space, count, keywords, 4, 5, false);
        long width = argument(space, base + 1);
        FrameShape shape = FrameShape.checked(
                space,
                width,
                argument(space, base + 2),
                argument(space, base + 3),
                count == 5 ? argument(space, base + 4) : width);
        return create(space, space.stack.slots[base], shape);
    }

    static long createMono(ObjectSpace space, int base, int count) {
        long width = argument(space, base + 1);
        long stride = count == 4 ? argument(space, base + 3) : width;
        long format = PixelFormat.MONO_VLSB.ordinal();
        FrameShape shape = FrameShape.checked(space, width, argument(space, base + 2), format, stride);
        return create(space, space.stack.slots[base], shape);
    }

    private static long argument(ObjectSpace space, int slot) {
        return IntType.toLong(space, space.stack.slots[slot]);
    }

    private static long create(ObjectSpace space, long owner, FrameShape shape) {
        checkLength(space, Buffers.get(space, owner, true), shape);
        long made = space.allocate(INSTANCE, WORDS);
        Buffer buffer = Buffers.export(space, owner, true);
        checkLength(space, buffer, shape);
        space.heap.store(made, OWNER, owner);
        space.heap.store(made, BYTES, buffer.address);
        space.heap.store(made, SHAPE, shape.toWord());
        return made;
    }

    private static void checkLength(ObjectSpace space, Buffer buffer, FrameShape shape) {
        if (shape.bytes() > buffer.length) {
            throw ExceptionType.error(space, Exceptions.VALUE_ERROR);
        }
    }

    /** The pixels of a frame buffer. */
    static Canvas canvas(ObjectSpace space, long self) {
        FrameShape shape = FrameShape.ofWord(space.heap.load(self, SHAPE));
        return new Canvas(space, space.heap.load(self, BYTES), null, shape);
    }

    /** The pixels of a frame buffer, or of a tuple or list of what one is made from, to be read only. */
    static Canvas readable(ObjectSpace space, long value) {
        long builtIn = InstanceType.castTo(space, value, INSTANCE);
        if (builtIn != Value.NULL) {
            return canvas(space, builtIn);
        }
        int length = Sequences.lengthOfArray(space, value);
        if (length < 4 || length > 5) {
            throw ExceptionType.error(space, Exceptions.VALUE_ERROR);
        }
        long[] numbers = new long[length];
        for (int i = 1; i < length; i++) {
            numbers[i] = IntType.toLong(space, Sequences.item(space, value, i));
        }
        long stride = length == 5 ? numbers[4] : numbers[1];
        FrameShape shape = FrameShape.checked(space, numbers[1], numbers[2], numbers[3], stride);
        Buffer buffer = Buffers.get(space, Sequences.item(space, value, 0), false);
        checkLength(space, buffer, shape);
        return new Canvas(space, buffer.address, buffer.rom, shape);
    }

    @Override
    public boolean buffer(ObjectSpace space, long self, Buffer buffer, boolean forWriting) {
        long owner = space.heap.load(self, OWNER);
        return space.typeOf(owner).buffer(space, owner, buffer, forWriting);
    }
}
