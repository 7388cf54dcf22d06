package dev.vivarium.object;

import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Value;

/** The builtin {@code reversed}: an iterator over a sequence by index, from the end. */
public final class ReversedType extends IteratorType {
    private static final int SEQUENCE = 1;
    /** One more than the index of the next item; 0 at the end. */
    private static final int CURRENT = 2;

    private static final Layout LAYOUT =
            Layout.named("reversed").value("seq").raw("cur_index").build();

    public static final ReversedType INSTANCE = new ReversedType();

    private ReversedType() {
        super(RomId.REVERSED, LAYOUT);
    }

    @Override
    public long construct(ObjectSpace space, long type, int base, int count, int keywords) {
        Arguments.check(space, count, keywords, 1, 1, false);
        long sequence = space.stack.slots[base];
        long method = Attributes.find(space, sequence, Names.REVERSED);
        if (method != Value.NULL) {
            return space.callMethod(method, space.boundSelf);
        }
        long self = space.allocate(this, 3);
        space.heap.store(self, SEQUENCE, sequence);
        space.heap.store(self, CURRENT, IntType.toLong(space, Operators.length(space, sequence)));
        return self;
    }

    @Override
    public long next(ObjectSpace space, long self) {
        long current = space.heap.load(self, CURRENT);
        if (current == 0) {
            return Value.STOP_ITERATION;
        }
        space.heap.store(self, CURRENT, current - 1);
        long index = IntType.create(space, current - 1);
        return Operators.subscript(space, space.heap.load(self, SEQUENCE), index, Value.SENTINEL);
    }
}
