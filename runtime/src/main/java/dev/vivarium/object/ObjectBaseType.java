package dev.vivarium.object;

import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Value;

/** The root of all types. */
public final class ObjectBaseType extends ObjectType {
    private static final Layout LAYOUT = Layout.named("object").build();

    public static final ObjectBaseType INSTANCE = new ObjectBaseType();

    private ObjectBaseType() {
        super(RomId.OBJECT, "object");
    }

    @Override
    protected BuiltinTable members() {
        return BuiltinTable.empty()
                .fn1("__init__()", "Does nothing.", (space, self) -> Value.NONE)
                .static1("__new__(cls)", "Makes an instance of a class.", ObjectBaseType::newInstance)
                .fn3("__setattr__(name, value)", "Sets an attribute of the instance itself.", ObjectBaseType::setAttr)
                .fn2("__delattr__(name)", "Deletes an attribute of the instance itself.", ObjectBaseType::delAttr);
    }

    private static long newInstance(ObjectSpace space, long type) {
        if (!TypeType.isType(space, type) || !TypeType.isClass(space, type)) {
            throw space.typeError("arg must be user-type");
        }
        return InstanceType.create(space, type);
    }

    private static long setAttr(ObjectSpace space, long self, long name, long value) {
        checkAccess(space, self, name);
        Maps.put(space, self, InstanceType.MAP, name, value);
        return Value.NONE;
    }

    private static long delAttr(ObjectSpace space, long self, long name) {
        checkAccess(space, self, name);
        if (Maps.remove(space, self, InstanceType.MAP, name) == Value.NULL) {
            throw space.attributeError("no such attribute");
        }
        return Value.NONE;
    }

    private static void checkAccess(ObjectSpace space, long self, long name) {
        if (space.typeOf(self) != InstanceType.INSTANCE) {
            throw space.typeError("arg must be user-type");
        }
        if (space.typeOf(name) != StrType.INSTANCE) {
            throw space.error(Exceptions.TYPE_ERROR);
        }
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    @Override
    public long construct(ObjectSpace space, long type, int base, int count, int keywords) {
        Arguments.check(space, count, keywords, 0, 0, false);
        return space.allocate(this, 1);
    }
}
