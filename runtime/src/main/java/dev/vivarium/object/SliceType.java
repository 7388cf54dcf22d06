package dev.vivarium.object;

import dev.vivarium.bytecode.UnaryOperator;
import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Value;

/** Slice objects, as subscripts make them. */
public final class SliceType extends ObjectType {
    static final int START = 1;
    static final int STOP = 2;
    static final int STEP = 3;
    private static final Layout LAYOUT =
            Layout.named("slice").value("start").value("stop").value("step").build();

    public static final SliceType INSTANCE = new SliceType();

    private SliceType() {
        super(RomId.SLICE, "slice");
    }

    /** A new slice of parts rooted by the caller. */
    public static long create(ObjectSpace space, long start, long stop, long step) {
        long slice = space.allocate(INSTANCE, 4);
        set(space, slice, start, stop, step);
        return slice;
    }

    /** Changes a slice that no program has seen. */
    public static void set(ObjectSpace space, long slice, long start, long stop, long step) {
        space.heap.store(slice, START, start);
        space.heap.store(slice, STOP, stop);
        space.heap.store(slice, STEP, step);
    }

    public static boolean isSlice(ObjectSpace space, long value) {
        return space.isExact(value, INSTANCE);
    }

    /** Applies a slice to a sequence of {@code length} items; may call {@code __int__}. */
    static SliceBounds bounds(ObjectSpace space, long slice, long length) {
        long stepValue = space.heap.load(slice, STEP);
        long step = stepValue == Value.NONE ? 1 : IntType.toLong(space, stepValue);
        if (step == 0) {
            throw space.valueError("slice step can't be zero");
        }
        long first = step > 0 ? 0 : -1;
        long last = step > 0 ? length : length - 1;
        long start = bound(space, space.heap.load(slice, START), length, first, last, step > 0 ? first : last);
        long stop = bound(space, space.heap.load(slice, STOP), length, first, last, step > 0 ? last : first);
        return new SliceBounds(start, stop, step);
    }

    private static long bound(ObjectSpace space, long value, long length, long minimum, long maximum, long otherwise) {
        if (value == Value.NONE) {
            return otherwise;
        }
        long index = IntType.toLong(space, value);
        return Math.min(maximum, Math.max(minimum, index < 0 ? index + length : index));
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    @Override
    protected BuiltinTable members() {
        return BuiltinTable.empty()
                .fn2(
                        "indices(length) -> tuple[int, int, int]",
                        "The slice's start, stop and step for a sequence of that length.",
                        SliceType::indices);
    }

    private static long indices(ObjectSpace space, long self, long length) {
        SliceBounds bounds = bounds(space, self, IntType.toLong(space, length));
        long tuple = TupleType.create(space, 3);
        TupleType.set(space, tuple, 0, Value.ofSmallInt(bounds.start()));
        TupleType.set(space, tuple, 1, Value.ofSmallInt(bounds.stop()));
        TupleType.set(space, tuple, 2, Value.ofSmallInt(bounds.step()));
        return tuple;
    }

    @Override
    public void print(ObjectSpace space, Printer out, long self, PrintKind kind) {
        out.print("slice(");
        for (int i = 0; i < 3; i++) {
            Sequences.printItem(space, out, i, space.heap.load(self, START + i), PrintKind.REPR);
        }
        out.print(")");
    }

    @Override
    public long unary(ObjectSpace space, UnaryOperator operator, long self) {
        return Value.NULL;
    }

    @Override
    public long attribute(ObjectSpace space, long self, int name) {
        int word = name == Names.START ? START : name == Names.STOP ? STOP : name == Names.STEP ? STEP : 0;
        if (word == 0 || self == Value.NULL) {
            return super.attribute(space, self, name);
        }
        space.boundSelf = Value.NULL;
        return space.heap.load(self, word);
    }
}
