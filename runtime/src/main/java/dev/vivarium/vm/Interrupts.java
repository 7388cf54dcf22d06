package dev.vivarium.vm;

import dev.vivarium.gc.Collector;
import dev.vivarium.heap.NeedsProgram;
import dev.vivarium.heap.OutOfMemory;
import dev.vivarium.heap.Value;
import dev.vivarium.host.Host;
import dev.vivarium.object.ExceptionType;
import dev.vivarium.object.Exceptions;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.PythonError;
import dev.vivarium.object.Traceback;
import dev.vivarium.state.Checkpointed;
import dev.vivarium.state.NotCheckpointed;

/**
 * What waits to be done at the next jump: a keyboard interrupt from outside; weakref callbacks that a collection has
 * left to the scheduler; or functions that the program has scheduled, of which one runs at a time. None runs inside
 * another.
 */
public final class Interrupts implements Checkpointed<Interrupts.State> {
    /** Most functions that can wait. */
    private static final int CAPACITY = 4;

    private final ObjectSpace space;
    private final Collector collector;
    /** Root slots of the waiting functions and their arguments, used in a ring. */
    private final int[] functions = new int[CAPACITY];

    private final int[] arguments = new int[CAPACITY];
    private int first;
    private int waiting;
    private boolean running;
    /** Whether weakref callbacks are being called. */
    private boolean callingBack;

    private int locks;
    /** Read at every jump, and when the interpreter turns to a frame. Volatile, or a compiled loop looks but once. */
    @NotCheckpointed("follows from the other fields")
    volatile boolean pending;

    @NotCheckpointed("who delivers interrupts belongs to no moment of the run")
    private volatile boolean wanted = true;

    @NotCheckpointed("wired once, when the machine is built")
    private GreenThreads threads;

    private final Beats beats = new Beats();

    @NotCheckpointed("of the time of one evaluation beside the program")
    private boolean held;

    @NotCheckpointed("who delivers interrupts belongs to no moment of the run")
    private InterruptSource source = InterruptSource.OUTSIDE;

    @NotCheckpointed("comes from outside; a recording says at which beat it was delivered")
    private volatile boolean keyboardInterrupt;

    Interrupts(ObjectSpace space, Collector collector) {
        this.space = space;
        this.collector = collector;
        collector.beforeFree(() -> {
            // Never set to false here: another thread may be setting it for an interrupt.
            if (collector.areCallbacksWaiting()) {
                pending = true;
            }
        });
        for (int i = 0; i < CAPACITY; i++) {
            functions[i] = space.roots.define("scheduled function " + i);
            arguments[i] = space.roots.define("argument of scheduled function " + i);
        }
    }

    void setThreads(GreenThreads threads) {
        this.threads = threads;
    }

    /** With several threads every jump is counted, so that they take turns. */
    void threadsChange() {
        lookWhereNeeded();
    }

    private void lookWhereNeeded() {
        pending = hasWork();
        // One that another thread asks for meanwhile must not be overwritten.
        if (keyboardInterrupt) {
            pending = true;
        }
    }

    /** Whether the next jump has to look. What waits for the heap to be unlocked looks at every jump. */
    private boolean hasWork() {
        return isDue() || isWatched() || collector.areCallbacksWaiting();
    }

    /** Whether every jump has to look. */
    private boolean isWatched() {
        return threads.areSeveral() || beats.isCounting();
    }

    /** Whether something is to be done. */
    boolean isDue() {
        return isOtherThanCallbackDue() || areCallbacksDue();
    }

    private boolean isOtherThanCallbackDue() {
        return keyboardInterrupt || waiting > 0 && !running;
    }

    /** A callback may need memory, so it waits while the heap is locked. Any thread calls it. */
    private boolean areCallbacksDue() {
        return collector.areCallbacksWaiting()
                && !callingBack
                && !(running && threads.isMain())
                && locks == 0
                && !space.heap.isLocked();
    }

    /** Whether a keyboard interrupt is to be raised in the program and not to end it. */
    public boolean areWanted() {
        return wanted;
    }

    /** Lets keyboard interrupts be raised in the program, or end it. */
    public void setWanted(boolean wanted) {
        this.wanted = wanted;
    }

    /** Whether a keyboard interrupt has not been raised yet. */
    public boolean isOneWaiting() {
        return keyboardInterrupt;
    }

    /** Asks for a KeyboardInterrupt in the program; may be called from any thread. */
    public void interrupt() {
        keyboardInterrupt = true;
        pending = true;
        space.host.wake();
    }

    /** Takes back a KeyboardInterrupt that has not been raised; to be called by the machine's own thread. */
    public void withdraw() {
        keyboardInterrupt = false;
        pending = isDue() || isWatched();
    }

    /**
     * Calls {@code function} with {@code argument} soon; to be called by the machine's own thread.
     *
     * @return false where too many are waiting
     */
    public boolean schedule(long function, long argument) {
        if (waiting == CAPACITY) {
            return false;
        }
        int at = (first + waiting) % CAPACITY;
        space.roots.set(functions[at], function);
        space.roots.set(arguments[at], argument);
        waiting++;
        pending = pending || !running;
        return true;
    }

    /** Lets nothing that is scheduled run until {@link #unlock}. */
    public void lock() {
        locks++;
    }

