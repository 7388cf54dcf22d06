package dev.vivarium.object;

import dev.vivarium.heap.Value;

/** The methods of lists. */
final class ListMethods {
    private static final String[] SORT_PARAMETERS = {"*key", "*reverse"};
    private static final long[] SORT_DEFAULTS = {Value.NONE, Value.FALSE};

    private ListMethods() {}

    static BuiltinTable table() {
        return BuiltinTable.empty()
                .fn2("append(item) -> None", "Adds an item at the end.", ListType::append)
                .fn1("clear() -> None", "Removes all items.", ListMethods::clear)
                .fn1("copy() -> Self", "A new list of the same items.", ListMethods::copy)
                .fn2("count(value) -> int", "How many items equal the value.", Sequences::count)
                .fn2("extend(iterable) -> None", "Adds all items of an iterable at the end.", ListMethods::extend)
                .fnN(
                        "index(value, start=0, stop=len) -> int",
                        "The index of the first item that equals the value; ValueError where there is none.",
                        2,
                        4,
                        Sequences::find)
                .fn3("insert(index, item) -> None", "Inserts an item before an index.", ListMethods::insert)
                .fnN("pop(index=-1) -> T", "Removes and returns an item.", 1, 2, ListMethods::pop)
                .fn2("remove(value) -> None", "Removes the first item that equals the value.", ListMethods::remove)
                .fn1("reverse() -> None", "Reverses the order of the items in place.", ListMethods::reverse)
                .fnKw(
                        "sort(*, key=None, reverse=False) -> None",
                        "Sorts the items in place; the order of equal items may change.",
                        1,
                        Arguments.UNLIMITED,
                        ListMethods::sort);
    }

    private static long clear(ObjectSpace space, long self) {
        int length = ListType.length(space, self);
        long[] words = space.heap.words;
        int items = ListType.itemsToWrite(space, self, 0, length);
        for (int i = 0; i < length; i++) {
            words[items + i] = Value.NULL;
        }
        space.heap.store(self, ListType.LENGTH, 0);
        ListType.resize(space, self, ListType.MINIMUM_ALLOC);
        return Value.NONE;
    }

    private static long copy(ObjectSpace space, long self) {
        long copy;
        int length;
        do {
            length = ListType.length(space, self);
            copy = ListType.create(space, length);
        } while (ListType.length(space, self) != length);
        int target = ListType.itemsToWrite(space, copy, 0, length);
        int source = ListType.itemsToRead(space, self, 0, length);
        System.arraycopy(space.heap.words, source, space.heap.words, target, length);
        return copy;
    }

    private static long extend(ObjectSpace space, long self, long iterable) {
        ListType.extend(space, self, iterable);
        return Value.NONE;
    }

    private static long insert(ObjectSpace space, long self, long index, long item) {
        long wanted = Value.smallIntValue(index);
        ListType.append(space, self, Value.NONE);
        int length = ListType.length(space, self);
        long position = wanted < 0 ? wanted + length - 1 : wanted;
        int at = (int) Math.max(0, Math.min(length - 1, position));
        int items = ListType.itemsToWrite(space, self, at, length);
        long[] words = space.heap.words;
        System.arraycopy(words, items + at, words, items + at + 1, length - 1 - at);
        words[items + at] = item;
        return Value.NONE;
    }

    private static long pop(ObjectSpace space, int base, int count) {
        long[] slots = space.stack.slots;
        return pop(space, slots[base], count == 1 ? Value.ofSmallInt(-1) : slots[base + 1]);
    }

    static long pop(ObjectSpace space, long self, long index) {
        if (ListType.length(space, self) == 0) {
            throw space.indexError("pop from empty list");
        }
        long wanted = Sequences.indexValue(space, self, index);
        int at = (int) Sequences.checkedIndex(space, self, wanted, ListType.length(space, self));
        return ListType.remove(space, self, at);
    }

    private static long remove(ObjectSpace space, long self, long value) {
        int base = space.stack.top;
        space.stack.push(self);
        space.stack.push(value);
        long index = Sequences.find(space, base, 2);
        space.stack.top = base;
        pop(space, self, index);
        return Value.NONE;
    }

    private static long reverse(ObjectSpace space, long self) {
        long[] words = space.heap.words;
        int low = ListType.itemsToWrite(space, self, 0, ListType.length(space, self));
        int high = low + ListType.length(space, self) - 1;
        for (; low < high; low++, high--) {
            long item = words[low];
            words[low] = words[high];
            words[high] = item;
        }
        return Value.NONE;
    }

    private static long sort(ObjectSpace space, int base, int count, int keywords) {
        long[] options = Arguments.parse(space, base + 1, count - 1, keywords, SORT_PARAMETERS, SORT_DEFAULTS);
        boolean reverse = Operators.isTrue(space, options[1]);
        new ListSort(space, space.stack.slots[base], options[0], reverse).sort();
        return Value.NONE;
    }
}
