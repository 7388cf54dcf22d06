package dev.vivarium.module;

import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Value;
import dev.vivarium.object.Arguments;
import dev.vivarium.object.BuiltinTable;
import dev.vivarium.object.Exceptions;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.ObjectType;
import dev.vivarium.object.Operators;
import dev.vivarium.object.RomId;

/** A pin, perhaps inverted. */
final class SignalType extends ObjectType {
    private static final int PIN = 1;
    private static final int INVERT = 2;
    private static final int WORDS = 3;
    private static final Layout LAYOUT =
            Layout.named("Signal").value("pin").raw("invert").build();

    static final SignalType INSTANCE = new SignalType();

    private SignalType() {
        super(RomId.SIGNAL, "Signal");
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    @Override
    protected BuiltinTable members() {
        return BuiltinTable.empty()
                .fnN(
                        "value(x=None)",
                        "Whether the signal is active, 0 or 1; or makes it so.",
                        1,
                        2,
                        (space, base, count) -> value(space, space.stack.slots[base], base + 1, count - 1))
                .fn1("on()", "Makes the signal active.", (space, self) -> set(space, self, 1))
                .fn1("off()", "Makes the signal inactive.", (space, self) -> set(space, self, 0));
    }

    @Override
    public long construct(ObjectSpace space, long type, int base, int count, int keywords) {
        long[] slots = space.stack.slots;
        int nameAt = base + count;
        boolean isInvert = keywords == 1 && slots[nameAt] == space.interned("invert");
        if (count != 1 || keywords != 0 && !isInvert) {
            throw space.error(Exceptions.TYPE_ERROR);
        }
        boolean invert = isInvert && Operators.isTrue(space, slots[nameAt + 1]);
        long made = space.allocate(this, WORDS);
        space.heap.store(made, PIN, slots[base]);
        space.heap.store(made, INVERT, invert ? 1 : 0);
        return made;
    }

    static long pin(ObjectSpace space, long self) {
        return space.heap.load(self, PIN);
    }

    /** 1 where the signal is the pin's opposite, else 0. */
    static int inversion(ObjectSpace space, long self) {
        return (int) space.heap.load(self, INVERT);
    }

    private static long set(ObjectSpace space, long self, int value) {
        VirtualPin.write(space, self, value);
        return Value.NONE;
    }

    private static long value(ObjectSpace space, long self, int base, int count) {
        return count == 0
                ? Value.ofSmallInt(VirtualPin.read(space, self))
                : set(space, self, Operators.isTrue(space, space.stack.slots[base]) ? 1 : 0);
    }

    @Override
    public boolean isCallable(ObjectSpace space, long self) {
        return true;
    }

    @Override
    public long call(ObjectSpace space, long self, int base, int count, int keywords) {
        Arguments.check(space, count, keywords, 0, 1, false);
        return value(space, self, base, count);
    }
}
