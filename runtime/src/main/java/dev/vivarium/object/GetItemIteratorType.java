package dev.vivarium.object;

import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Value;

/** Iterates an object that has only {@code __getitem__}: indices from 0 until IndexError or StopIteration. */
final class GetItemIteratorType extends FourWordIterator {
    private static final int METHOD = 1;
    private static final int SELF = 2;
    private static final int INDEX = 3;
    private static final Layout LAYOUT = Layout.named("getitem_iterator")
            .value("method")
            .value("self")
            .value("index")
            .build();

    static final GetItemIteratorType INSTANCE = new GetItemIteratorType();

    private GetItemIteratorType() {
        super(RomId.GETITEM_ITERATOR, LAYOUT);
    }

    static long create(ObjectSpace space, long method, long self) {
        space.stack.push(method);
        space.stack.push(self);
        long iterator = space.heap.allocate(WORDS);
        space.stack.top -= 2;
        start(method, self, space.heap.words, Value.wordIndex(iterator));
        return iterator;
    }

    static void start(long method, long self, long[] words, int at) {
        words[at] = INSTANCE.value();
        words[at + METHOD] = method;
        words[at + SELF] = self;
        words[at + INDEX] = Value.ofSmallInt(0);
    }

    @Override
    public long advance(ObjectSpace space, long[] words, int at) {
        long index = words[at + INDEX];
        int top = space.stack.top;
        int mark = space.heap.temporaries.mark();
        try {
            long item = space.callMethod(words[at + METHOD], words[at + SELF], index);
            words[at + INDEX] = Value.ofSmallInt(Value.smallIntValue(index) + 1);
            return item;
        } catch (PythonError error) {
            if (!isEnd(space.typeValueOf(error.exception()))) {
                throw error;
            }
            space.stack.top = top;
            space.heap.temporaries.release(mark);
            return Value.STOP_ITERATION;
        }
    }

    /** Exactly these two types: instances of derived ones pass through. */
    private static boolean isEnd(long type) {
        return type == Exceptions.INDEX_ERROR.value() || type == Exceptions.STOP_ITERATION.value();
    }
}
