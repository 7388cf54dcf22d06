package dev.vivarium.gc;

/** The pending slots of the weakref map, in table order; the table may change between any two. */
final class PendingSlots {
    private final WeakrefMap map;
    private int slot;

    PendingSlots(WeakrefMap map) {
        this.map = map;
    }

    /** The references to the next target; null when there are none left. */
    PendingList next() {
        PendingList list = null;
        while (list == null && slot < map.slots()) {
            list = map.isPending(slot) ? map.takePending(slot) : null;
            slot++;
        }
        return list;
    }

    /** All references of a list are cleared and called. */
    void finished(PendingList list) {
        map.finished(list);
    }
}
