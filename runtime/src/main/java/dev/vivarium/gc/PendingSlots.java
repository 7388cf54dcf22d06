package dev.vivarium.gc;

/** The pending slots of the weakref map, in table order; the table may change between any two. */
final class PendingSlots implements PendingSource {
    private final WeakrefMap map;
    private int slot;

    PendingSlots(WeakrefMap map) {
        this.map = map;
    }

    @Override
    public PendingList next() {
        PendingList list = null;
        while (list == null && slot < map.slots()) {
            list = map.isPending(slot) ? map.takePending(slot) : null;
            slot++;
        }
        return list;
    }

    @Override
    public void finished(PendingList list) {
        map.finished(list);
    }
}
