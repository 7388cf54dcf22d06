package dev.vivarium.object;

/**
 * A slice applied to a sequence of known length: {@code start} and {@code stop} are resolved and clamped, {@code stop}
 * is -1 where a negative step runs through the first item.
 */
record SliceBounds(long start, long stop, long step) {
    /**
     * As the reference's sequences take it: an empty slice has its stop at its start (for a negative step behind it), and
     * for a negative step the stop is the last index included.
     */
    SliceBounds forSequence() {
        if (step > 0) {
            return start > stop ? new SliceBounds(start, start, step) : this;
        }
        return new SliceBounds(start, start < stop + 1 ? start + 1 : stop + 1, step);
    }
}
