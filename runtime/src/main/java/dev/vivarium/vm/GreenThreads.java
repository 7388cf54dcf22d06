package dev.vivarium.vm;

import dev.vivarium.heap.OutOfMemory;
import dev.vivarium.heap.ValueStack;
import dev.vivarium.host.Errno;
import dev.vivarium.object.ExceptionType;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.PythonError;
import dev.vivarium.state.Checkpointed;
import dev.vivarium.state.NotCheckpointed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;

/**
 * The threads of a program. Each is carried by a Java thread, for natives that call back have their state on Java's
 * stack; but only one runs at a time, and which one and when depends on nothing but the program: they take turns in the
 * order in which they were made, each for a fixed number of jumps or until it waits.
 */
public final class GreenThreads implements Checkpointed<GreenThreads.State> {
    /** Jumps in one turn. */
    private static final int QUANTUM = 4000;

    private static final int STACK_SLOTS = 1 << 15;
    private static final long CARRIER_STACK_BYTES = 64L << 20;

    private final ObjectSpace space;
    private final VirtualMachine machine;
    private final GreenThread main;

    @NotCheckpointed("their progress lies on Java's stacks; see save")
    private final List<GreenThread> threads = new ArrayList<>();

    @NotCheckpointed("see save")
    private GreenThread current;

    private int made = 1;
    private int jumpsLeft = QUANTUM;
    /** Above 0, nobody else gets a turn. */
    private int pins;

    @NotCheckpointed("true only while the machine ends threads")
    private boolean ending;

    /** What went wrong in the runtime itself in another thread. */
    @NotCheckpointed("the machine ends with it")
    private RuntimeException failure;

    /** In a fork of a machine with several threads: what kept the objects of the others alive. */
    private long[] kept = {};

    GreenThreads(ObjectSpace space, VirtualMachine machine, GreenThread main) {
        this.space = space;
        this.machine = machine;
        this.main = main;
        current = main;
        threads.add(main);
    }

    /** The threads of a machine. */
    public static GreenThreads of(ObjectSpace space) {
        return VirtualMachine.of(space).threads();
    }

    List<GreenThread> all() {
        return threads;
    }

    GreenThread current() {
        return current;
    }

    /** The number of the running thread, 1 for the first. */
    public int number() {
        return current.number;
    }

    boolean isMain() {
        return current == main;
    }

    /** Whether there is more than one thread. */
    boolean areSeveral() {
        return threads.size() > 1;
    }

    private boolean canSwitch() {
        return threads.size() > 1 && pins == 0;
    }

    /** Lets no other thread run until {@link #unpin}: what goes on must not be seen half done. */
    public void pin() {
        pins++;
    }

    public void unpin() {
        pins--;
    }

    // Beginning and ending

    /**
     * Makes a thread that calls what lies on the stack: {@code slots[base]} with the arguments behind it.
     *
     * @param uncaught told what the call raises
     * @return the thread's number
     */
    public int start(int base, int count, int keywords, LongConsumer uncaught) {
        ValueStack stack = new ValueStack(STACK_SLOTS);
        int words = 1 + count + 2 * keywords;
        System.arraycopy(space.stack.slots, base, stack.slots, 0, words);
        stack.top = words;
        GreenThread thread = machine.newThread(++made, stack);
        thread.state.locals = machine.locals();
        threads.add(thread);
        thread.body = () -> run(thread, count, keywords, uncaught);
        machine.interrupts().threadsChange();
        machine.stops().threadStarted(thread.number);
        return thread.number;
    }

    private void run(GreenThread thread, int count, int keywords, LongConsumer uncaught) {
        try {
            long callable = thread.state.stack.slots[0];
            try {
                machine.call(callable, count, keywords);
            } catch (PythonError error) {
                uncaught.accept(error.exception());
            } catch (OutOfMemory failed) {
                uncaught.accept(ExceptionType.outOfMemory(space, failed).exception());
            } catch (StackOverflowError tooDeep) {
                uncaught.accept(
                        space.runtimeError("maximum recursion depth exceeded").exception());
            }
        } catch (EndOfThread end) {
            return;
        } catch (RuntimeException | Error internal) {
            failure = internal instanceof RuntimeException
                    ? (RuntimeException) internal
                    : new IllegalStateException(internal.toString(), internal);
        }
        finish(thread);
    }

