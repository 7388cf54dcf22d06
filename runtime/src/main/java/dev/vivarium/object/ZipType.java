package dev.vivarium.object;

import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Value;

/** The builtin {@code zip}: an iterator of tuples of the items of several iterables, as long as the shortest. */
public final class ZipType extends IteratorType {
    private static final int COUNT = 1;
    private static final int ITERATORS = 2;
    private static final Layout LAYOUT =
            Layout.named("zip").raw("n_iters").tail(Layout.Content.VALUES).build();

    public static final ZipType INSTANCE = new ZipType();

    private ZipType() {
        super(RomId.ZIP, LAYOUT);
    }

    @Override
    public long construct(ObjectSpace space, long type, int base, int count, int keywords) {
        Arguments.check(space, count, keywords, 0, Arguments.UNLIMITED, false);
        long self = space.allocate(this, ITERATORS + count);
        space.heap.store(self, COUNT, count);
        for (int i = 0; i < count; i++) {
            space.heap.store(self, ITERATORS + i, Iteration.iterator(space, space.stack.slots[base + i]));
        }
        return self;
    }

    @Override
    public long next(ObjectSpace space, long self) {
        int count = (int) space.heap.load(self, COUNT);
        int top = space.stack.top;
        long tuple = Value.STOP_ITERATION;
        for (int i = 0; i < count; i++) {
            long item = Iteration.nextNested(space, space.heap.load(self, ITERATORS + i));
            if (item == Value.STOP_ITERATION) {
                space.stack.top = top;
                return item;
            }
            if (i == 0) {
                space.stack.push(item);
                tuple = TupleType.create(space, count);
                space.stack.push(tuple);
            }
            TupleType.set(space, tuple, i, item);
        }
        space.stack.top = top;
        return tuple;
    }
}
