package dev.vivarium.vm;

import dev.vivarium.heap.Value;
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

    /**
     * Lets time pass, as {@link #sleep(long)}, in a native that then returns None.
     *
     * @param base where the native's arguments lie
     */
    public void sleep(long nanoseconds, int base) {
        long wanted = Math.max(nanoseconds, 0);
        CallPlace place = place(base);
        long end = wanted > 0 ? space.host.monotonicClock() + wanted : 0;
        Rest rest = place == null ? null : new Rest.OfCall(place, Waits::wakeUp, end);
        poll(NOTHING, NOTHING, NOTHING, wanted, end, rest);
    }

    private static long wakeUp(ObjectSpace space, long end, CallPlace place) {
        Waits waits = of(space);
        if (waits.threads.current().wasInterrupted() && !waits.endWait()) {
            long left = Math.max(0, end - space.host.monotonicClock());
            waits.poll(NOTHING, NOTHING, NOTHING, left, end, new Rest.OfCall(place, Waits::wakeUp, end));
        }
        return Value.NONE;
    }

    /** Does what is left of an instruction that called a native which waited. */
    long finish(Rest.OfCall call) {
        return call.rest().finish(space, call.argument(), call.place());
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
        return poll(handles, events, ready, nanoseconds, end, null);
    }

    private int poll(int[] handles, int[] events, int[] ready, long nanoseconds, long end, Rest rest) {
        long left = nanoseconds;
        while (true) {
            int count = threads.areSeveral()
                    ? pollAmongThreads(handles, events, ready, left, rest)
                    : space.host.poll(handles, events, ready, left);
            if (count != -Errno.EINTR) {
                return count;
            }
            if (endWait()) {
                return 0;
            }
            left = nanoseconds > 0 ? Math.max(0, end - space.host.monotonicClock()) : nanoseconds;
        }
    }

    private int pollAmongThreads(int[] handles, int[] events, int[] ready, long nanoseconds, Rest rest) {
        int count = space.host.poll(handles, events, ready, 0);
        if (count != 0 || !threads.canSwitch()) {
            return count != 0 ? count : space.host.poll(handles, events, ready, nanoseconds);
        }
        if (nanoseconds == 0) {
            threads.yieldTurn(rest);
            return 0;
        }
        long end = nanoseconds < 0 ? 0 : space.host.monotonicClock() + nanoseconds;
        OutsideWait wait = new OutsideWait(handles, events, ready, nanoseconds >= 0, end);
        GreenThread current = threads.current();
        current.wait = wait;
        current.condition = GreenThread.Condition.OUTSIDE;
        threads.pass(rest);
        return current.wasInterrupted() ? -Errno.EINTR : wait.readyCount();
    }

    /** After an interrupted wait; false where somebody watches the program, has ended the wait and let it go on. */
    private boolean endWait() {
        if (VirtualMachine.of(space).stopWhileWaiting() && !interrupts.isDue()) {
            return false;
        }
        interrupts.handle();
        return true;
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

    // Locks

    /** The place of a native's call, where the native can be continued elsewhere; else null. */
    public CallPlace place(int base) {
        return threads.areSeveral() ? VirtualMachine.of(space).callPlace(base) : null;
    }

    /**
     * Waits for a lock to be released. Raises RuntimeError where no other thread may run.
     *
     * @param place where the result of the waiting native goes; null where a call lies between it and the program
     * @param rest what the native does after the wait
     */
    public void awaitLock(long lock, CallPlace place, CallRest rest) {
        if (threads.isPinned()) {
            throw space.runtimeError("lock is held");
        }
        GreenThread current = threads.current();
        current.condition = GreenThread.Condition.LOCK;
        current.lock = lock;
        threads.pass(place == null ? null : new Rest.OfCall(place, rest, lock));
        if (current.wasInterrupted()) {
            interrupts.handle();
        }
    }

    /** A lock is free: who waits for it can run. */
    public void released(long lock) {
        for (GreenThread thread : threads.all()) {
            if (thread.condition == GreenThread.Condition.LOCK && thread.lock == lock) {
                thread.wake();
            }
        }
    }
}
