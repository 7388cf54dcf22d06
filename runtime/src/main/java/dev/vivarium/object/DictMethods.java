package dev.vivarium.object;

import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Value;

/** The methods of dicts. */
final class DictMethods {
    private static final int MAP = DictType.MAP;

    private DictMethods() {}

    static BuiltinTable table() {
        return BuiltinTable.empty()
                .fn1("clear() -> None", "Removes all keys.", DictMethods::clear)
                .fn1("copy() -> Self", "A new dict of the same keys and values.", DictType::copy)
                .classMethod(
                        "fromkeys(iterable, value=None)",
                        "A new dict with the items of an iterable as keys.",
                        2,
                        3,
                        DictMethods::fromKeys)
                .fnN(
                        "get(key, default=None) -> V | None",
                        "The value of a key, or the default.",
                        2,
                        3,
                        DictMethods::get)
                .fn1(
                        "items() -> iterator[tuple[K, V]]",
                        "A view of the pairs of key and value.",
                        (s, d) -> view(s, d, DictViewType.ITEMS))
                .fn1("keys() -> iterator[K]", "A view of the keys.", (s, d) -> view(s, d, DictViewType.KEYS))
                .fnN(
                        "pop(key, default) -> V",
                        "Removes a key and returns its value; without a default KeyError where it is not there.",
                        2,
                        3,
                        DictMethods::pop)
                .fn1(
                        "popitem() -> tuple[K, V]",
                        "Removes one key, the last of an OrderedDict, and returns it with its value.",
                        DictMethods::popItem)
                .fnN(
                        "setdefault(key, default=None) -> V",
                        "The value of a key, storing the default first where it is not there.",
                        2,
                        3,
                        DictMethods::setDefault)
                .fnKw(
                        "update(other=(), /, **values) -> None",
                        "Stores the keys and values of a dict or of an iterable of pairs, then the keyword arguments.",
                        1,
                        2,
                        DictMethods::updateMethod)
                .fn1("values() -> iterator[V]", "A view of the values.", (s, d) -> view(s, d, DictViewType.VALUES))
                .fn2("__getitem__(key) -> V", "The value of a key.", DictMethods::getItem)
                .fn3("__setitem__(key, value) -> None", "Stores a value under a key.", Operators::subscript)
                .fn2("__delitem__(key) -> None", "Removes a key.", DictMethods::deleteItem);
    }

    private static long clear(ObjectSpace space, long self) {
        DictType.checkNotFixed(space, self);
        Maps.clear(space, self, MAP);
        return Value.NONE;
    }

    private static long fromKeys(ObjectSpace space, int base, int count) {
        long[] slots = space.stack.slots;
        long iterator = Iteration.iterator(space, slots[base + 1]);
        space.stack.push(iterator);
        long length = Operators.lengthMaybe(space, slots[base + 1]);
        long dict = DictType.create(space, length == Value.NULL ? 0 : (int) Value.smallIntValue(length));
        long value = count > 2 ? slots[base + 2] : Value.NONE;
        int mark = space.heap.temporaries.mark();
        long key;
        while ((key = Iteration.next(space, iterator)) != Value.STOP_ITERATION) {
            putUnrooted(space, dict, key, value);
            space.heap.temporaries.release(mark);
        }
        space.stack.pop();
        return dict;
    }

    /** Stores a key and a value that the caller does not keep alive. */
    private static void putUnrooted(ObjectSpace space, long dict, long key, long value) {
        space.stack.push(key);
        space.stack.push(value);
        Maps.put(space, dict, MAP, key, value);
        space.stack.top -= 2;
    }

    private static long get(ObjectSpace space, int base, int count) {
        long[] slots = space.stack.slots;
        long found = Maps.get(space, slots[base], MAP, slots[base + 1]);
        return found != Value.NULL ? found : count > 2 ? slots[base + 2] : Value.NONE;
    }

    private static long pop(ObjectSpace space, int base, int count) {
        long[] slots = space.stack.slots;
        DictType.checkNotFixed(space, slots[base]);
        long removed = Maps.take(space, slots[base], MAP, slots[base + 1]);
        if (removed != Value.NULL) {
            return removed;
        }
        if (count == 2) {
            throw space.keyError(slots[base + 1]);
        }
        return slots[base + 2];
    }

