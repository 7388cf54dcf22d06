package dev.vivarium.object;

import dev.vivarium.heap.Layout;

/** Code to run or to make functions from: a function whose globals are set when it is executed. */
public final class CodeType extends ObjectType {
    private static final int FUNCTION = 1;
    private static final Layout LAYOUT =
            Layout.named("code").value("module_fun").build();

    public static final CodeType INSTANCE = new CodeType();

    private CodeType() {
        super(RomId.CODE, "code");
    }

    /** Makes one for a function over no globals, which is rooted by the caller and that nobody else has. */
    public static long create(ObjectSpace space, long function) {
        long code = space.allocate(INSTANCE, 2);
        space.heap.store(code, FUNCTION, function);
        return code;
    }

    /** The function. */
    public static long function(ObjectSpace space, long code) {
        return space.heap.load(code, FUNCTION);
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }
}
