package dev.vivarium.object;

import dev.vivarium.bytecode.BinaryOperator;
import dev.vivarium.heap.Value;

/** The methods of sets and frozensets. */
final class SetMethods {
    private static final int ANY = Arguments.UNLIMITED;

    private SetMethods() {}

    static BuiltinTable table() {
        return addReading(BuiltinTable.empty())
                .fn2("add(item) -> None", "Adds an item.", SetMethods::add)
                .fn1("clear() -> None", "Removes all items.", SetMethods::clear)
                .fn2("discard(item) -> None", "Removes an item if it is there.", SetMethods::discard)
                .fnN(
                        "difference_update(*others) -> None",
                        "Removes the items of other iterables.",
                        1,
                        ANY,
                        SetMethods::differenceUpdate)
                .fn2(
                        "intersection_update(other) -> None",
                        "Removes the items that are not in another iterable.",
                        SetMethods::intersectionUpdate)
                .fn1("pop() -> T", "Removes and returns an item; KeyError where there is none.", SetMethods::pop)
                .fn2("remove(item) -> None", "Removes an item; KeyError where it is not there.", SetMethods::remove)
                .fn2(
                        "symmetric_difference_update(other) -> None",
                        "Adds the items of an iterable that are not here and removes those that are.",
                        SetMethods::symmetricDifferenceUpdate)
                .fnN("update(*others) -> None", "Adds the items of iterables.", 1, ANY, SetMethods::update);
    }

    static BuiltinTable frozenTable() {
        return addReading(BuiltinTable.empty());
    }

    private static BuiltinTable addReading(BuiltinTable table) {
        return table.fn1("copy() -> Self", "A new set of the same type and items.", Sets::copy)
                .fnN(
                        "difference(*others) -> Self",
                        "The items that are in no other iterable.",
                        1,
                        ANY,
                        SetMethods::difference)
                .fn2(
                        "intersection(other) -> Self",
                        "The items that are also in another iterable.",
                        SetMethods::intersection)
                .fn2("isdisjoint(other) -> bool", "Whether no item is in another iterable.", SetMethods::isDisjoint)
                .fn2("issubset(other) -> bool", "Whether all items are in another iterable.", SetOperators::isSubset)
                .fn2(
                        "issuperset(other) -> bool",
                        "Whether all items of another iterable are here.",
                        SetMethods::isSuperset)
                .fn2(
                        "symmetric_difference(other) -> Self",
                        "The items that are in this set or an iterable but not in both.",
                        SetMethods::symmetricDifference)
                .fn2("union(other) -> Self", "The items of this set and of an iterable.", SetMethods::union)
                .fn2("__contains__(item) -> bool", "Whether an item is in the set.", SetMethods::contains);
    }

    private static long add(ObjectSpace space, long self, long item) {
        Sets.add(space, self, item);
        return Value.NONE;
    }

    private static long clear(ObjectSpace space, long self) {
        Sets.clear(space, self);
        return Value.NONE;
    }

    private static long discard(ObjectSpace space, long self, long item) {
        Sets.remove(space, self, item);
        return Value.NONE;
    }

    private static long remove(ObjectSpace space, long self, long item) {
        if (!Sets.remove(space, self, item)) {
            throw space.keyError(item);
        }
        return Value.NONE;
    }

    private static long pop(ObjectSpace space, long self) {
        int slot = Sets.nextFilled(space.heap, self, 0);
        if (slot < 0) {
            throw space.error(Exceptions.KEY_ERROR, "pop from an empty set");
        }
        long item = Sets.item(space.heap, self, slot);
        Sets.removeSlot(space, self, slot);
        return item;
    }

    private static long contains(ObjectSpace space, long self, long item) {
        return Operators.binary(space, BinaryOperator.CONTAINS, self, item);
    }

    /** What to do with each item of an iterable; the item is on the stack meanwhile. */
    private interface ItemAction {
        /** @return whether to go on */
        boolean apply(long item);
    }

    private static void forEach(ObjectSpace space, long iterable, ItemAction action) {
        long iterator = Iteration.iterator(space, iterable);
        space.stack.push(iterator);
        int mark = space.heap.temporaries.mark();
        boolean more = true;
        long item;
        while (more && (item = Iteration.next(space, iterator)) != Value.STOP_ITERATION) {
            space.stack.push(item);
            more = action.apply(item);
            space.stack.pop();
            space.heap.temporaries.release(mark);
        }
        space.stack.pop();
    }

    /** Adds the items of an iterable; both are rooted by the caller. */
    static void addAll(ObjectSpace space, long set, long iterable) {
        forEach(space, iterable, item -> {
            Sets.add(space, set, item);
            return true;
        });
    }

    private static long update(ObjectSpace space, int base, int count) {
        for (int i = 1; i < count; i++) {
            addAll(space, space.stack.slots[base], space.stack.slots[base + i]);
        }
        return Value.NONE;
    }

    static long union(ObjectSpace space, long self, long other) {
        long result = Sets.copy(space, self);
        addAll(space, result, other);
        return result;
    }

    private static long difference(ObjectSpace space, int base, int count) {
        long result = Sets.copy(space, space.stack.slots[base]);
        for (int i = 1; i < count; i++) {
            removeAll(space, result, space.stack.slots[base + i]);
        }
        return result;
    }

    private static long differenceUpdate(ObjectSpace space, int base, int count) {
        for (int i = 1; i < count; i++) {
            removeAll(space, space.stack.slots[base], space.stack.slots[base + i]);
        }
        return Value.NONE;
    }

    static void removeAll(ObjectSpace space, long set, long iterable) {
        if (set == iterable) {
            Sets.clear(space, set);
            return;
        }
        forEach(space, iterable, item -> {
            Sets.remove(space, set, item);
            return true;
        });
    }

    static long intersection(ObjectSpace space, long self, long other) {
        return self == other ? Sets.copy(space, self) : common(space, self, other);
    }

    static long intersectionUpdate(ObjectSpace space, long self, long other) {
        if (self != other) {
            Sets.takeTable(space, self, common(space, self, other));
        }
        return Value.NONE;
    }

    private static long common(ObjectSpace space, long self, long other) {
        long result = SetType.create(space);
        forEach(space, other, item -> {
            if (Sets.find(space, self, item) >= 0) {
                Sets.add(space, result, item);
            }
            return true;
        });
        return result;
    }

    static long symmetricDifference(ObjectSpace space, long self, long other) {
        long result = Sets.copy(space, self);
        symmetricDifferenceUpdate(space, result, other);
        return result;
    }

    static long symmetricDifferenceUpdate(ObjectSpace space, long self, long other) {
        forEach(space, other, item -> {
            Sets.toggle(space, self, item);
            return true;
        });
        return Value.NONE;
    }

    private static long isDisjoint(ObjectSpace space, long self, long other) {
        int top = space.stack.top;
        int at = Iteration.startOnStack(space, other);
        int mark = space.heap.temporaries.mark();
        boolean disjoint = true;
        long item;
        while (disjoint && (item = Iteration.nextOnStack(space, at)) != Value.STOP_ITERATION) {
            space.stack.push(item);
            disjoint = Sets.find(space, self, item) < 0;
            space.stack.pop();
            space.heap.temporaries.release(mark);
        }
        space.stack.top = top;
        return Value.ofBoolean(disjoint);
    }

    private static long isSuperset(ObjectSpace space, long self, long other) {
        return SetOperators.isSubset(space, other, self);
    }
}
