package dev.vivarium.object;

import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Value;

/** The builtin {@code map}: an iterator of a function's results for the items of one or more iterables. */
public final class MapType extends IteratorType {
    private static final int COUNT = 1;
    private static final int FUNCTION = 2;
    private static final int ITERATORS = 3;
    private static final Layout LAYOUT = Layout.named("map")
            .raw("n_iters")
            .value("fun")
            .tail(Layout.Content.VALUES)
            .build();

    public static final MapType INSTANCE = new MapType();

    private MapType() {
        super(RomId.MAP, LAYOUT);
    }

    @Override
    public long construct(ObjectSpace space, long type, int base, int count, int keywords) {
        Arguments.check(space, count, keywords, 2, Arguments.UNLIMITED, false);
        long[] slots = space.stack.slots;
        long self = space.allocate(this, ITERATORS + count - 1);
        space.heap.store(self, COUNT, count - 1);
        space.heap.store(self, FUNCTION, slots[base]);
        for (int i = 0; i < count - 1; i++) {
            space.heap.store(self, ITERATORS + i, Iteration.iterator(space, slots[base + 1 + i]));
        }
        return self;
    }

    @Override
    public long next(ObjectSpace space, long self) {
        int count = (int) space.heap.load(self, COUNT);
        int top = space.stack.top;
        // The reference gathers the arguments in a new block and leaves that to the collector. Ours lie on the stack;
        // the block keeps gc.mem_alloc() and the time of the next collection the same.
        long block = space.heap.allocate(count);
        for (int i = 0; i < count; i++) {
            long item = Iteration.nextNested(space, space.heap.load(self, ITERATORS + i));
            if (item == Value.STOP_ITERATION) {
                space.stack.top = top;
                space.heap.free(block);
                return item;
            }
            space.stack.push(item);
        }
        return space.calls().call(space.heap.load(self, FUNCTION), count, 0);
    }
}
