package dev.vivarium.module;

import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Value;
import dev.vivarium.object.BuiltinTable;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.ObjectType;
import dev.vivarium.object.RomId;

/** What hangs on the target of a reference, in its list {@code __weakref__}, and is finalised with it. */
final class WeakrefEntryType extends ObjectType {
    /** The disguised ref, or None. */
    static final int REF = 1;
    /** The target, so that the ref, which knows only the entry, finds it. */
    static final int TARGET = 2;
    /** The finalizer that the ref belongs to, or NULL. */
    static final int OWNER = 3;

    static final int WORDS = 4;

    /** The member that the scheduler calls. */
    static final String CALL_DUE = "_call_due";

    static final WeakrefEntryType INSTANCE = new WeakrefEntryType();

    private WeakrefEntryType() {
        super(RomId.WEAKREF_ENTRY, "_target");
    }

    @Override
    public Layout layout() {
        return Layout.named("_target")
                .weak("ref")
                .value("parent")
                .value("owner")
                .build();
    }

    @Override
    protected BuiltinTable members() {
        return BuiltinTable.empty()
                .fn1("__del__()", "Clears the reference and schedules its callback.", WeakrefEntryType::die)
                .fn1(CALL_DUE + "()", "Calls the callbacks that are due.", WeakrefEntryType::callDue);
    }

    private static long die(ObjectSpace space, long self) {
        ((EntryReferences) References.of(space)).entryDies(self);
        return Value.FALSE;
    }

    private static long callDue(ObjectSpace space, long ignored) {
        ((EntryReferences) References.of(space)).callDue();
        return Value.NONE;
    }
}
