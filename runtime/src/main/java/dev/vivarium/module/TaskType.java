package dev.vivarium.module;

import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Value;
import dev.vivarium.object.Arguments;
import dev.vivarium.object.Attributes;
import dev.vivarium.object.BuiltinTable;
import dev.vivarium.object.DictType;
import dev.vivarium.object.ExceptionType;
import dev.vivarium.object.Exceptions;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.ObjectType;
import dev.vivarium.object.PythonError;
import dev.vivarium.object.RomId;
import java.util.List;

/**
 * {@code _asyncio.Task}: a coroutine and what has become of it. The state is True while it runs and nobody waits, a queue
 * of those who wait or a function to call, None when it is done and False when that has been noticed.
 */
final class TaskType extends ObjectType {
    static final int CHILD = 1;
    static final int LAST_CHILD = 2;
    static final int NEXT = 3;
    private static final int COROUTINE = 4;
    /** What the task waits for, what is to be raised in it, or what it has ended with. */
    static final int DATA = 5;

    private static final int STATE = 6;
    /** When it is to run: a count of milliseconds, a small int. */
    static final int KEY = 7;

    private static final int WORDS = 8;

    static final List<String> ATTRIBUTES = List.of("coro", "data", "state", "ph_key");

    static final TaskType INSTANCE = new TaskType();

    private static final Layout LAYOUT = Layout.named("Task")
            .value("child")
            .value("child_last")
            .value("next")
            .value("coro")
            .value("data")
            .value("state")
            .value("ph_key")
            .build();

    private TaskType() {
        super(RomId.TASK, "Task");
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    @Override
    protected BuiltinTable members() {
        return BuiltinTable.empty()
                .fn1("done()", "Whether the task has ended.", (space, self) -> Value.ofBoolean(isDone(space, self)))
                .fn1("cancel()", "Raises CancelledError in the task; False where it has ended.", TaskType::cancel);
    }

    @Override
    public long construct(ObjectSpace space, long type, int base, int count, int keywords) {
        Arguments.check(space, count, keywords, 1, 2, false);
        long[] slots = space.stack.slots;
        if (count == 2) {
            if (!DictType.isDict(space, slots[base + 1])) {
                throw space.typeError("dict expected");
            }
            SystemState.of(space).setAsyncioContext(slots[base + 1]);
        }
        long self = space.allocate(this, WORDS);
        space.heap.store(self, COROUTINE, slots[base]);
        space.heap.store(self, DATA, Value.NONE);
        space.heap.store(self, STATE, Value.TRUE);
        space.heap.store(self, KEY, Value.ofSmallInt(0));
        return self;
    }

    static long coroutine(ObjectSpace space, long self) {
        return space.heap.load(self, COROUTINE);
    }

    static boolean isDone(ObjectSpace space, long self) {
        long state = space.heap.load(self, STATE);
        return state == Value.NONE || state == Value.FALSE;
    }

    private static long cancel(ObjectSpace space, long self) {
        if (isDone(space, self)) {
            return Value.FALSE;
        }
        if (self == context(space, "cur_task")) {
            throw space.runtimeError("can't cancel self");
        }
        Heap heap = space.heap;
        long task = self;
        while (space.isExact(heap.load(task, DATA), INSTANCE)) {
            task = heap.load(task, DATA);
        }
        space.stack.push(task);
        runNow(space, task, context(space, "_task_queue"));
        heap.store(task, DATA, context(space, "CancelledError"));
        return Value.TRUE;
    }

    /** Takes a task from whatever it waits in, and lets it run next. */
    private static void runNow(ObjectSpace space, long task, long queue) {
        long remove = Attributes.find(space, space.heap.load(task, DATA), space.qstrs.intern("remove"));
        if (remove != Value.NULL) {
            space.callMethod(remove, space.boundSelf, task);
        } else if (TimeModule.distance(space.heap.load(task, KEY), TimeModule.milliseconds(space)) > 0) {
            TaskQueueType.remove(space, checkedQueue(space, queue), task);
        } else {
            return;
        }
        TaskQueueType.push(space, checkedQueue(space, queue), task, TimeModule.milliseconds(space));
    }

    private static long checkedQueue(ObjectSpace space, long queue) {
        if (!space.isExact(queue, TaskQueueType.INSTANCE)) {
            throw space.typeError("task queue expected");
        }
        return queue;
    }

    @Override
    public long attribute(ObjectSpace space, long self, int name) {
        int word = word(space.qstrs.text(name));
        if (word < 0) {
            return super.attribute(space, self, name);
        }
        space.boundSelf = Value.NULL;
        return space.heap.load(self, word);
    }

    private static int word(String name) {
        switch (name) {
            case "coro":
                return COROUTINE;
            case "data":
                return DATA;
            case "state":
                return STATE;
            case "ph_key":
                return KEY;
            default:
                return -1;
        }
    }

    @Override
    public boolean setAttribute(ObjectSpace space, long self, int name, long value) {
        int word = word(space.qstrs.text(name));
        if (value == Value.NULL || word != DATA && word != STATE) {
            return false;
        }
        space.heap.store(self, word, value);
        return true;
    }

    @Override
    public long iterate(ObjectSpace space, long self) {
        if (isDone(space, self)) {
            space.heap.store(self, STATE, Value.FALSE);
        } else if (space.heap.load(self, STATE) == Value.TRUE) {
            space.heap.store(self, STATE, TaskQueueType.create(space));
        } else if (!space.isExact(space.heap.load(self, STATE), TaskQueueType.INSTANCE)) {
            throw space.runtimeError("can't wait");
        }
        return self;
    }

    @Override
    public boolean isIterator() {
        return true;
    }

    @Override
    public long next(ObjectSpace space, long self) {
        if (isDone(space, self)) {
            throw outcome(space, space.heap.load(self, DATA));
        }
        long waiting = context(space, "cur_task");
        long queue = space.heap.load(self, STATE);
        if (!space.isExact(waiting, INSTANCE) || !space.isExact(queue, TaskQueueType.INSTANCE)) {
            throw space.runtimeError("can't wait");
        }
        TaskQueueType.push(space, queue, waiting, TimeModule.milliseconds(space));
        space.heap.store(waiting, DATA, self);
        return Value.NONE;
    }

    private static PythonError outcome(ObjectSpace space, long data) {
        return ExceptionType.isInstance(space, data, Exceptions.BASE_EXCEPTION)
                ? new PythonError(data)
                : space.typeError("exceptions must derive from BaseException");
    }

    /** What the event loop keeps in the globals of {@code asyncio.core}, where tasks find it. */
    private static long context(ObjectSpace space, String name) {
        long context = SystemState.of(space).asyncioContext();
        long value = context == Value.NULL ? Value.NULL : DictType.get(space, context, space.interned(name));
        if (value == Value.NULL) {
            throw space.keyError(space.interned(name));
        }
        return value;
    }
}
