package dev.vivarium.module;

import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Value;
import dev.vivarium.host.Errno;
import dev.vivarium.host.Host;
import dev.vivarium.object.BuiltinTable;
import dev.vivarium.object.DictType;
import dev.vivarium.object.Exceptions;
import dev.vivarium.object.IntType;
import dev.vivarium.object.ListType;
import dev.vivarium.object.Maps;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.ObjectType;
import dev.vivarium.object.RomId;
import dev.vivarium.object.StreamMethods;
import dev.vivarium.object.TupleType;

/** {@code select.poll}: streams by identity, each with the events that are waited for. */
final class PollType extends ObjectType {
    /** A dict from a stream's identity to its {@link PollEntryType}. */
    static final int ENTRIES = 1;
    /** Raw: the ready entries that the iteration has still to give. */
    private static final int LEFT = 2;
    /** Raw: the slot where the iteration goes on. */
    private static final int SLOT = 3;
    /** Raw: whether an entry that is given stops being waited for. */
    private static final int ONE_SHOT = 4;
    /** The tuple that the iteration fills again and again, or NULL. */
    private static final int PAIR = 5;

    private static final int WORDS = 6;

    private static final Layout LAYOUT = Layout.named("poll")
            .value("entries")
            .raw("iter_cnt")
            .raw("iter_idx")
            .raw("flags")
            .value("ret_tuple")
            .build();

    static final PollType INSTANCE = new PollType();

