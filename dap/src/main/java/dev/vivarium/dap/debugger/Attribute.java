package dev.vivarium.dap.debugger;

import dev.vivarium.heap.Value;
import dev.vivarium.object.InstanceType;
import dev.vivarium.object.Maps;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.TypeType;
import dev.vivarium.vm.Access;

/** An attribute that an instance or a class has itself, in a map. */
final class Attribute implements Place {
    private final long object;
    private final int word;
    private final String name;
    private final MapSlot slot;

    /**
     * @param owner the object in which the map lies
     * @param word where it begins in it
     */
    Attribute(long object, long owner, int word, String name) {
        this.object = object;
        this.word = word;
        this.name = name;
        slot = new MapSlot(owner, word, new Key.Text(name));
    }

    @Override
    public Access.Kind kind() {
        return Access.Kind.ATTRIBUTE;
    }

    @Override
    public long value(StoppedProgram program) {
        int found = slot.find(program.space());
        return found < 0 ? Value.NULL : Maps.value(program.machine().heap(), slot.owner(), word, found);
    }

    @Override
    public boolean isReachedBy(StoppedProgram program, Access access) {
        ObjectSpace space = program.space();
        return access.kind() == Access.Kind.ATTRIBUTE
                && Place.isText(space, access.key(), name)
                && (access.owner() == object || !access.isWrite() && isInherited(space, access));
    }

    /** Whether an instance's attribute that is read is that of its class. */
    private boolean isInherited(ObjectSpace space, Access access) {
        long instance = access.owner();
        if (slot.owner() == object || !Value.isHeap(instance)) {
            return false;
        }
        boolean isClass = space.isExact(instance, TypeType.INSTANCE);
        if (!isClass && space.typeOf(instance) != InstanceType.INSTANCE) {
            return false;
        }
        int qstr = Value.qstr(access.key());
        if (!isClass && Maps.findName(space, instance, InstanceType.MAP, qstr) >= 0) {
            return false;
        }
        long type = isClass ? instance : space.heap.load(instance, 0);
        int index = TypeType.lookupIndex(space, type, qstr);
        return index >= 0 && index == TypeType.lookupIndex(space, object, qstr);
    }

    @Override
    public boolean isTouched(ObjectSpace space, long touched, int field, int index) {
        return slot.isTouched(space, touched, field, index);
    }

    @Override
    public boolean isTouched(ObjectSpace space, long address, int length) {
        return slot.isTouched(space, address, length);
    }

    @Override
    public void forget() {
        slot.forget();
    }
}
