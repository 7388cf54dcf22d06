package dev.vivarium.module;

import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Value;
import dev.vivarium.object.BuiltinTable;
import dev.vivarium.object.Exceptions;
import dev.vivarium.object.IntType;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.ObjectType;
import dev.vivarium.object.RomId;
import dev.vivarium.vm.CallPlace;
import dev.vivarium.vm.Waits;

/** {@code _thread.LockType}. */
final class LockType extends ObjectType {
    private static final int LOCKED = 1;
    private static final int WORDS = 2;

    static final LockType INSTANCE = new LockType();

    private static final Layout LAYOUT = Layout.named("lock").raw("locked").build();

    private LockType() {
        super(RomId.LOCK, "lock");
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    @Override
    protected BuiltinTable members() {
        return BuiltinTable.empty()
                .fnN(
                        "acquire(wait=1, timeout=-1) -> bool",
                        "Takes the lock; where another has it waits, at most timeout seconds if positive, or gives False.",
                        1,
                        3,
                        LockType::acquire)
                .fn1("release() -> None", "Gives the lock back; RuntimeError where nobody has it.", LockType::release)
                .fn1(
                        "locked() -> bool",
                        "Whether somebody has the lock.",
                        (space, self) -> Value.ofBoolean(isLocked(space, self)))
                .fnN("__enter__()", "Takes the lock.", 1, 3, LockType::acquire)
                .fnN(
                        "__exit__(type, value, traceback)",
                        "Gives the lock back.",
                        4,
                        4,
                        (space, base, count) -> release(space, space.stack.slots[base]));
    }

    static long create(ObjectSpace space) {
        return space.allocate(INSTANCE, WORDS);
    }

    private static boolean isLocked(ObjectSpace space, long self) {
        return space.heap.load(self, LOCKED) != 0;
    }

    private static long acquire(ObjectSpace space, int base, int count) {
        long self = space.stack.slots[base];
        boolean waits = count < 2 || IntType.toLong(space, space.stack.slots[base + 1]) != 0;
        while (isLocked(space, self)) {
            if (!waits) {
                return Value.FALSE;
            }
            CallPlace place = Waits.of(space).place(base);
            Waits.of(space).awaitLock(self, place, LockType::take);
        }
        space.heap.store(self, LOCKED, 1);
        return Value.TRUE;
    }

    /** What is left of {@link #acquire} after a wait. */
    private static long take(ObjectSpace space, long self, CallPlace place) {
        while (isLocked(space, self)) {
            Waits.of(space).awaitLock(self, place, LockType::take);
        }
        space.heap.store(self, LOCKED, 1);
        return Value.TRUE;
    }

    private static long release(ObjectSpace space, long self) {
        if (!isLocked(space, self)) {
            throw space.error(Exceptions.RUNTIME_ERROR);
        }
        space.heap.store(self, LOCKED, 0);
        Waits.of(space).released(self);
        return Value.NONE;
    }
}
