package dev.vivarium.gc;

import java.util.List;

/** References that left the weakref map to be called; roots until all are. */
final class DetachedLists implements PendingSource, RootSource {
    private final List<PendingList> lists;
    private int next;

    DetachedLists(List<PendingList> lists) {
        this.lists = lists;
    }

    /** How many references there are. */
    int size() {
        return lists.stream().mapToInt(PendingList::size).sum();
    }

    @Override
    public PendingList next() {
        return next < lists.size() ? lists.get(next++) : null;
    }

    @Override
    public void finished(PendingList list) {}

    @Override
    public void gather(Roots roots) {
        // The list taken last is not finished while a callback runs.
        for (PendingList list : lists.subList(Math.max(0, next - 1), lists.size())) {
            for (int i = 0; i < list.size(); i++) {
                roots.add(list.reference(i));
            }
        }
    }

    @Override
    public RootName name(int index) {
        return RootName.slot("pending callback");
    }
}
