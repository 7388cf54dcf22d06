package dev.vivarium.vm;

import dev.vivarium.heap.TemporaryRoots;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.state.NotCheckpointed;
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

    final int number;
    final ObjectSpace.ThreadState state;
    final Frames frames;
    final TemporaryRoots.Saved temporaries = new TemporaryRoots.Saved();
    final FrameRoots roots;
    /** Made when the stack is in place. */
    Interpreter interpreter;

    /** What it does; null for the first. */
    Runnable body;

    int nesting;

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

    GreenThread(ObjectSpace space, int number, ObjectSpace.ThreadState state, Frames frames) {
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

    /** Whether there is a Java thread to wait for at the end. */
    boolean hasBegun() {
        return carrier != null;
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
