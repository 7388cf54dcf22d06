package dev.vivarium.object;

import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Value;

/** A function together with the cells it closes over; a call passes the cells before the arguments. */
public final class ClosureType extends FunctionLikeType {
    public static final int FUNCTION = 1;
    public static final int COUNT = 2;
    public static final int CELLS = 3;
    private static final Layout LAYOUT = Layout.named("closure")
            .value("fun")
            .raw("n_closed")
            .tail(Layout.Content.VALUES)
            .build();

    public static final ClosureType INSTANCE = new ClosureType();

    private ClosureType() {
        super(RomId.CLOSURE, "closure");
    }

    /** Makes one over {@code count} cells that lie on the stack from {@code base}. */
    public static long create(ObjectSpace space, long function, int base, int count) {
        long closure = space.allocate(INSTANCE, CELLS + count);
        space.heap.store(closure, FUNCTION, function);
        space.heap.store(closure, COUNT, count);
        for (int i = 0; i < count; i++) {
            space.heap.store(closure, CELLS + i, space.stack.slots[base + i]);
        }
        return closure;
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    @Override
    public long call(ObjectSpace space, long self, int base, int count, int keywords) {
        return space.calls().callCopied(self, base, count, keywords);
    }

    @Override
    public void print(ObjectSpace space, Printer out, long self, PrintKind kind) {
        int count = (int) space.heap.load(self, COUNT);
        out.print("<closure ");
        Printing.print(space, out, space.heap.load(self, FUNCTION), PrintKind.REPR);
        out.print(" at " + Long.toHexString(self) + ", n_closed=" + count + " ");
        for (int i = 0; i < count; i++) {
            Printing.print(space, out, space.heap.load(self, CELLS + i), PrintKind.REPR);
            out.print(" ");
        }
        out.print(">");
    }

    /** Those of the function, whose code cannot run without the cells. */
    @Override
    public long attribute(ObjectSpace space, long self, int name) {
        long function = space.heap.load(self, FUNCTION);
        if (name != Names.CODE) {
            return Attributes.find(space, function, name);
        }
        space.boundSelf = Value.NULL;
        long bare = space.calls().functionWithoutCells(function, Value.NULL);
        return bare == Value.NULL ? Value.NULL : CodeType.create(space, bare);
    }
}
