package dev.vivarium.gc;

import java.util.HashMap;
import java.util.Map;

/**
 * The lists of dying targets whose references are not all cleared. A list that is lost, because its slot fell together
 * with another or its first reference was freed and its address used again, stays known for ever: what its references
 * point to is freed.
 */
final class PendingLists {
    /** By the list as the map's slot holds it; only those that can still be taken. */
    private final Map<Long, PendingList> byHead = new HashMap<>();
    /** By target, the newest list of each address. */
    private final Map<Long, PendingList> byTarget = new HashMap<>();

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
}
