package dev.vivarium.object;

/** Dicts. */
public class DictType extends ObjectType {
    /** The word at which the map starts. */
    public static final int MAP = 1;

    public static final DictType INSTANCE = new DictType(RomId.DICT, "dict");

    DictType(RomId id, String name) {
        super(id, name);
    }

    /** A new empty dict with room for {@code slots} keys. */
    public static long create(ObjectSpace space, int slots) {
        long dict = space.allocate(INSTANCE, 1 + Maps.WORDS);
        Maps.initialise(space, dict, MAP, false, slots);
        return dict;
    }
}
