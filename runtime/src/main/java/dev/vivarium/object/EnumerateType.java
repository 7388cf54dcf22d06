package dev.vivarium.object;

import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Value;

/** The builtin {@code enumerate}: an iterator of pairs of number and item. */
public final class EnumerateType extends IteratorType {
    private static final int ITERATOR = 1;
    private static final int CURRENT = 2;
    private static final String[] PARAMETERS = {"iterable", "start:int"};
    private static final long[] DEFAULTS = {Value.NULL, Value.ofSmallInt(0)};
    private static final Layout LAYOUT =
            Layout.named("enumerate").value("iter").raw("cur").build();

    public static final EnumerateType INSTANCE = new EnumerateType();

    private EnumerateType() {
        super(RomId.ENUMERATE, LAYOUT);
    }

    @Override
    public long construct(ObjectSpace space, long type, int base, int count, int keywords) {
        long[] arguments = Arguments.parse(space, base, count, keywords, PARAMETERS, DEFAULTS);
        long start = IntType.toLong(space, arguments[1]);
        long self = space.allocate(this, 3);
        space.heap.store(self, ITERATOR, Iteration.iterator(space, arguments[0]));
        space.heap.store(self, CURRENT, start);
        return self;
    }

    @Override
    public long next(ObjectSpace space, long self) {
        long item = Iteration.nextNested(space, space.heap.load(self, ITERATOR));
        if (item == Value.STOP_ITERATION) {
            return item;
        }
        long number = space.heap.load(self, CURRENT);
        space.heap.store(self, CURRENT, number + 1);
        return TupleType.pair(space, Value.ofSmallInt(number), item);
    }
}