    private PollType() {
        super(RomId.POLL, "poll");
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    @Override
    protected BuiltinTable members() {
        return BuiltinTable.empty()
                .fnN(
                        "register(stream, events=POLLIN|POLLOUT) -> None",
                        "Adds a stream or file number, or changes its events.",
                        2,
                        3,
                        PollType::register)
                .fn2("unregister(stream) -> None", "Forgets a stream.", PollType::unregister)
                .fn3("modify(stream, events) -> None", "Changes the events of a stream.", PollType::modify)
                .fnN(
                        "poll(timeout=-1) -> list[tuple]",
                        "Waits up to timeout milliseconds; the list of ready streams with their events.",
                        1,
                        2,
                        PollType::poll)
                .fnN(
                        "ipoll(timeout=-1, flags=0) -> iterator[tuple]",
                        "As poll(), timeout in milliseconds, as an iterator that allocates nothing; with flag 1 an event is given once.",
                        1,
                        3,
                        PollType::iteratedPoll);
    }

    static long create(ObjectSpace space) {
        long self = space.allocate(INSTANCE, WORDS);
        space.heap.store(self, ENTRIES, DictType.create(space, 0));
        return self;
    }

    private static long entries(ObjectSpace space, long self) {
        return space.heap.load(self, ENTRIES);
    }

    private static long entry(ObjectSpace space, long self, long stream) {
        return Maps.get(space, entries(space, self), DictType.MAP, ObjectFunctions.id(space, stream));
    }

    private static long register(ObjectSpace space, int base, int count) {
        long[] slots = space.stack.slots;
        long events = count > 2 ? IntType.toLong(space, slots[base + 2]) : Host.POLL_READ | Host.POLL_WRITE;
        long entry = entry(space, slots[base], slots[base + 1]);
        if (entry == Value.NULL) {
            long handle = handle(space, slots[base + 1]);
            entry = space.allocate(PollEntryType.INSTANCE, PollEntryType.WORDS);
            space.heap.store(entry, PollEntryType.OBJECT, slots[base + 1]);
            space.heap.store(entry, PollEntryType.HANDLE, handle);
            DictType.store(space, entries(space, slots[base]), ObjectFunctions.id(space, slots[base + 1]), entry);
        }
        space.heap.store(entry, PollEntryType.EVENTS, events & 0xFFFF);
        return Value.NONE;
    }

    private static long handle(ObjectSpace space, long stream) {
        if (!IntType.isInt(space, stream)) {
            return StreamMethods.of(space, stream).fileNumber();
        }
        long handle = IntType.toLong(space, stream);
        if (handle < 0) {
            throw space.error(Exceptions.VALUE_ERROR);
        }
        return handle;
    }

    private static long unregister(ObjectSpace space, long self, long stream) {
        Maps.remove(space, entries(space, self), DictType.MAP, ObjectFunctions.id(space, stream));
        return Value.NONE;
    }

    private static long modify(ObjectSpace space, long self, long stream, long events) {
        long entry = entry(space, self, stream);
        if (entry == Value.NULL) {
            throw space.osError(Errno.ENOENT);
        }
        space.heap.store(entry, PollEntryType.EVENTS, IntType.toLong(space, events) & 0xFFFF);
        return Value.NONE;
    }

    /** Waits as the arguments behind {@code self} say; the number of ready streams. */
    private static int await(ObjectSpace space, int base, int count) {
        long[] slots = space.stack.slots;
        long timeout = count > 1 && slots[base + 1] != Value.NONE ? IntType.toLong(space, slots[base + 1]) : -1;
        long flags = count > 2 ? IntType.toLong(space, slots[base + 2]) : 0;
        space.heap.store(slots[base], ONE_SHOT, flags & 1);
        return new PollWait(space, entries(space, slots[base])).run(timeout);
    }

    /** The slot of the next ready entry from {@code slot} on, or -1. */
    private static int nextReady(Heap heap, long entries, int slot) {
        int at = Maps.nextFilled(heap, entries, DictType.MAP, slot);
        while (at >= 0 && heap.load(Maps.value(heap, entries, DictType.MAP, at), PollEntryType.READY) == 0) {
            at = Maps.nextFilled(heap, entries, DictType.MAP, at + 1);
        }
        return at;
    }

    private static long poll(ObjectSpace space, int base, int count) {
        await(space, base, count);
        Heap heap = space.heap;
        long entries = entries(space, space.stack.slots[base]);
        long list = ListType.create(space);
        int mark = heap.temporaries.mark();
        int slot = nextReady(heap, entries, 0);
        while (slot >= 0) {
            long entry = Maps.value(heap, entries, DictType.MAP, slot);
            long events = Value.ofSmallInt(heap.load(entry, PollEntryType.READY));
            ListType.append(space, list, TupleType.pair(space, heap.load(entry, PollEntryType.OBJECT), events));
            heap.temporaries.release(mark);
            slot = nextReady(heap, entries, slot + 1);
        }
        return list;
    }

    private static long iteratedPoll(ObjectSpace space, int base, int count) {
        long self = space.stack.slots[base];
        if (space.heap.load(self, PAIR) == Value.NULL) {
            space.heap.store(self, PAIR, TupleType.create(space, 2));
        }
        int ready = await(space, base, count);
        space.heap.store(self, LEFT, ready);
        space.heap.store(self, SLOT, 0);
        return self;
    }

    @Override
    public boolean isIterator() {
        return true;
    }

    @Override
    public long next(ObjectSpace space, long self) {
        Heap heap = space.heap;
        long entries = entries(space, self);
        int slot = heap.load(self, LEFT) <= 0 ? -1 : nextReady(heap, entries, (int) heap.load(self, SLOT));
        if (slot < 0) {
            return Value.STOP_ITERATION;
        }
        heap.store(self, LEFT, heap.load(self, LEFT) - 1);
        heap.store(self, SLOT, slot + 1);
        long entry = Maps.value(heap, entries, DictType.MAP, slot);
        long pair = heap.load(self, PAIR);
        TupleType.set(space, pair, 0, heap.load(entry, PollEntryType.OBJECT));
        TupleType.set(space, pair, 1, Value.ofSmallInt(heap.load(entry, PollEntryType.READY)));
        if (heap.load(self, ONE_SHOT) != 0) {
            heap.store(entry, PollEntryType.EVENTS, 0);
        }
        return pair;
    }
}
