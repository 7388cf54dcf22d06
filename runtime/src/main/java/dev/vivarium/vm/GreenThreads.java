package dev.vivarium.vm;

import dev.vivarium.heap.ValueStack;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.state.Checkpointed;
import dev.vivarium.state.NotCheckpointed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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
    private final TurnOrder order;

    @NotCheckpointed("saved one by one, where their progress does not lie on Java's stacks")
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

    /** In a fork of a machine whose other threads cannot be continued: what kept their objects alive. */
    private long[] kept = {};

    GreenThreads(ObjectSpace space, VirtualMachine machine, GreenThread main) {
        this.space = space;
        this.machine = machine;
        this.main = main;
        current = main;
        threads.add(main);
        order = new TurnOrder(space, threads, main);
    }

    /** The threads of a machine. */
    public static GreenThreads of(ObjectSpace space) {
        return VirtualMachine.of(space).threads();
    }

    /** The stacks of the threads that do not run now, in the order of the threads. */
    public List<ValueStack> waitingStacks() {
        return threads.stream()
                .filter(thread -> thread != current)
                .map(thread -> thread.state.stack)
                .toList();
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

    /** Whether another thread could get a turn. */
    boolean canSwitch() {
        return threads.size() > 1 && pins == 0 && !order.isAnybodyAlone();
    }

    /**
     * Lets only one thread run from now on, and at once; 0 for all again. Where it waits for another, the others run as
     * well. To be called by the running thread, between two instructions.
     */
    public void runAlone(int number) {
        GreenThread alone = numbered(number);
        order.setAlone(alone);
        if (alone != null && alone != current) {
            pass(null);
        }
    }

    /**
     * Ends a thread that does not run and is not the first: what it would still do is not done. To be called by the
     * running thread, between two instructions.
     *
     * @return false where it is no such thread
     */
    public boolean end(int number) {
        GreenThread thread = numbered(number);
        if (thread == null || thread == main || thread == current) {
            return false;
        }
        ending = true;
        end(thread);
        ending = false;
        machine.interrupts().threadsChange();
        return true;
    }

    private GreenThread numbered(int number) {
        return threads.stream()
                .filter(thread -> thread.number == number)
                .findFirst()
                .orElse(null);
    }

    private void end(GreenThread thread) {
        GreenThread running = current;
        if (thread.hasBegun()) {
            hand(running, thread);
            thread.join();
            enter(thread, running);
        }
        machine.stops().threadEnded(thread.number);
        threads.remove(thread);
        order.ended(thread);
    }

    /** Lets no other thread run until {@link #unpin}: what goes on must not be seen half done. */
    public void pin() {
        pins++;
    }

    public void unpin() {
        pins--;
    }

    boolean isPinned() {
        return pins > 0;
    }

    // Beginning and ending

    /**
     * Makes a thread that calls what lies on the stack: {@code slots[base]} with the arguments behind it.
     *
     * @param uncaught told what the call raises
     * @return the thread's number
     */
    public int start(int base, int count, int keywords, Uncaught uncaught) {
        ValueStack stack = new ValueStack(STACK_SLOTS);
        int words = 1 + count + 2 * keywords;
        System.arraycopy(space.stack.slots, base, stack.slots, 0, words);
        stack.top = words;
        GreenThread thread = machine.newThread(++made, stack);
        thread.state.locals = machine.locals();
        threads.add(thread);
        thread.start = new GreenThread.Start(count, keywords, uncaught);
        thread.body = () -> begin(thread);
        machine.interrupts().threadsChange();
        machine.stops().threadStarted(thread.number);
        return thread.number;
    }

    private void begin(GreenThread thread) {
        GreenThread.Start start = thread.start;
        run(thread, () -> machine.call(thread.state.stack.slots[0], start.count(), start.keywords()));
    }

    private void run(GreenThread thread, Runnable program) {
        try {
            thread.run(space, program);
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
        GreenThread next = failure != null ? main : order.next(thread);
        machine.stops().threadEnded(thread.number);
        threads.remove(thread);
        order.ended(thread);
        machine.interrupts().threadsChange();
        hand(thread, next);
    }

    /** Ends all threads but the first, which runs: what they would still do is not done. */
    public void end() {
        ending = true;
        while (threads.size() > 1) {
            end(threads.get(threads.size() - 1));
        }
        ending = false;
        machine.interrupts().threadsChange();
    }

    // Turns

    /**
     * Counts one jump of the running thread.
     *
     * @param rest what is left of it, or null where a native counts
     */
    void jump(Rest rest) {
        if (--jumpsLeft <= 0) {
            yieldTurn(rest);
        }
    }

    /** Lets the others run first. */
    void yieldTurn(Rest rest) {
        jumpsLeft = QUANTUM;
        if (canSwitch()) {
            pass(rest);
        }
    }

    /**
     * Lets others run until the running thread can go on and is next.
     *
     * @param rest what it does then, where another Java thread could do it; else null
     */
    void pass(Rest rest) {
        GreenThread next = order.next(current);
        jumpsLeft = QUANTUM;
        if (next != current) {
            GreenThread me = current;
            me.rest = machine.isOutermost(rest) ? rest : null;
            hand(me, next);
            awaitTurn(me);
        }
    }

    private void awaitTurn(GreenThread me) {
        me.awaitTurn();
        me.rest = null;
        if (ending) {
            throw new EndOfThread();
        }
        if (failure != null) {
            RuntimeException broken = failure;
            failure = null;
            throw broken;
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

    /** See {@link TurnOrder#interruptMain}. */
    void interruptMain() {
        order.interruptMain();
    }

    // Checkpoints

    /**
     * @param running the number of the running thread
     * @param start of the running thread
     * @param others those that do not run, where they can be continued
     * @param kept what keeps the objects of the others alive where they cannot
     */
    record State(
            int made,
            int jumpsLeft,
            int pins,
            int running,
            GreenThread.Start start,
            List<GreenThread.State> others,
            long[] kept) {}

    /** Whether nothing that a thread is in the middle of lies on a Java stack, but for the running one's. */
    boolean canBeContinued() {
        return threads.stream().allMatch(thread -> thread == current || thread.canBeContinued());
    }

    @Override
    public State save() {
        boolean isWhole = canBeContinued();
        List<GreenThread.State> others = !isWhole
                ? List.of()
                : threads.stream()
                        .filter(thread -> thread != current)
                        .map(GreenThread::save)
                        .toList();
        return new State(
                made,
                jumpsLeft,
                pins,
                isWhole ? current.number : main.number,
                isWhole ? current.start : null,
                others,
                isWhole ? kept : KeptObjects.of(threads, current));
    }

    @Override
    public void restore(State saved) {
        made = saved.made();
        jumpsLeft = saved.jumpsLeft();
        pins = saved.pins();
        kept = saved.kept();
        threads.removeIf(thread -> thread != main);
        current = main;
        for (GreenThread.State other : saved.others()) {
            GreenThread thread = other.number() == main.number ? main : added(other.number());
            thread.restore(other);
        }
        if (saved.running() != main.number) {
            current = added(saved.running());
            current.start = saved.start();
        }
        threads.sort(Comparator.comparingInt(thread -> thread.number));
        space.stack = current.state.stack;
        machine.enter(current);
        machine.interrupts().threadsChange();
    }

    private GreenThread added(int number) {
        GreenThread thread = machine.newThread(number, new ValueStack(STACK_SLOTS));
        threads.add(thread);
        thread.body = () -> resume(thread);
        return thread;
    }

    private void resume(GreenThread thread) {
        if (thread.rest == null && thread.frames.depth == 0) {
            begin(thread);
            return;
        }
        run(thread, () -> machine.goOn(thread.takeRest()));
    }

    /**
     * Lets the threads of a restored machine go on, the one that ran first.
     *
     * @return in the first thread's turn: what is left of its instruction, or null
     */
    Rest goOn() {
        if (current == main) {
            return null;
        }
        Rest rest = main.rest;
        current.giveTurn(CARRIER_STACK_BYTES);
        awaitTurn(main);
        return rest;
    }

    long[] kept() {
        return kept;
    }
}
