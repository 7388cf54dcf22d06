package dev.vivarium.vm;

import dev.vivarium.heap.OutOfMemory;
import dev.vivarium.heap.TemporaryRoots;
import dev.vivarium.object.ExceptionType;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.PythonError;
import dev.vivarium.object.ThreadState;
import dev.vivarium.state.NotCheckpointed;
import java.util.Arrays;
import java.util.concurrent.Semaphore;

/** One thread of the program: its stack and frames, and the Java thread that carries it, which runs only in its turn. */
@NotCheckpointed("its progress lies on a Java stack; see GreenThreads.save")
final class GreenThread {
    private static final int MAIN = 1;

    /** What a thread can wait for. */
    enum Condition {
        /** Nothing: it can run. */
        NOTHING,
        /** A lock to be released. */
        LOCK,
        /** A handle to be ready, or a time to come. */
        OUTSIDE,
        /** Nothing any more: it has ended. */
        ENDED
    }

    /** How a thread calls its function. */
    record Start(int count, int keywords, Uncaught uncaught) {}

    final int number;
    final ThreadState state;
    final Frames frames;
    final TemporaryRoots.Saved temporaries = new TemporaryRoots.Saved();
    final FrameRoots roots;
    /** Made when the stack is in place. */
    Interpreter interpreter;

    /** What it does; null for the first. */
    Runnable body;
    /** What it calls first lies at the bottom of its stack, with so many arguments; null for the first thread. */
    Start start;
    /** While it does not run: what is left of its instruction; null where that is known to a Java stack only. */
    Rest rest;

    int nesting;
    int javaCalls;

    Condition condition = Condition.NOTHING;
    /** The lock that is waited for. */
    long lock;
    /** What is waited for outside. */
    OutsideWait wait;
    /** Whether the wait was ended for an interrupt. */
    boolean interrupted;

    private final Semaphore turn = new Semaphore(0);
    /** Null for a thread that has not begun; the first thread's is whichever starts programs. */
    private Thread carrier;

    GreenThread(ObjectSpace space, int number, ThreadState state, Frames frames) {
        this.number = number;
        this.state = state;
        this.frames = frames;
        roots = new FrameRoots(space, frames, state.stack);
    }

    boolean isMain() {
        return number == MAIN;
    }

    boolean canRun() {
        return condition == Condition.NOTHING;
    }

    void wake() {
        condition = Condition.NOTHING;
        wait = null;
    }

    /** Whether its wait was ended for an interrupt; asked once. */
    boolean wasInterrupted() {
        boolean was = interrupted;
        interrupted = false;
        return was;
    }

    /** What is left of its instruction; it is about to be done. */
    Rest takeRest() {
        Rest taken = rest;
        rest = null;
        return taken;
    }

    /** Whether there is a Java thread to wait for at the end. */
    boolean hasBegun() {
        return carrier != null;
    }

    /** Runs a part of the program; what that raises is reported. */
    void run(ObjectSpace space, Runnable program) {
        try {
            program.run();
        } catch (PythonError error) {
            uncaught(space, error);
        } catch (OutOfMemory failed) {
            uncaught(space, ExceptionType.outOfMemory(space, failed));
        } catch (StackOverflowError tooDeep) {
            uncaught(space, space.runtimeError("maximum recursion depth exceeded"));
        }
    }

    private void uncaught(ObjectSpace space, PythonError error) {
        start.uncaught().raised(space, state.stack.slots[0], error.exception());
    }

    /** Whether another Java thread could go on with it. */
    boolean canBeContinued() {
        return rest != null || !isMain() && !hasBegun() && frames.depth == 0;
    }

    /**
     * A thread that does not run, for a checkpoint.
     *
     * @param mark the temporaries below those of its instruction
     */
    record State(
            int number,
            Start start,
            Rest rest,
            ThreadState.State state,
            Frames.State frames,
            Generators.State generators,
            long[] temporaries,
            int mark,
            int nesting,
            int javaCalls,
            Condition condition,
            long lock,
            long waitsUntil,
            boolean interrupted) {}

    State save() {
        return new State(
                number,
                start,
                rest,
                state.save(),
                frames.save(),
                interpreter.generators().save(),
                temporaries.copy(),
                interpreter.outermostMark(),
                nesting,
                javaCalls,
                condition,
                lock,
                wait == null ? 0 : wait.end(),
                interrupted);
    }

    void restore(State saved) {
        start = saved.start();
        rest = saved.rest();
        state.restore(saved.state());
        frames.restore(saved.frames());
        interpreter.generators().restore(saved.generators());
        boolean isInstruction = saved.rest() != null;
        temporaries.set(isInstruction ? Arrays.copyOf(saved.temporaries(), saved.mark()) : saved.temporaries());
        interpreter.setOutermostMark(saved.mark());
        nesting = saved.nesting();
        javaCalls = saved.javaCalls();
        condition = saved.condition();
        lock = saved.lock();
        // Who waits for more than a time is not continued.
        wait = condition == Condition.OUTSIDE ? OutsideWait.until(saved.waitsUntil()) : null;
        interrupted = saved.interrupted();
    }

    /** Lets this thread run on, or begin. */
    void giveTurn(long stackBytes) {
        if (isMain() || carrier != null) {
            turn.release();
            return;
        }
        carrier = new Thread(null, body, "green thread " + number, stackBytes);
        carrier.setDaemon(true);
        carrier.start();
    }

    void awaitTurn() {
        turn.acquireUninterruptibly();
    }

    void join() {
        boolean interruptedHere = false;
        while (true) {
            try {
                carrier.join();
                break;
            } catch (InterruptedException stopped) {
                interruptedHere = true;
            }
        }
        if (interruptedHere) {
            Thread.currentThread().interrupt();
        }
    }
}
