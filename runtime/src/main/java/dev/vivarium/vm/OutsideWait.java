package dev.vivarium.vm;

/**
 * One thread's wait for handles or a time.
 *
 * @param handles the host's
 * @param events what is waited for, for each
 * @param ready receives what has happened, for each
 * @param limited whether there is an end
 * @param end on the host's monotonic clock
 */
record OutsideWait(int[] handles, int[] events, int[] ready, boolean limited, long end) {
    /** A wait for a time alone. */
    static OutsideWait until(long end) {
        return new OutsideWait(new int[0], new int[0], new int[0], true, end);
    }

    boolean isOver(long now) {
        return limited && end - now <= 0;
    }

    int readyCount() {
        int count = 0;
        for (int events : ready) {
            count += events != 0 ? 1 : 0;
        }
        return count;
    }
}
