package dev.vivarium.host;

import java.util.ArrayList;
import java.util.List;

/**
 * What one machine asked of the outside and what it was answered, in order. May be written to a file while the machine
 * runs.
 */
public final class HostLog {
    /**
     * @param request the call with its arguments, as a replay has to make it again
     * @param answer what it returned; an object that never changes
     */
    record HostCall(String request, Object answer) {}

    /** What a read gave: the number returned, and the bytes. */
    record Bytes(int result, byte[] bytes) {}

    private final List<HostCall> calls = new ArrayList<>();

    synchronized void add(String request, Object answer) {
        calls.add(new HostCall(request, answer));
    }

    synchronized List<HostCall> copy() {
        return List.copyOf(calls);
    }

    HostCall get(int index) {
        return calls.get(index);
    }

    /** The number of calls so far: the position of what comes next. */
    public int size() {
        return calls.size();
    }

    /** Forgets what comes behind the first {@code size} calls. */
    synchronized void truncate(int size) {
        calls.subList(Math.min(size, calls.size()), calls.size()).clear();
    }

    /** What a poll gave. */
    record Polled(int result, int[] ready) {}
}
