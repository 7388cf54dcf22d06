package dev.vivarium.module;

import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Value;
import dev.vivarium.object.Arguments;
import dev.vivarium.object.BuiltinTable;
import dev.vivarium.object.IntType;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.ObjectType;
import dev.vivarium.object.RomId;

/** {@code _asyncio.TaskQueue}: tasks in the order in which they are to run. */
final class TaskQueueType extends ObjectType {
    private static final int TOP = 1;
    private static final int WORDS = 2;

    static final TaskQueueType INSTANCE = new TaskQueueType();

    private static final Layout LAYOUT = Layout.named("TaskQueue").value("heap").build();

    private TaskQueueType() {
        super(RomId.TASK_QUEUE, "TaskQueue");
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    @Override
    protected BuiltinTable members() {
        return BuiltinTable.empty()
                .fn1("peek()", "The task that is to run first, or None.", TaskQueueType::peek)
                .fnN(
                        "push(task, ticks=None)",
                        "Adds a task that is to run at a count of milliseconds, without one now.",
                        2,
                        3,
                        TaskQueueType::push)
                .fn1("pop()", "Removes and returns the task that is to run first.", TaskQueueType::pop)
                .fn2("remove(task)", "Removes a task.", TaskQueueType::remove);
    }

    @Override
    public long construct(ObjectSpace space, long type, int base, int count, int keywords) {
        Arguments.check(space, count, keywords, 0, 0, false);
        return create(space);
    }

    static long create(ObjectSpace space) {
        return space.allocate(INSTANCE, WORDS);
    }

    private static long checked(ObjectSpace space, long task) {
        if (!space.isExact(task, TaskType.INSTANCE)) {
            throw space.typeError("task expected");
        }
        return task;
    }

    private static long peek(ObjectSpace space, long self) {
        long top = space.heap.load(self, TOP);
        return top == Value.NULL ? Value.NONE : top;
    }

    private static long push(ObjectSpace space, int base, int count) {
        long[] slots = space.stack.slots;
        checked(space, slots[base + 1]);
        long key = count > 2 ? slots[base + 2] : TimeModule.milliseconds(space);
        IntType.toLong(space, key);
        push(space, slots[base], slots[base + 1], key);
        return Value.NONE;
    }

    /** @param key a small int: the count of milliseconds at which the task is to run */
    static void push(ObjectSpace space, long self, long task, long key) {
        space.heap.store(task, TaskType.DATA, Value.NONE);
        space.heap.store(task, TaskType.KEY, key);
        space.heap.store(self, TOP, new TaskHeap(space.heap).push(space.heap.load(self, TOP), task));
    }

    private static long pop(ObjectSpace space, long self) {
        long top = space.heap.load(self, TOP);
        if (top == Value.NULL) {
            throw space.indexError("empty heap");
        }
        space.heap.store(self, TOP, new TaskHeap(space.heap).pop(top));
        return top;
    }

    static long remove(ObjectSpace space, long self, long task) {
        checked(space, task);
        space.heap.store(self, TOP, new TaskHeap(space.heap).remove(space.heap.load(self, TOP), task));
        return Value.NONE;
    }
}
