package dev.vivarium.object;

/** A built-in module: its table, and where it needs them attributes that are computed or assignable. */
public abstract class NativeModule extends RomTable {
    protected NativeModule(RomId id, String name) {
        super(id, name);
    }

    @Override
    public ObjectType type() {
        return ModuleType.INSTANCE;
    }

    /** The attribute {@code name}, or NULL. */
    public long load(ObjectSpace space, int name) {
        if (name == Names.NAME) {
            return space.interned(name());
        }
        return space.members(this).get(name);
    }

    /** The members as a dict that cannot be changed. */
    long dictionary(ObjectSpace space) {
        int[] names = space.members(this).names();
        long dict = DictType.create(space, 0);
        Maps.initialise(space, dict, DictType.MAP, true, names.length + 1);
        Maps.putName(space, dict, DictType.MAP, Names.NAME, space.interned(name()));
        for (int name : names) {
            Maps.putName(space, dict, DictType.MAP, name, space.members(this).get(name));
        }
        Maps.fix(space.heap, dict, DictType.MAP);
        return dict;
    }

    /** Sets or (value NULL) deletes; false where that is not possible, as for most names of most modules. */
    public boolean store(ObjectSpace space, int name, long value) {
        return false;
    }

    /** Called once per machine, before the module's first use by an import. */
    public void initialise(ObjectSpace space) {}
}
