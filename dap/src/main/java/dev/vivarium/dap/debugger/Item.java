package dev.vivarium.dap.debugger;

import dev.vivarium.heap.TouchListener;
import dev.vivarium.heap.Value;
import dev.vivarium.object.BufferItems;
import dev.vivarium.object.DictType;
import dev.vivarium.object.InstanceType;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.vm.Access;

/**
 * An item of a sequence.
 *
 * @param index counted from the end where it is negative
 */
record Item(long container, long index) implements Place {
    /** The place of an item by its key; null where a value of this kind has no such items. */
    static Place of(ObjectSpace space, long container, Key key) {
        if (!Value.isHeap(container)) {
            return null;
        } else if (space.typeOf(container) == InstanceType.INSTANCE) {
            // What a class inherits from a built-in one lies in an object of its own.
            return of(space, InstanceType.nativeObject(space, container), key);
        } else if (space.typeOf(container) instanceof DictType) {
            return new Entry(Entry.Role.ITEM, container, key);
        } else if (key instanceof Key.Whole whole
                && whole.number().bitLength() < Integer.SIZE
                && Items.length(space, container) >= 0) {
            return new Item(container, whole.number().longValue());
        }
        return null;
    }

    @Override
    public Access.Kind kind() {
        return Access.Kind.ITEM;
    }

    @Override
    public long value(StoppedProgram program) {
        ObjectSpace space = program.space();
        int place = place(space, index);
        return place < 0 ? Value.NULL : Items.get(space, container, place);
    }

    @Override
    public Content content(StoppedProgram program, Content before) {
        ObjectSpace space = program.space();
        int place = place(space, index);
        if (place < 0 || !BufferItems.has(space, container)) {
            return Content.of(program, value(program), before);
        }
        long value = BufferItems.value(space, container, place);
        return new Content(
                BufferItems.bits(space, container, place),
                0,
                value == Value.NULL
                        ? BufferItems.text(space, container, place)
                        : Content.of(program, value, null).text(),
                null);
    }

    @Override
    public boolean isEmpty(StoppedProgram program) {
        return place(program.space(), index) < 0;
    }

    /** Where an index leads now; -1 for nowhere. */
    private int place(ObjectSpace space, long counted) {
        int length = Items.length(space, container);
        long place = counted < 0 ? counted + length : counted;
        return place >= 0 && place < length ? (int) place : -1;
    }

    @Override
    public boolean isReachedBy(StoppedProgram program, Access access) {
        if (access.kind() != Access.Kind.ITEM || access.owner() != container || !Value.isSmallInt(access.key())) {
            return false;
        }
        int place = place(program.space(), index);
        return place >= 0 && place == place(program.space(), Value.smallIntValue(access.key()));
    }

    @Override
    public boolean isTouched(ObjectSpace space, long object, int field, int touched) {
        return object == container
                && (touched == TouchListener.EVERY
                        || touched == (index < 0 ? index + Items.length(space, container) : index));
    }

    @Override
    public boolean isTouched(ObjectSpace space, long address, int length) {
        if (!BufferItems.has(space, container)) {
            return false;
        }
        // The items may be on their way to where there is more room, with the length still that of before.
        long counted = index < 0 ? index + Items.length(space, container) : index;
        long from = BufferItems.address(space, container, counted);
        return address < from + BufferItems.itemBytes(space, container) && from < address + length;
    }
}