    private void finish(GreenThread thread) {
        thread.condition = GreenThread.Condition.ENDED;
        if (failure != null) {
            main.wake();
        }
        GreenThread next = failure != null ? main : choose();
        machine.stops().threadEnded(thread.number);
        threads.remove(thread);
        machine.interrupts().threadsChange();
        hand(thread, next);
    }

    /** Ends all threads but the first, which runs: what they would still do is not done. */
    public void end() {
        ending = true;
        while (threads.size() > 1) {
            GreenThread thread = threads.get(threads.size() - 1);
            if (thread.hasBegun()) {
                hand(main, thread);
                thread.join();
                enter(thread, main);
            }
            machine.stops().threadEnded(thread.number);
            threads.remove(thread);
        }
        ending = false;
        machine.interrupts().threadsChange();
    }

    /** Unwinds the Java stack of a thread that is ended from outside. */
    private static final class EndOfThread extends Error {
        private static final long serialVersionUID = 1L;

        EndOfThread() {
            super("end of thread", null, false, false);
        }
    }

    // Turns

    /** Counts one jump of the running thread. */
    void jump() {
        if (--jumpsLeft <= 0) {
            yieldTurn();
        }
    }

    /** Lets the others run first. */
    public void yieldTurn() {
        jumpsLeft = QUANTUM;
        if (canSwitch()) {
            pass();
        }
    }

    /** Lets others run until the running thread can go on and is next. */
    private void pass() {
        GreenThread next = choose();
        jumpsLeft = QUANTUM;
        if (next != current) {
            GreenThread me = current;
            hand(me, next);
            me.awaitTurn();
            if (ending) {
                throw new EndOfThread();
            }
            if (failure != null) {
                RuntimeException broken = failure;
                failure = null;
                throw broken;
            }
        }
    }

    /** Makes another thread the running one; the caller's Java thread then waits or ends. */
    private void hand(GreenThread from, GreenThread to) {
        enter(from, to);
        to.giveTurn(CARRIER_STACK_BYTES);
    }

    private void enter(GreenThread from, GreenThread to) {
        space.save(from.state);
        machine.leave(from);
        space.heap.temporaries.exchange(from.temporaries);
        current = to;
        machine.enter(to);
        space.restore(to.state);
        space.heap.temporaries.exchange(to.temporaries);
    }

    /** The next thread that can run, looking from behind the running one; waits for the outside where none can. */
    private GreenThread choose() {
        lookOutside(0);
        while (true) {
            int from = threads.indexOf(current);
            for (int i = 1; i <= threads.size(); i++) {
                GreenThread candidate = threads.get((from + i) % threads.size());
                if (candidate.canRun()) {
                    return candidate;
                }
            }
            lookOutside(-1);
        }
    }

    // Waiting

    /** Waits for a lock to be released. Raises RuntimeError where no other thread may run. */
    public void awaitLock(long lock) {
        if (pins > 0) {
            throw space.runtimeError("lock is held");
        }
        current.condition = GreenThread.Condition.LOCK;
        current.lock = lock;
        pass();
        deliver();
    }

    /** A lock is free: who waits for it can run. */
    public void released(long lock) {
        for (GreenThread thread : threads) {
            if (thread.condition == GreenThread.Condition.LOCK && thread.lock == lock) {
                thread.wake();
            }
        }
    }

