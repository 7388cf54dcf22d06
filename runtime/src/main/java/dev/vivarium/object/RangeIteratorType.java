package dev.vivarium.object;

import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Value;

/** Counts through a range. The three words are plain 64-bit integers. */
final class RangeIteratorType extends FourWordIterator {
    public static final int CURRENT = 1;
    public static final int STOP = 2;
    public static final int STEP = 3;
    private static final Layout LAYOUT =
            Layout.named("range_iterator").raw("cur").raw("stop").raw("step").build();

    static final RangeIteratorType INSTANCE = new RangeIteratorType();

    private RangeIteratorType() {
        super(RomId.RANGE_ITERATOR, LAYOUT);
    }

    static void start(long current, long stop, long step, long[] words, int at) {
        words[at] = INSTANCE.value();
        words[at + CURRENT] = current;
        words[at + STOP] = stop;
        words[at + STEP] = step;
    }

    @Override
    public long advance(ObjectSpace space, long[] words, int at) {
        long current = words[at + CURRENT];
        long stop = words[at + STOP];
        long step = words[at + STEP];
        if (step > 0 ? current >= stop : current <= stop) {
            return Value.STOP_ITERATION;
        }
        words[at + CURRENT] = current + step;
        return Value.fitsSmallInt(current) ? Value.ofSmallInt(current) : IntType.create(space, current);
    }
}