    private static long setDefault(ObjectSpace space, int base, int count) {
        long[] slots = space.stack.slots;
        long self = slots[base];
        DictType.checkNotFixed(space, self);
        int slot = Maps.findOrAdd(space, self, MAP, slots[base + 1]);
        if (Maps.peek(space.heap, self, MAP, slot) != Value.NULL) {
            return Maps.value(space.heap, self, MAP, slot);
        }
        long value = count > 2 ? slots[base + 2] : Value.NONE;
        Maps.setValue(space.heap, self, MAP, slot, value);
        return value;
    }

    private static long popItem(ObjectSpace space, long self) {
        DictType.checkNotFixed(space, self);
        Heap heap = space.heap;
        int used = Maps.used(heap, self, MAP);
        if (used == 0) {
            throw space.error(Exceptions.KEY_ERROR, "popitem(): dictionary is empty");
        }
        int slot = Maps.nextFilled(heap, self, MAP, Maps.isOrdered(heap, self, MAP) ? used - 1 : 0);
        long key = Maps.key(heap, self, MAP, slot);
        long value = Maps.value(heap, self, MAP, slot);
        Maps.removeSlot(space, self, MAP, slot);
        return TupleType.pair(space, key, value);
    }

    private static long updateMethod(ObjectSpace space, int base, int count, int keywords) {
        DictType.checkNotFixed(space, space.stack.slots[base]);
        update(space, space.stack.slots[base], base + 1, count - 1, keywords);
        return Value.NONE;
    }

    /** Updates from at most one positional argument at {@code base} and the keyword arguments behind it. */
    static void update(ObjectSpace space, long self, int base, int count, int keywords) {
        long[] slots = space.stack.slots;
        if (count > 0) {
            update(space, self, slots[base]);
        }
        for (int i = 0; i < keywords; i++) {
            int at = base + count + 2 * i;
            Maps.put(space, self, MAP, slots[at], slots[at + 1]);
        }
    }

    /** Updates from a dict or an iterable of pairs. */
    static void update(ObjectSpace space, long self, long source) {
        if (DictType.isDict(space, source)) {
            if (source != self) {
                updateFromDict(space, self, source);
            }
            return;
        }
        long iterator = Iteration.iterator(space, source);
        space.stack.push(iterator);
        int mark = space.heap.temporaries.mark();
        long pair;
        while ((pair = Iteration.next(space, iterator)) != Value.STOP_ITERATION) {
            putPair(space, self, pair);
            space.heap.temporaries.release(mark);
        }
        space.stack.pop();
    }

    private static void updateFromDict(ObjectSpace space, long self, long source) {
        Heap heap = space.heap;
        int mark = heap.temporaries.mark();
        int slot = 0;
        while ((slot = Maps.nextFilled(heap, source, MAP, slot)) >= 0) {
            putUnrooted(space, self, Maps.key(heap, source, MAP, slot), Maps.value(heap, source, MAP, slot));
            heap.temporaries.release(mark);
            slot++;
        }
    }

    private static void putPair(ObjectSpace space, long self, long pair) {
        int top = space.stack.top;
        space.stack.push(pair);
        long iterator = Iteration.iterator(space, pair);
        space.stack.push(iterator);
        long key = Iteration.next(space, iterator);
        space.stack.push(key);
        long value = Iteration.next(space, iterator);
        space.stack.push(value);
        long stop = Iteration.next(space, iterator);
        if (key == Value.STOP_ITERATION || value == Value.STOP_ITERATION || stop != Value.STOP_ITERATION) {
            throw space.valueError("dict update sequence has wrong length");
        }
        Maps.put(space, self, MAP, key, value);
        space.stack.top = top;
    }

    private static long view(ObjectSpace space, long self, int kind) {
        return DictViewType.create(space, self, kind);
    }

    private static long getItem(ObjectSpace space, long self, long key) {
        return Operators.subscript(space, self, key, Value.SENTINEL);
    }

    private static long deleteItem(ObjectSpace space, long self, long key) {
        return Operators.subscript(space, self, key, Value.NULL);
    }
}
