package dev.vivarium.object;

import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Value;

/** A frame that {@code sys.settrace} shows: where it is, or where it was last when the program has left it. */
public final class FrameType extends TracedType {
    private static final int BACK = 1;
    private static final int CODE = 2;
    private static final int GLOBALS = 3;
    private static final int LINE = 4;
    private static final int OFFSET = 5;
    private static final int CALLBACK = 6;
    private static final int ACTIVATION = 7;
    private static final Layout LAYOUT = Layout.named("frame")
            .value("f_back")
            .value("f_code")
            .value("f_globals")
            .raw("f_lineno")
            .raw("f_lasti")
            .value("callback")
            .raw("activation")
            .build();

    public static final FrameType INSTANCE = new FrameType();

    private FrameType() {
        super(RomId.FRAME, LAYOUT, "f_");
    }

    /**
     * Makes one; the objects are rooted by the caller.
     *
     * @param activation tells apart the frames of one thread
     */
    public static long create(ObjectSpace space, long back, long code, long globals, int activation) {
        long made = space.allocate(INSTANCE, 8);
        space.heap.store(made, BACK, back);
        space.heap.store(made, CODE, code);
        space.heap.store(made, GLOBALS, globals);
        space.heap.store(made, CALLBACK, Value.NONE);
        space.heap.store(made, ACTIVATION, activation);
        return made;
    }

    public static int activation(ObjectSpace space, long frame) {
        return (int) space.heap.load(frame, ACTIVATION);
    }

    /** What is called on the frame's events, or None. */
    public static long callback(ObjectSpace space, long frame) {
        return space.heap.load(frame, CALLBACK);
    }

    public static void setCallback(ObjectSpace space, long frame, long callback) {
        space.heap.store(frame, CALLBACK, callback);
    }

    public static int line(ObjectSpace space, long frame) {
        return (int) space.heap.load(frame, LINE);
    }

    /** @param offset of the instruction, from the first one of the function */
    public static void setPlace(ObjectSpace space, long frame, int line, int offset) {
        space.heap.store(frame, LINE, line);
        space.heap.store(frame, OFFSET, offset);
    }

    @Override
    public void print(ObjectSpace space, Printer out, long self, PrintKind kind) {
        long code = space.heap.load(self, CODE);
        out.print("<frame at 0x" + Long.toHexString(self) + ", file '" + TracedCodeType.file(space, code) + "', line "
                + space.heap.load(self, LINE) + ", code " + TracedCodeType.function(space, code) + ">");
    }
}
