package dev.vivarium.module;

import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.ObjectType;
import dev.vivarium.object.RomId;
import dev.vivarium.object.RomTable;

/** The base of pins written in Python: a subclass has a method {@code value}. */
final class PinBaseType extends ObjectType {
    static final PinBaseType INSTANCE = new PinBaseType();

    /** The one direct instance, which does nothing. */
    private static final RomTable OBJECT = new RomTable(RomId.PIN_BASE_OBJECT, "PinBase") {
        @Override
        public ObjectType type() {
            return INSTANCE;
        }
    };

    private PinBaseType() {
        super(RomId.PIN_BASE, "PinBase");
    }

    @Override
    public long construct(ObjectSpace space, long type, int base, int count, int keywords) {
        return OBJECT.value();
    }
}
