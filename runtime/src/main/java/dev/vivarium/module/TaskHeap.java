package dev.vivarium.module;

import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Value;

/**
 * Tasks ordered by the time at which they are to run, those of one time in the order in which they came: a pairing heap
 * linked through the tasks themselves. The last child of a task is linked to its parent, so it is told from the others
 * by being its parent's {@link TaskType#LAST_CHILD}. A task outside any heap has no link.
 */
final class TaskHeap {
    private final Heap heap;

    TaskHeap(Heap heap) {
        this.heap = heap;
    }

    private long get(long task, int link) {
        return heap.load(task, link);
    }

    private void set(long task, int link, long other) {
        heap.store(task, link, other);
    }

    private boolean isEarlier(long task, long other) {
        return TimeModule.distance(get(task, TaskType.KEY), get(other, TaskType.KEY)) < 0;
    }

    /** Adds a task; the new top. */
    long push(long top, long task) {
        set(task, TaskType.CHILD, Value.NULL);
        set(task, TaskType.LAST_CHILD, Value.NULL);
        set(task, TaskType.NEXT, Value.NULL);
        return meld(task, top);
    }

    /** Removes the top; the new top. */
    long pop(long top) {
        long rest = meldChildren(top);
        set(top, TaskType.NEXT, Value.NULL);
        return rest;
    }

    /** Removes a task, if it is there; the new top. */
    long remove(long top, long task) {
        if (task == top) {
            return pop(top);
        }
        if (top == Value.NULL || get(task, TaskType.NEXT) == Value.NULL) {
            return top;
        }
        long parent = parent(task);
        long left = leftSibling(parent, task);
        boolean wasLast = get(parent, TaskType.LAST_CHILD) == task;
        long next = get(task, TaskType.NEXT);
        long replacement = meldChildren(task);
        set(task, TaskType.NEXT, Value.NULL);
        if (replacement != Value.NULL) {
            set(replacement, TaskType.NEXT, next);
            linkFrom(parent, left, replacement);
            if (wasLast) {
                set(parent, TaskType.LAST_CHILD, replacement);
            }
        } else if (!wasLast) {
            linkFrom(parent, left, next);
        } else if (left == Value.NULL) {
            set(parent, TaskType.CHILD, Value.NULL);
            set(parent, TaskType.LAST_CHILD, Value.NULL);
        } else {
            set(left, TaskType.NEXT, parent);
            set(parent, TaskType.LAST_CHILD, left);
        }
        return top;
    }

    private void linkFrom(long parent, long left, long task) {
        if (left == Value.NULL) {
            set(parent, TaskType.CHILD, task);
        } else {
            set(left, TaskType.NEXT, task);
        }
    }

    private long parent(long task) {
        long at = task;
        long next = get(at, TaskType.NEXT);
        while (get(next, TaskType.LAST_CHILD) != at) {
            at = next;
            next = get(at, TaskType.NEXT);
        }
        return next;
    }

    private long leftSibling(long parent, long task) {
        long left = Value.NULL;
        for (long at = get(parent, TaskType.CHILD); at != task; at = get(at, TaskType.NEXT)) {
            left = at;
        }
        return left;
    }

    /** One heap of two; of equal times the second comes first. */
    private long meld(long first, long second) {
        if (first == Value.NULL || second == Value.NULL) {
            return first == Value.NULL ? second : first;
        }
        if (isEarlier(first, second)) {
            long last = get(first, TaskType.LAST_CHILD);
            linkFrom(first, last, second);
            set(first, TaskType.LAST_CHILD, second);
            set(second, TaskType.NEXT, first);
            return first;
        }
        long child = get(second, TaskType.CHILD);
        set(first, TaskType.NEXT, child == Value.NULL ? second : child);
        set(second, TaskType.CHILD, first);
        if (child == Value.NULL) {
            set(second, TaskType.LAST_CHILD, first);
        }
        return second;
    }

    /** Takes a task's children away and melds them, two by two from the left; NULL for none. */
    private long meldChildren(long task) {
        long at = get(task, TaskType.CHILD);
        long last = get(task, TaskType.LAST_CHILD);
        set(task, TaskType.CHILD, Value.NULL);
        set(task, TaskType.LAST_CHILD, Value.NULL);
        long melded = Value.NULL;
        while (at != Value.NULL) {
            long first = at;
            at = detach(first, last);
            long pair = first;
            if (at != Value.NULL) {
                long second = at;
                at = detach(second, last);
                pair = meld(first, second);
            }
            melded = meld(melded, pair);
        }
        return melded;
    }

    /** Unlinks a child from its right sibling, which is returned; NULL behind the last. */
    private long detach(long child, long last) {
        long next = child == last ? Value.NULL : get(child, TaskType.NEXT);
        set(child, TaskType.NEXT, Value.NULL);
        return next;
    }
}
