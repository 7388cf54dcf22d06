package dev.vivarium.dap.debugger;

import dev.vivarium.object.NamedTupleType;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.vm.Access;
import java.util.List;

/** A field of a named tuple: an attribute that is an item, too. */
record FieldPlace(long object, String name, Item item) implements Place {
    /** Null where the object has no such field. */
    static Place of(ObjectSpace space, long object, String name) {
        List<String> fields = NamedTupleType.fields(space, object);
        int index = fields.indexOf(name);
        return index < 0 ? null : new FieldPlace(object, name, new Item(object, index));
    }

    @Override
    public Access.Kind kind() {
        return Access.Kind.ATTRIBUTE;
    }

    @Override
    public long value(StoppedProgram program) {
        return item.value(program);
    }

    @Override
    public boolean isReachedBy(StoppedProgram program, Access access) {
        return access.kind() == Access.Kind.ATTRIBUTE
                && access.owner() == object
                && Place.isText(program.space(), access.key(), name);
    }

    @Override
    public boolean isTouched(ObjectSpace space, long touched, int field, int index) {
        return item.isTouched(space, touched, field, index);
    }
}
