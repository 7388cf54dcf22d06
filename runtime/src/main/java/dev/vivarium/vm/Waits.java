package dev.vivarium.vm;

import dev.vivarium.host.Errno;
import dev.vivarium.object.ObjectSpace;

/**
 * Everything that a native may wait for. While it waits, other threads run, what is scheduled runs, and an interrupt is
 * raised.
 */
public final class Waits {
    private static final int[] NOTHING = {};

    private final ObjectSpace space;
    private final Interrupts interrupts;
    private final GreenThreads threads;

    Waits(ObjectSpace space, Interrupts interrupts, GreenThreads threads) {
        this.space = space;
        this.interrupts = interrupts;
        this.threads = threads;
    }

    /** The waits of a machine. */
    public static Waits of(ObjectSpace space) {
        return VirtualMachine.of(space).waits();
    }

    /** Lets time pass; shorter where a scheduled function has run. */
    public void sleep(long nanoseconds) {
        poll(NOTHING, NOTHING, NOTHING, Math.max(nanoseconds, 0));
    }

    /**
     * As {@link dev.vivarium.host.Host#poll}; a wait that something scheduled has ended gives 0.
     *
     * @return the number of handles that are ready, or a negative error number
     */
    public int poll(int[] handles, int[] events, int[] ready, long nanoseconds) {
        long end = nanoseconds > 0 ? space.host.monotonicClock() + nanoseconds : 0;
        long left = nanoseconds;
        while (true) {
            int count = threads.areSeveral()
                    ? threads.poll(handles, events, ready, left)
                    : space.host.poll(handles, events, ready, left);
            if (count != -Errno.EINTR) {
                return count;
            }
            if (!VirtualMachine.of(space).stopWhileWaiting() || interrupts.isDue()) {
                interrupts.handle();
                return 0;
            }
            // Whoever watches the program has ended the wait and let it go on: so does the wait.
            left = nanoseconds > 0 ? Math.max(0, end - space.host.monotonicClock()) : nanoseconds;
        }
    }

    /** Waits until a handle is ready for one of the events; false where the time is over first. */
    public boolean await(int handle, int events, long nanoseconds) {
        int[] handles = {handle};
        int[] wanted = {events};
        int[] ready = {0};
        boolean limited = nanoseconds >= 0;
        long end = space.host.monotonicClock() + nanoseconds;
        long left = nanoseconds;
        while (poll(handles, wanted, ready, left) == 0) {
            left = limited ? end - space.host.monotonicClock() : nanoseconds;
            if (limited && left <= 0) {
                return false;
            }
        }
        return true;
    }
}
