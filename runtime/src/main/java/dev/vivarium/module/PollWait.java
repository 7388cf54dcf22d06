package dev.vivarium.module;

import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Value;
import dev.vivarium.host.Errno;
import dev.vivarium.object.DictType;
import dev.vivarium.object.Maps;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.Stream;
import dev.vivarium.object.StreamMethods;
import dev.vivarium.vm.VirtualMachine;
import dev.vivarium.vm.Waits;
import java.util.Arrays;

/**
 * One wait for the streams of a poll object. Those with a handle are waited for by the host; others are asked again
 * and again, every millisecond.
 */
final class PollWait {
    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final long PERIOD = NANOS_PER_MILLI;
    private static final long LONGEST = Long.MAX_VALUE / NANOS_PER_MILLI / 2;
    /** The most handles of one wait, as Linux has it by default. */
    private static final int MOST_HANDLES = 1024;

    private final ObjectSpace space;
    private final Heap heap;
    /** The dict of entries; held by the poll object, which is an argument. */
    private final long entries;

    private int[] handles = {};
    private int[] events = {};
    private int[] ready = {};
    private boolean hasOthers;

    PollWait(ObjectSpace space, long entries) {
        this.space = space;
        this.entries = entries;
        heap = space.heap;
    }

    /**
     * Waits.
     *
     * @param milliseconds negative for no limit
     * @return the number of ready entries, which hold what has happened
     */
    int run(long milliseconds) {
        VirtualMachine.of(space).interrupts().handle();
        boolean limited = milliseconds >= 0;
        long end = space.host.monotonicClock() + Math.min(Math.max(milliseconds, 0), LONGEST) * NANOS_PER_MILLI;
        while (true) {
            collectHandles();
            long left = limited ? Math.max(0, end - space.host.monotonicClock()) : -1;
            long wait = !hasOthers ? left : limited ? Math.min(left, PERIOD) : PERIOD;
            if (hasOthers && pollOthers() > 0) {
                wait = 0;
            }
            int count = pollHandles(wait) + countOthers();
            if (count > 0 || limited && end - space.host.monotonicClock() <= 0) {
                return count;
            }
        }
    }

    private interface Visitor {
        void visit(long entry);
    }

    private void forEach(Visitor visitor) {
        int slot = Maps.nextFilled(heap, entries, DictType.MAP, 0);
        while (slot >= 0) {
            visitor.visit(Maps.value(heap, entries, DictType.MAP, slot));
            slot = Maps.nextFilled(heap, entries, DictType.MAP, slot + 1);
        }
    }

    private static int handle(Heap heap, long entry) {
        return (int) heap.load(entry, PollEntryType.HANDLE);
    }

    private void collectHandles() {
        int size = DictType.length(space, entries);
        handles = new int[size];
        events = new int[size];
        int[] used = {0};
        hasOthers = false;
        forEach(entry -> {
            if (handle(heap, entry) < 0) {
                hasOthers = true;
                return;
            }
            handles[used[0]] = handle(heap, entry);
            events[used[0]++] = (int) heap.load(entry, PollEntryType.EVENTS);
        });
        handles = Arrays.copyOf(handles, used[0]);
        events = Arrays.copyOf(events, used[0]);
        ready = new int[used[0]];
        if (used[0] > MOST_HANDLES) {
            throw space.osError(Errno.EINVAL);
        }
    }

    private int pollHandles(long nanoseconds) {
        int count = Waits.of(space).poll(handles, events, ready, nanoseconds);
        if (count < 0) {
            throw SystemFailure.error(space, count);
        }
        int[] at = {0};
        forEach(entry -> {
            if (handle(heap, entry) >= 0 && at[0] < ready.length) {
                heap.store(entry, PollEntryType.READY, count == 0 ? 0 : ready[at[0]]);
                at[0]++;
            }
        });
        return count;
    }

    private int pollOthers() {
        forEach(entry -> {
            if (handle(heap, entry) < 0) {
                long wanted = heap.load(entry, PollEntryType.EVENTS);
                long stream = heap.load(entry, PollEntryType.OBJECT);
                space.stack.push(entry);
                long found = StreamMethods.of(space, stream).ioctl(Stream.POLL, wanted);
                heap.store(space.stack.pop(), PollEntryType.READY, found);
            }
        });
        return countOthers();
    }

    private int countOthers() {
        int[] count = {0};
        forEach(entry -> {
            boolean isReady = handle(heap, entry) < 0 && heap.load(entry, PollEntryType.READY) != Value.NULL;
            count[0] += isReady ? 1 : 0;
        });
        return count[0];
    }
}
