package dev.vivarium.object;

import dev.vivarium.heap.Value;

/** Slices of lists: loading, assignment, deletion, and extending by a list. */
final class ListSlices {
    private ListSlices() {}

    static long load(ObjectSpace space, long self, long slice) {
        while (true) {
            int length = ListType.length(space, self);
            SliceBounds bounds = SliceType.bounds(space, slice, length).forSequence();
            if (bounds.step() != 1) {
                return loadStepped(space, self, bounds);
            }
            int count = (int) (bounds.stop() - bounds.start());
            long result = ListType.create(space, count);
            if (ListType.length(space, self) == length) {
                int source = ListType.itemsToRead(space, self, (int) bounds.start(), (int) bounds.stop());
                int target = ListType.itemsToWrite(space, result, 0, count);
                System.arraycopy(space.heap.words, source + (int) bounds.start(), space.heap.words, target, count);
                return result;
            }
        }
    }

    private static long loadStepped(ObjectSpace space, long self, SliceBounds bounds) {
        long result = ListType.create(space);
        long step = bounds.step();
        for (long i = bounds.start(); step < 0 ? i >= bounds.stop() : i < bounds.stop(); i += step) {
            if (i < ListType.length(space, self)) {
                ListType.append(space, result, ListType.get(space, self, (int) i));
            }
        }
        return result;
    }

    /** Replaces a slice by the items of a list or tuple, or deletes it where {@code value} is NULL. */
    static long store(ObjectSpace space, long self, long slice, long value) {
        long source = value == Value.NULL ? space.emptyTuple() : value;
        while (true) {
            int length = ListType.length(space, self);
            SliceBounds bounds = SliceType.bounds(space, slice, length).forSequence();
            if (bounds.step() != 1) {
                throw space.error(Exceptions.NOT_IMPLEMENTED_ERROR);
            }
            int added = Sequences.lengthOfArray(space, source);
            if (ListType.length(space, self) != length) {
                continue;
            }
            long newLength = length + added - (bounds.stop() - bounds.start());
            if (newLength <= space.heap.load(self, ListType.ALLOC)) {
                replace(space, self, (int) bounds.start(), (int) bounds.stop(), source, added);
                return Value.NONE;
            }
            ListType.resize(space, self, newLength);
        }
    }

    private static void replace(ObjectSpace space, long self, int start, int stop, long source, int added) {
        long[] words = space.heap.words;
        long[] inserted = new long[added];
        System.arraycopy(words, Sequences.itemsToRead(space, source, added), inserted, 0, added);
        int length = ListType.length(space, self);
        int newLength = length + added - (stop - start);
        int end = newLength == length ? stop : Math.max(length, newLength);
        int items = ListType.itemsToWrite(space, self, start, end);
        System.arraycopy(words, items + stop, words, items + start + added, length - stop);
        System.arraycopy(inserted, 0, words, items + start, added);
        for (int i = newLength; i < length; i++) {
            words[items + i] = Value.NULL;
        }
        space.heap.store(self, ListType.LENGTH, newLength);
    }

    /** Adds the items of another list, or of this one, taking room for all of them at once. */
    static void extendByList(ObjectSpace space, long self, long other) {
        int added = ListType.length(space, other);
        while (ListType.length(space, self) + added > space.heap.load(self, ListType.ALLOC)) {
            ListType.resize(space, self, ListType.length(space, self) + added + 4L);
            added = ListType.length(space, other);
        }
        long[] words = space.heap.words;
        int length = ListType.length(space, self);
        int source = ListType.itemsToRead(space, other, 0, added);
        System.arraycopy(
                words, source, words, ListType.itemsToWrite(space, self, length, length + added) + length, added);
        space.heap.store(self, ListType.LENGTH, length + added);
    }
}