    /** As {@link dev.vivarium.host.Host#poll}; others run meanwhile. */
    int poll(int[] handles, int[] events, int[] ready, long nanoseconds) {
        int count = space.host.poll(handles, events, ready, 0);
        if (count != 0 || !canSwitch()) {
            return count != 0 ? count : space.host.poll(handles, events, ready, nanoseconds);
        }
        if (nanoseconds == 0) {
            yieldTurn();
            return 0;
        }
        long end = nanoseconds < 0 ? 0 : space.host.monotonicClock() + nanoseconds;
        OutsideWait wait = new OutsideWait(handles, events, ready, nanoseconds >= 0, end);
        current.wait = wait;
        current.condition = GreenThread.Condition.OUTSIDE;
        pass();
        if (current.interrupted) {
            current.interrupted = false;
            return -Errno.EINTR;
        }
        return wait.readyCount();
    }

    /** Ends what the first thread waits for: an interrupt is to be raised there. */
    void interruptMain() {
        if (!main.canRun()) {
            main.interrupted = true;
            main.wake();
        }
    }

    private void deliver() {
        if (current.interrupted) {
            current.interrupted = false;
            machine.interrupts().handle();
        }
    }

    /** Wakes the threads whose wait is over; waits for the first of them where {@code nanoseconds} is negative. */
    private void lookOutside(long nanoseconds) {
        List<GreenThread> waiting = threads.stream()
                .filter(thread -> thread.condition == GreenThread.Condition.OUTSIDE)
                .toList();
        if (waiting.isEmpty() && nanoseconds == 0) {
            return;
        }
        int size = waiting.stream()
                .mapToInt(thread -> thread.wait.handles().length)
                .sum();
        int[] handles = new int[size];
        int[] events = new int[size];
        int[] ready = new int[size];
        int at = 0;
        long now = space.host.monotonicClock();
        long limit = nanoseconds;
        for (GreenThread thread : waiting) {
            OutsideWait wait = thread.wait;
            System.arraycopy(wait.handles(), 0, handles, at, wait.handles().length);
            System.arraycopy(wait.events(), 0, events, at, wait.events().length);
            at += wait.handles().length;
            if (wait.limited() && limit != 0) {
                long left = Math.max(0, wait.end() - now);
                limit = limit < 0 ? left : Math.min(limit, left);
            }
        }
        int count = size == 0 && limit == 0 ? 0 : space.host.poll(handles, events, ready, limit);
        if (count == -Errno.EINTR) {
            interruptMain();
            return;
        }
        wakeReady(waiting, ready, limit == 0 ? now : space.host.monotonicClock());
    }

    private static void wakeReady(List<GreenThread> waiting, int[] ready, long now) {
        int at = 0;
        for (GreenThread thread : waiting) {
            OutsideWait wait = thread.wait;
            int[] part = Arrays.copyOfRange(ready, at, at + wait.handles().length);
            at += part.length;
            System.arraycopy(part, 0, wait.ready(), 0, part.length);
            if (wait.readyCount() > 0 || wait.isOver(now)) {
                thread.wake();
            }
        }
    }

    // Checkpoints

    /** @param kept what keeps the objects of the threads alive that do not run */
    record State(int made, int jumpsLeft, int pins, long[] kept) {}

    /** Only the running thread can be restored; what the others refer to stays alive in a fork. */
    @Override
    public State save() {
        return new State(made, jumpsLeft, pins, areSeveral() ? keptByOthers() : kept);
    }

    private long[] keptByOthers() {
        LongStream.Builder words = LongStream.builder();
        for (GreenThread thread : threads) {
            if (thread != current) {
                Arrays.stream(thread.state.stack.slots, 0, thread.state.stack.top)
                        .forEach(words);
                thread.frames.forEachObject(words);
                for (int i = 0; i < thread.temporaries.size(); i++) {
                    words.add(thread.temporaries.get(i));
                }
                words.add(thread.state.locals).add(thread.state.exception).add(thread.state.stopValue);
            }
        }
        return words.build().toArray();
    }

    @Override
    public void restore(State saved) {
        made = saved.made();
        jumpsLeft = saved.jumpsLeft();
        pins = saved.pins();
        kept = saved.kept();
    }

    long[] kept() {
        return kept;
    }
}
