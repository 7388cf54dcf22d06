package dev.vivarium.object;

import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Value;

/** The builtin {@code filter}: an iterator of the items for which a function, or without one the item, is true. */
public final class FilterType extends IteratorType {
    private static final int FUNCTION = 1;
    private static final int ITERATOR = 2;
    private static final Layout LAYOUT =
            Layout.named("filter").value("fun").value("iter").build();

    public static final FilterType INSTANCE = new FilterType();

    private FilterType() {
        super(RomId.FILTER, LAYOUT);
    }

    @Override
    public long construct(ObjectSpace space, long type, int base, int count, int keywords) {
        Arguments.check(space, count, keywords, 2, 2, false);
        long[] slots = space.stack.slots;
        long self = space.allocate(this, 3);
        space.heap.store(self, FUNCTION, slots[base]);
        space.heap.store(self, ITERATOR, Iteration.iterator(space, slots[base + 1]));
        return self;
    }

    @Override
    public long next(ObjectSpace space, long self) {
        long function = space.heap.load(self, FUNCTION);
        long iterator = space.heap.load(self, ITERATOR);
        int mark = space.heap.temporaries.mark();
        while (true) {
            long item = Iteration.nextNested(space, iterator);
            if (item == Value.STOP_ITERATION) {
                return item;
            }
            space.stack.push(item);
            long verdict = function == Value.NONE ? item : space.call(function, item);
            boolean passes = Operators.isTrue(space, verdict);
            space.stack.pop();
            space.heap.temporaries.release(mark);
            if (passes) {
                return item;
            }
        }
    }
}
