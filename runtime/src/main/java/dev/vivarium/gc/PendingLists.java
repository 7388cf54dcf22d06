package dev.vivarium.gc;

import dev.vivarium.heap.Heap;
import dev.vivarium.state.Checkpointed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The lists of dying targets whose references are not all cleared. A list that is lost, because its slot fell together
 * with another or its first reference was freed and its address used again, stays known for ever: what its references
 * point to is freed.
 */
final class PendingLists implements Checkpointed<List<PendingList.State>> {
    private final Heap heap;
    /** By the list as the map's slot holds it; only those that can still be taken. */
    private final Map<Long, PendingList> byHead = new HashMap<>();
    /** By target, the newest list of each address. */
    private final Map<Long, PendingList> byTarget = new HashMap<>();

    PendingLists(Heap heap) {
        this.heap = heap;
    }

    void add(PendingList list) {
        if (list.size() > 0) {
            byHead.put(list.head, list);
            list.older = byTarget.put(list.target, list);
        }
    }

    /** The list that a slot holds, or null where there is none to be walked. */
    PendingList take(long head) {
        return byHead.remove(head);
    }

    void lose(long head) {
        byHead.remove(head);
    }

    /** Forgets a list whose references are all cleared. */
    void finished(PendingList list) {
        PendingList newest = byTarget.get(list.target);
        if (newest != list) {
            while (newest.older != list) {
                newest = newest.older;
            }
            newest.older = list.older;
        } else if (list.older != null) {
            byTarget.put(list.target, list.older);
        } else {
            byTarget.remove(list.target);
        }
    }

    /** The list of the freed object at {@code target} that holds {@code reference}, or null. */
    PendingList containing(long reference, long target) {
        if (byTarget.isEmpty()) {
            return null;
        }
        PendingList list = byTarget.get(target);
        while (list != null && !list.contains(reference)) {
            list = list.older;
        }
        return list;
    }

    /** Of each address the oldest list first, so that they chain again when they are added in this order. */
    @Override
    public List<PendingList.State> save() {
        List<PendingList.State> saved = new ArrayList<>();
        for (PendingList newest : byTarget.values()) {
            int first = saved.size();
            for (PendingList list = newest; list != null; list = list.older) {
                saved.add(first, list.save(byHead.get(list.head) == list));
            }
        }
        return saved;
    }

    @Override
    public void restore(List<PendingList.State> saved) {
        byHead.clear();
        byTarget.clear();
        for (PendingList.State state : saved) {
            PendingList list = PendingList.of(heap, state);
            if (state.canBeTaken()) {
                byHead.put(list.head, list);
            }
            list.older = byTarget.put(list.target, list);
        }
    }
}
