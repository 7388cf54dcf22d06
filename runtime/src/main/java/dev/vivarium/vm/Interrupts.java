package dev.vivarium.vm;

import dev.vivarium.object.Exceptions;
import dev.vivarium.object.ObjectSpace;
import java.util.ArrayDeque;
import java.util.Deque;

/** What waits to be done at the next jump: a keyboard interrupt from outside, or scheduled work. */
public final class Interrupts {
    private final ObjectSpace space;
    /** Read at every backward jump. */
    boolean pending;

    private volatile boolean keyboardInterrupt;
    private final Deque<Runnable> work = new ArrayDeque<>();

    Interrupts(ObjectSpace space) {
        this.space = space;
    }

    /** Asks for a KeyboardInterrupt in the program; may be called from any thread. */
    public void interrupt() {
        keyboardInterrupt = true;
        pending = true;
    }

    /** Runs {@code task} at the next jump; to be called by the machine's own thread. */
    public void schedule(Runnable task) {
        work.add(task);
        pending = true;
    }

    void handle() {
        pending = false;
        if (keyboardInterrupt) {
            keyboardInterrupt = false;
            pending = !work.isEmpty();
            throw space.error(Exceptions.KEYBOARD_INTERRUPT, "");
        }
        Runnable task = work.poll();
        pending = !work.isEmpty();
        if (task != null) {
            task.run();
        }
    }
}
