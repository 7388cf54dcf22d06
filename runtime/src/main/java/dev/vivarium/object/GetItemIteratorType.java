package dev.vivarium.object;

import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Value;

/** Iterates an object that has only {@code __getitem__}: indices from 0 until IndexError or StopIteration. */
final class GetItemIteratorType extends ObjectType {
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
        super(RomId.GETITEM_ITERATOR, "iterator");
    }

    static long create(ObjectSpace space, long method, long self) {
        space.stack.push(method);
        space.stack.push(self);
        long iterator = space.allocate(INSTANCE, 4);
        space.stack.top -= 2;
        space.heap.store(iterator, METHOD, method);
        space.heap.store(iterator, SELF, self);
        space.heap.store(iterator, INDEX, Value.ofSmallInt(0));
        return iterator;
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    @Override
    public boolean isIterator() {
        return true;
    }

    @Override
    public long next(ObjectSpace space, long self) {
        long index = space.heap.load(self, INDEX);
        try {
            long item = space.callMethod(space.heap.load(self, METHOD), space.heap.load(self, SELF), index);
            space.heap.store(self, INDEX, Value.ofSmallInt(Value.smallIntValue(index) + 1));
            return item;
        } catch (PythonError error) {
            if (ExceptionType.isInstance(space, error.exception(), Exceptions.STOP_ITERATION)
                    || ExceptionType.isInstance(space, error.exception(), Exceptions.INDEX_ERROR)) {
                return Value.STOP_ITERATION;
            }
            throw error;
        }
    }
}
