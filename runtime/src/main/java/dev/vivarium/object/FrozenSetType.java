package dev.vivarium.object;

import dev.vivarium.bytecode.UnaryOperator;
import dev.vivarium.heap.Value;

/** Frozensets: sets that have a hash and no methods that change them. */
public final class FrozenSetType extends SetType {
    public static final FrozenSetType INSTANCE = new FrozenSetType();

    private FrozenSetType() {
        super(RomId.FROZENSET, "frozenset");
    }

    @Override
    boolean isFrozen() {
        return true;
    }

    @Override
    public boolean comparesWithOtherTypes() {
        return true;
    }

    @Override
    protected BuiltinTable members() {
        return SetMethods.frozenTable();
    }

    @Override
    public long unary(ObjectSpace space, UnaryOperator operator, long self) {
        return operator == UnaryOperator.HASH ? hash(space, self) : super.unary(space, operator, self);
    }

    private long hash(ObjectSpace space, long self) {
        long hash = value();
        for (int slot = Sets.nextFilled(space.heap, self, 0);
                slot >= 0;
                slot = Sets.nextFilled(space.heap, self, slot + 1)) {
            hash += Operators.hash(space, Sets.item(space.heap, self, slot));
        }
        return Value.ofSmallInt(hash << 16 >> 16);
    }
}
