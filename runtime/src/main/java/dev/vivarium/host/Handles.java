package dev.vivarium.host;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What a machine has open, by handle. A new handle is the smallest that is free. */
final class Handles {
    private static final int FIRST = 3;

    private final List<Closeable> open = new ArrayList<>();

    int add(Closeable opened) {
        int free = open.indexOf(null);
        if (free < 0) {
            open.add(opened);
            free = open.size() - 1;
        } else {
            open.set(free, opened);
        }
        return FIRST + free;
    }

    /** What is open under a handle, or null where that is nothing of the wanted kind. */
    <T extends Closeable> T get(int handle, Class<T> kind) {
        int index = handle - FIRST;
        Closeable found = index >= 0 && index < open.size() ? open.get(index) : null;
        return kind.isInstance(found) ? kind.cast(found) : null;
    }

    boolean isOpen(int handle) {
        return get(handle, Closeable.class) != null;
    }

    int close(int handle) {
        Closeable closed = get(handle, Closeable.class);
        if (closed == null) {
            return -Errno.EBADF;
        }
        open.set(handle - FIRST, null);
        try {
            closed.close();
            return 0;
        } catch (IOException failure) {
            return Failures.errno(failure);
        }
    }
}
