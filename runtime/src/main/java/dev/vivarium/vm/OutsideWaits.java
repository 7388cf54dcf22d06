package dev.vivarium.vm;

import dev.vivarium.host.Errno;
import dev.vivarium.host.Host;
import java.util.Arrays;
import java.util.List;

/** What the threads of a program wait for outside, all together. */
final class OutsideWaits {
    private OutsideWaits() {}

    /**
     * Wakes the threads whose wait is over; waits for the first of them where {@code nanoseconds} is negative.
     *
     * @return false where an interrupt has ended the wait
     */
    static boolean look(Host host, List<GreenThread> threads, long nanoseconds) {
        List<GreenThread> waiting = threads.stream()
                .filter(thread -> thread.condition == GreenThread.Condition.OUTSIDE)
                .toList();
        if (waiting.isEmpty() && nanoseconds == 0) {
            return true;
        }
        int size = waiting.stream()
                .mapToInt(thread -> thread.wait.handles().length)
                .sum();
        int[] handles = new int[size];
        int[] events = new int[size];
        int[] ready = new int[size];
        int at = 0;
        long now = host.monotonicClock();
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
        int count = size == 0 && limit == 0 ? 0 : host.poll(handles, events, ready, limit);
        if (count == -Errno.EINTR) {
            return false;
        }
        wakeReady(waiting, ready, limit == 0 ? now : host.monotonicClock());
        return true;
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
}
