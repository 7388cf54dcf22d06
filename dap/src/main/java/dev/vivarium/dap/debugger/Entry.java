package dev.vivarium.dap.debugger;

import dev.vivarium.heap.Value;
import dev.vivarium.object.DictType;
import dev.vivarium.object.Maps;
import dev.vivarium.object.ModuleType;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.vm.Access;

/** The value of a key of a dict: an item, or a global. */
final class Entry implements Place {
    static final int MAP = DictType.MAP;

    enum Role {
        ITEM(Access.Kind.ITEM),
        GLOBAL(Access.Kind.GLOBAL);

        private final Access.Kind kind;

        Role(Access.Kind kind) {
            this.kind = kind;
        }
    }

    private final Role role;
    private final long dict;
    private final Key key;
    private final MapSlot slot;

    Entry(Role role, long dict, String name) {
        this(role, dict, new Key.Text(name));
    }

    Entry(Role role, long dict, Key key) {
        this.role = role;
        this.dict = dict;
        this.key = key;
        slot = new MapSlot(dict, MAP, key);
    }

    @Override
    public Access.Kind kind() {
        return role.kind;
    }

    @Override
    public long value(StoppedProgram program) {
        int found = slot.find(program.space());
        return found < 0 ? Value.NULL : Maps.value(program.machine().heap(), dict, MAP, found);
    }

    @Override
    public boolean isReachedBy(StoppedProgram program, Access access) {
        ObjectSpace space = program.space();
        boolean isHere = access.owner() == dict && access.kind() == role.kind
                || role == Role.GLOBAL
                        && access.kind() == Access.Kind.ATTRIBUTE
                        && space.isExact(access.owner(), ModuleType.INSTANCE)
                        && ModuleType.globals(space, access.owner()) == dict;
        // What is no key, such as a list, is left to the instruction's error.
        return isHere
                && Value.NULL != access.key()
                && Key.of(space, access.key()).equals(key);
    }

    @Override
    public boolean isTouched(ObjectSpace space, long object, int field, int index) {
        return slot.isTouched(space, object, field, index);
    }

    @Override
    public void forget() {
        slot.forget();
    }
}
