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

    /** Sets or (value NULL) deletes; false where that is not possible, as for most names of most modules. */
    public boolean store(ObjectSpace space, int name, long value) {
        return false;
    }

    /** Called once per machine, before the module's first use by an import. */
    public void initialise(ObjectSpace space) {}
}
