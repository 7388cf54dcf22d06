package dev.vivarium.module;

import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.ObjectType;
import dev.vivarium.object.RomId;
import dev.vivarium.object.RomTable;
import dev.vivarium.object.Stream;

/** The base of streams written in Python: a subclass has methods readinto, write and ioctl. */
final class IoBaseType extends ObjectType {
    static final IoBaseType INSTANCE = new IoBaseType();

    /** The one direct instance, which does nothing. */
    private static final RomTable OBJECT = new RomTable(RomId.IO_BASE_OBJECT, "IOBase") {
        @Override
        public ObjectType type() {
            return INSTANCE;
        }
    };

    private IoBaseType() {
        super(RomId.IO_BASE, "IOBase");
    }

    @Override
    public long construct(ObjectSpace space, long type, int base, int count, int keywords) {
        return OBJECT.value();
    }

    /** @param self an instance of a subclass */
    @Override
    public Stream stream(ObjectSpace space, long self) {
        return new PythonStream(space, self);
    }
}
