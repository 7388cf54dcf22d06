package dev.vivarium.object;

import dev.vivarium.bytecode.UnaryOperator;
import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Value;

/** Ranges. Start, stop and step are plain 64-bit integers; arithmetic on them wraps. */
public final class RangeType extends ObjectType {
    public static final int START = 1;
    public static final int STOP = 2;
    public static final int STEP = 3;
    private static final Layout LAYOUT =
            Layout.named("range").raw("start").raw("stop").raw("step").build();

    public static final RangeType INSTANCE = new RangeType();

    private RangeType() {
        super(RomId.RANGE, "range");
    }

    /** @param step not 0 */
    public static long create(ObjectSpace space, long start, long stop, long step) {
        long range = space.allocate(INSTANCE, 4);
        Heap heap = space.heap;
        heap.store(range, START, start);
        heap.store(range, STOP, stop);
        heap.store(range, STEP, step);
        return range;
    }

    private static long length(ObjectSpace space, long self) {
        long step = space.heap.load(self, STEP);
        long span = space.heap.load(self, STOP) - space.heap.load(self, START) + step;
        return Math.max(0, (step > 0 ? span - 1 : span + 1) / step);
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    @Override
    public long construct(ObjectSpace space, long type, int base, int count, int keywords) {
        Arguments.check(space, count, keywords, 1, 3, false);
        long[] slots = space.stack.slots;
        long first = IntType.toLong(space, slots[base]);
        if (count == 1) {
            return create(space, 0, first, 1);
        }
        long stop = IntType.toLong(space, slots[base + 1]);
        long step = count == 3 ? IntType.toLong(space, slots[base + 2]) : 1;
        if (step == 0) {
            throw space.valueError("zero step");
        }
        return create(space, first, stop, step);
    }

    @Override
    public void print(ObjectSpace space, Printer out, long self, PrintKind kind) {
        long step = space.heap.load(self, STEP);
        out.print("range(" + space.heap.load(self, START) + ", " + space.heap.load(self, STOP));
        out.print(step == 1 ? ")" : ", " + step + ")");
    }

    @Override
    public long unary(ObjectSpace space, UnaryOperator operator, long self) {
        switch (operator) {
            case BOOL:
                return Value.ofBoolean(length(space, self) > 0);
            case LEN:
                return IntType.create(space, length(space, self));
            default:
                return Value.NULL;
        }
    }

    @Override
    public long subscript(ObjectSpace space, long self, long index, long value) {
        if (value != Value.SENTINEL) {
            return Value.NULL;
        }
        long start = space.heap.load(self, START);
        long step = space.heap.load(self, STEP);
        long length = length(space, self);
        if (SliceType.isSlice(space, index)) {
            SliceBounds bounds = SliceType.bounds(space, index, length);
            return create(space, start + bounds.start() * step, start + bounds.stop() * step, bounds.step() * step);
        }
        long wanted = Sequences.indexValue(space, self, index);
        return IntType.create(space, start + Sequences.checkedIndex(space, self, wanted, length) * step);
    }

    @Override
    public long attribute(ObjectSpace space, long self, int name) {
        space.boundSelf = Value.NULL;
        int word = name == Names.START ? START : name == Names.STOP ? STOP : name == Names.STEP ? STEP : 0;
        return word == 0 ? Value.NULL : IntType.create(space, space.heap.load(self, word));
    }

    @Override
    public long iterate(ObjectSpace space, long self) {
        return FourWordIterator.create(space, this, self);
    }

    @Override
    public boolean startIteration(ObjectSpace space, long self, long[] words, int at) {
        Heap heap = space.heap;
        RangeIteratorType.start(heap.load(self, START), heap.load(self, STOP), heap.load(self, STEP), words, at);
        return true;
    }
}
