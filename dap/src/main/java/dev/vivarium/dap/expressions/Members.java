package dev.vivarium.dap.expressions;

import dev.vivarium.heap.Value;
import dev.vivarium.object.DictType;
import dev.vivarium.object.InstanceType;
import dev.vivarium.object.ListType;
import dev.vivarium.object.Maps;
import dev.vivarium.object.ModuleType;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.TupleType;

/** What names, attributes and items stand for, where they are simply there. */
final class Members {
    private final ObjectSpace space;

    Members(ObjectSpace space) {
        this.space = space;
    }

    long global(long globals, int name) {
        return found(globals, DictType.MAP, Value.ofQstr(name));
    }

    /** Whether a module's names hide a builtin. */
    boolean hides(long globals, int name) {
        return Maps.findQuietly(space, globals, DictType.MAP, Value.ofQstr(name)) != -1;
    }

    /** An attribute that an instance has itself, or a name of a module. */
    long attribute(long object, int name) {
        if (space.isExact(object, ModuleType.INSTANCE)) {
            return global(ModuleType.globals(space, object), name);
        } else if (Value.isHeap(object) && space.typeOf(object) == InstanceType.INSTANCE) {
            return found(object, InstanceType.MAP, Value.ofQstr(name));
        }
        throw Undecided.here();
    }

    long item(long container, long key) {
        if (space.isExact(container, DictType.INSTANCE)) {
            return found(container, DictType.MAP, key);
        } else if (!Value.isSmallInt(key)) {
            throw Undecided.here();
        }
        long index = Value.smallIntValue(key);
        if (space.isExact(container, ListType.INSTANCE)) {
            return ListType.get(space, container, place(index, ListType.length(space, container)));
        } else if (space.isExact(container, TupleType.INSTANCE)) {
            return TupleType.get(space, container, place(index, TupleType.length(space, container)));
        }
        throw Undecided.here();
    }

    private static int place(long index, int length) {
        long place = index < 0 ? index + length : index;
        if (place < 0 || place >= length) {
            throw Undecided.here();
        }
        return (int) place;
    }

    private long found(long owner, int word, long key) {
        int slot = Maps.findQuietly(space, owner, word, key);
        if (slot < 0) {
            throw Undecided.here();
        }
        return Maps.value(space.heap, owner, word, slot);
    }
}
