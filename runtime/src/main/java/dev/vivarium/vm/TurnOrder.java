package dev.vivarium.vm;

import dev.vivarium.object.ObjectSpace;
import dev.vivarium.state.NotCheckpointed;
import java.util.List;

/** Which thread runs next: they take turns in the order in which they were made, unless one is to run alone. */
final class TurnOrder {
    private final ObjectSpace space;
    private final List<GreenThread> threads;
    private final GreenThread main;

    /** The only thread that runs while a debugger wants so; null for all. */
    @NotCheckpointed("belongs to whoever watches the program")
    private GreenThread alone;

    /** @param threads those that there are, the first being {@code main} */
    TurnOrder(ObjectSpace space, List<GreenThread> threads, GreenThread main) {
        this.space = space;
        this.threads = threads;
        this.main = main;
    }

    /** Lets only one thread run; null for all. */
    void setAlone(GreenThread only) {
        alone = only;
    }

    boolean isAnybodyAlone() {
        return alone != null;
    }

    /** A thread has ended. */
    void ended(GreenThread thread) {
        if (alone == thread) {
            alone = null;
        }
    }

    /** The next thread that can run, looking from behind the running one; waits for the outside where none can. */
    GreenThread next(GreenThread current) {
        lookOutside(0);
        while (true) {
            if (alone != null && alone.canRun()) {
                return alone;
            }
            int from = threads.indexOf(current);
            boolean all = alone == null || alone.condition != GreenThread.Condition.OUTSIDE;
            for (int i = 1; i <= threads.size() && all; i++) {
                GreenThread candidate = threads.get((from + i) % threads.size());
                if (candidate.canRun()) {
                    return candidate;
                }
            }
            lookOutside(-1);
        }
    }

    /** Wakes the threads whose wait is over; waits for the first of them where {@code nanoseconds} is negative. */
    private void lookOutside(long nanoseconds) {
        if (!OutsideWaits.look(space.host, threads, nanoseconds)) {
            interruptMain();
        }
    }

    /** Ends what the first thread waits for: an interrupt is to be raised there. */
    void interruptMain() {
        if (!main.canRun()) {
            main.interrupted = true;
            main.wake();
        }
    }
}
