package dev.vivarium.module;

import dev.vivarium.bytecode.BinaryOperator;
import dev.vivarium.heap.Value;
import dev.vivarium.object.BuiltinTable;
import dev.vivarium.object.ListType;
import dev.vivarium.object.NativeModule;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.Operators;
import dev.vivarium.object.RomId;

/**
 * Priority queues on lists: every item is no more than the two at twice its index plus 1 and 2. A comparison may run
 * Python code that shortens the list; then IndexError is raised.
 */
final class HeapqModule extends NativeModule {
    static final HeapqModule INSTANCE = new HeapqModule();

    private HeapqModule() {
        super(RomId.MODULE_HEAPQ, "heapq");
    }

    @Override
    protected BuiltinTable members() {
        return BuiltinTable.empty()
                .fn2("heappush(heap, item) -> None", "Adds an item to a heap.", HeapqModule::push)
                .fn1("heappop(heap) -> Item", "Removes the smallest item of a heap and gives it.", HeapqModule::pop)
                .fn1("heapify(heap) -> None", "Makes a list a heap, in place.", HeapqModule::heapify);
    }

    private static void check(ObjectSpace space, long heap) {
        if (!ListType.isList(space, heap)) {
            throw space.typeError("heap must be a list");
        }
    }

    private static long push(ObjectSpace space, long heap, long item) {
        check(space, heap);
        ListType.append(space, heap, item);
        moveUp(space, heap, 0, ListType.length(space, heap) - 1);
        return Value.NONE;
    }

    private static long pop(ObjectSpace space, long heap) {
        check(space, heap);
        if (ListType.length(space, heap) == 0) {
            throw space.indexError("empty heap");
        }
        long item = ListType.get(space, heap, 0);
        space.stack.push(item);
        long last = ListType.removeLast(space, heap);
        if (ListType.length(space, heap) > 0) {
            ListType.set(space, heap, 0, last);
            settle(space, heap, 0);
        }
        space.stack.pop();
        return item;
    }

    private static long heapify(ObjectSpace space, long heap) {
        check(space, heap);
        for (int i = ListType.length(space, heap) / 2; i > 0; ) {
            settle(space, heap, --i);
        }
        return Value.NONE;
    }

    /** Moves the item at {@code at} towards {@code top} past the parents that are more. */
    private static void moveUp(ObjectSpace space, long heap, int top, int at) {
        long item = get(space, heap, at);
        space.stack.push(item);
        int mark = space.heap.temporaries.mark();
        int place = at;
        while (place > top) {
            int parent = (place - 1) >> 1;
            long above = get(space, heap, parent);
            if (Operators.binary(space, BinaryOperator.LESS, item, above) != Value.TRUE) {
                break;
            }
            set(space, heap, place, get(space, heap, parent));
            place = parent;
            space.heap.temporaries.release(mark);
        }
        set(space, heap, place, item);
        space.stack.pop();
    }

    /** Moves the item at {@code top} down to a leaf, past the smaller child each time, and up again to its place. */
    private static void settle(ObjectSpace space, long heap, int top) {
        int end = ListType.length(space, heap);
        long item = get(space, heap, top);
        space.stack.push(item);
        int mark = space.heap.temporaries.mark();
        int place = top;
        for (int child = 2 * place + 1; child < end; child = 2 * place + 1) {
            if (child + 1 < end && isRightTaken(space, heap, child)) {
                child++;
            }
            set(space, heap, place, get(space, heap, child));
            place = child;
            space.heap.temporaries.release(mark);
        }
        set(space, heap, place, item);
        space.stack.pop();
        moveUp(space, heap, top, place);
    }

    private static boolean isRightTaken(ObjectSpace space, long heap, int left) {
        long leftItem = get(space, heap, left);
        long rightItem = get(space, heap, left + 1);
        return Operators.binary(space, BinaryOperator.LESS, leftItem, rightItem) == Value.FALSE;
    }

    private static long get(ObjectSpace space, long heap, int index) {
        checkIndex(space, heap, index);
        return ListType.get(space, heap, index);
    }

    private static void set(ObjectSpace space, long heap, int index, long item) {
        checkIndex(space, heap, index);
        ListType.set(space, heap, index, item);
    }

    private static void checkIndex(ObjectSpace space, long heap, int index) {
        if (index >= ListType.length(space, heap)) {
            throw space.indexError("list index out of range");
        }
    }
}
