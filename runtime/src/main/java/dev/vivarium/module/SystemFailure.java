package dev.vivarium.module;

import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.PythonError;

/** Failures of the operating system, as the program sees them. */
final class SystemFailure {
    private SystemFailure() {}

    /** The OSError for a negative result of the host. */
    static PythonError error(ObjectSpace space, long result) {
        SystemState.of(space).setLastError((int) -result);
        return space.osError((int) -result);
    }

    /** Raises OSError for a negative result; gives any other back. */
    static long check(ObjectSpace space, long result) {
        if (result < 0) {
            throw error(space, result);
        }
        return result;
    }
}
