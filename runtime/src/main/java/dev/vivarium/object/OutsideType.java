package dev.vivarium.object;

import dev.vivarium.bytecode.UnaryOperator;
import dev.vivarium.heap.Value;

/** Objects over bytes outside the pool: they can be measured, but nothing that they hold can be reached. */
public abstract class OutsideType extends ObjectType {
    /** The word that holds the length in bytes. */
    private final int lengthWord;

    protected OutsideType(RomId id, String name, int lengthWord) {
        super(id, name);
        this.lengthWord = lengthWord;
    }

    protected final long length(ObjectSpace space, long self) {
        return space.heap.load(self, lengthWord);
    }

    @Override
    public long unary(ObjectSpace space, UnaryOperator operator, long self) {
        switch (operator) {
            case BOOL:
                return Value.ofBoolean(length(space, self) != 0);
            case LEN:
                return IntType.create(space, length(space, self));
            default:
                return Value.NULL;
        }
    }
}
