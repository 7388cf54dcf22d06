package dev.vivarium.object;

import dev.vivarium.bytecode.BinaryOperator;
import dev.vivarium.bytecode.UnaryOperator;
import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Value;

/** A function together with the object it was looked up on. */
public final class BoundMethodType extends ObjectType {
    public static final int METHOD = 1;
    public static final int SELF = 2;
    private static final Layout LAYOUT =
            Layout.named("bound_method").value("meth").value("self").build();

    public static final BoundMethodType INSTANCE = new BoundMethodType();

    private BoundMethodType() {
        super(RomId.BOUND_METHOD, "bound_method");
    }

    /** Makes one; {@code method} and {@code self} must be rooted by the caller. */
    public static long create(ObjectSpace space, long method, long self) {
        int mark = space.stack.top;
        space.stack.push(method);
        space.stack.push(self);
        long bound = space.allocate(INSTANCE, 3);
        space.stack.top = mark;
        space.heap.store(bound, METHOD, method);
        space.heap.store(bound, SELF, self);
        return bound;
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    @Override
    public boolean isCallable(ObjectSpace space, long self) {
        return true;
    }

    @Override
    public long call(ObjectSpace space, long self, int base, int count, int keywords) {
        int words = count + 2 * keywords;
        space.stack.push(space.heap.load(self, SELF));
        for (int i = 0; i < words; i++) {
            space.stack.push(space.stack.slots[base + i]);
        }
        return space.calls().call(space.heap.load(self, METHOD), count + 1, keywords);
    }

    @Override
    public void print(ObjectSpace space, Printer out, long self, PrintKind kind) {
        out.print("<bound_method " + Long.toHexString(self) + " ");
        Printing.print(space, out, space.heap.load(self, SELF), PrintKind.REPR);
        out.print(".");
        Printing.print(space, out, space.heap.load(self, METHOD), PrintKind.REPR);
        out.print(">");
    }

    @Override
    public long unary(ObjectSpace space, UnaryOperator operator, long self) {
        if (operator != UnaryOperator.HASH) {
            return Value.NULL;
        }
        long mixed = space.heap.load(self, METHOD) ^ space.heap.load(self, SELF);
        return Value.ofSmallInt(mixed << 17 >> 17);
    }

    @Override
    public long binary(ObjectSpace space, BinaryOperator operator, long left, long right) {
        if (operator != BinaryOperator.EQUAL || !space.isExact(right, this)) {
            return Value.NULL;
        }
        return Value.ofBoolean(space.heap.load(left, METHOD) == space.heap.load(right, METHOD)
                && space.heap.load(left, SELF) == space.heap.load(right, SELF));
    }

    @Override
    public long attribute(ObjectSpace space, long self, int name) {
        return Attributes.find(space, space.heap.load(self, METHOD), name);
    }
}