    /** Undoes one {@link #lock}. */
    public void unlock() {
        locks--;
        lookWhereNeeded();
    }

    /** Lets everything wait, and no beat be counted, until {@link #release}; a keyboard interrupt ends what goes on. */
    void hold() {
        held = true;
        beats.hold();
    }

    private void giveUpForInterrupt() {
        if (keyboardInterrupt) {
            throw NeedsProgram.here();
        }
    }

    void release() {
        held = false;
        beats.release();
    }

    /** The clock of recorded runs. */
    public Beats beats() {
        return beats;
    }

    /**
     * Counts beats from now on.
     *
     * @param delivers decides at which of them a KeyboardInterrupt is raised
     */
    public void count(Beats.Listener listener, InterruptSource delivers) {
        beats.listen(listener);
        source = delivers;
        pending = true;
    }

    /** Whether all that happens at the next beat is that it is counted. */
    boolean isQuiet() {
        return !beats.isDue()
                && !keyboardInterrupt
                && waiting == 0
                && !collector.areCallbacksWaiting()
                && source.waitsToBeAsked()
                && !threads.areSeveral();
    }

    /**
     * Raises a KeyboardInterrupt that waits, calls weakref callbacks that are due, and runs one scheduled function; the
     * first and the last in the first thread only.
     */
    public void handle() {
        if (held) {
            giveUpForInterrupt();
            return;
        }
        pending = isWatched() || collector.areCallbacksWaiting();
        if (threads.areSeveral()) {
            threads.jump(null);
        }
        afterTurn();
    }

    /** As {@link #handle}, at a jump of the program whose target is not reached yet. */
    void handleAtJump(int target, boolean pops) {
        if (held) {
            giveUpForInterrupt();
            return;
        }
        pending = isWatched() || collector.areCallbacksWaiting();
        if (threads.areSeveral()) {
            threads.jump(new Rest.OfJump(target, pops));
        }
        afterTurn();
    }

    /** What {@link #handle} does once the running thread has its turn again. */
    void afterTurn() {
        if (!threads.isMain()) {
            if (keyboardInterrupt) {
                threads.interruptMain();
            }
            callBack();
            return;
        }
        if (source.delivers(keyboardInterrupt)) {
            raise();
        }
        callBack();
        if (waiting > 0 && !running && locks == 0) {
            runFirst();
        }
    }

    /** Raises a KeyboardInterrupt that waits; lets what is scheduled wait. For natives that take long. */
    public void raiseInterrupt() {
        if (held) {
            giveUpForInterrupt();
            return;
        }
        if (source.delivers(keyboardInterrupt)) {
            raise();
        }
    }

    private void raise() {
        keyboardInterrupt = false;
        lookWhereNeeded();
        throw space.error(Exceptions.KEYBOARD_INTERRUPT);
    }

    /** As {@link #handle} until no function waits; callbacks that callbacks make due wait for the next jump. */
    public void handleAll() {
        handle();
        while (isOtherThanCallbackDue() && locks == 0 && threads.isMain()) {
            handle();
        }
    }

    /**
     * Calls the weakref callbacks that wait, unless something is in progress that they wait for: a scheduled function,
     * one of them, a finaliser, or work of the program's with a locked heap.
     */
    public void callBack() {
        if (!areCallbacksDue()) {
            return;
        }
        callBackWaiting();
    }

    private void callBackWaiting() {
        callingBack = true;
        try {
            collector.callBackWaiting();
        } finally {
            callingBack = false;
            lookWhereNeeded();
        }
    }

    /** Calls the weakref callbacks that wait when the program has ended, and those that they make due. */
    public void callBackAtEnd() {
        while (collector.areCallbacksWaiting()) {
            // Who has locked the heap does not go on.
            space.heap.setLockDepth(0);
            callBackWaiting();
        }
    }

    private void runFirst() {
        long function = space.roots.get(functions[first]);
        long argument = space.roots.get(arguments[first]);
        space.roots.set(functions[first], Value.NULL);
        space.roots.set(arguments[first], Value.NULL);
        first = (first + 1) % CAPACITY;
        waiting--;
        running = true;
        int top = space.stack.top;
        int mark = space.heap.temporaries.mark();
        try {
            space.call(function, argument);
        } catch (PythonError error) {
            Traceback.report(space, Host.STANDARD_OUTPUT, "", error.exception());
        } catch (OutOfMemory failure) {
            Traceback.report(
                    space,
                    Host.STANDARD_OUTPUT,
                    "",
                    ExceptionType.outOfMemory(space, failure).exception());
        } finally {
            running = false;
            lookWhereNeeded();
            space.stack.top = top;
            space.heap.temporaries.release(mark);
        }
    }

    /** The functions and arguments that wait are root slots. */
    record State(int first, int waiting, boolean running, boolean callingBack, int locks, long beats) {}

    @Override
    public State save() {
        return new State(first, waiting, running, callingBack, locks, beats.save());
    }

    @Override
    public void restore(State saved) {
        first = saved.first();
        waiting = saved.waiting();
        running = saved.running();
        callingBack = saved.callingBack();
        locks = saved.locks();
        beats.restore(saved.beats());
        lookWhereNeeded();
    }
}
