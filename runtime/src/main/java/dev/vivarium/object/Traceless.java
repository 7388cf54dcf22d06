package dev.vivarium.object;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Which builtins an evaluation may call that must leave no trace, whatever they are given. Where they come to code of the
 * program, or to one of its iterators, the evaluation ends there; see {@link dev.vivarium.heap.Scratch}.
 */
public enum Traceless {
    /** It changes nothing but what it makes itself. */
    ALWAYS,
    /** It changes nothing else but the object whose method it is. */
    ON_OWN_OBJECTS,
    NEVER;

    private static final Set<String> ALL = Set.of();

    /** The functions of modules and the methods of types, by name; {@link #ALL} for all of them. */
    static final Map<RomId, Set<String>> FUNCTIONS = new EnumMap<>(Map.ofEntries(
            Map.entry(
                    RomId.MODULE_BUILTINS,
                    Set.of(
                            "abs",
                            "all",
                            "any",
                            "bin",
                            "callable",
                            "chr",
                            "divmod",
                            "getattr",
                            "hasattr",
                            "hash",
                            "hex",
                            "id",
                            "isinstance",
                            "issubclass",
                            "iter",
                            "len",
                            "max",
                            "min",
                            "next",
                            "oct",
                            "ord",
                            "pow",
                            "repr",
                            "round",
                            "sorted",
                            "sum")),
            Map.entry(RomId.MODULE_MATH, ALL),
            Map.entry(RomId.MODULE_CMATH, ALL),
            Map.entry(RomId.INT, ALL),
            Map.entry(RomId.FLOAT, ALL),
            Map.entry(RomId.COMPLEX, ALL),
            Map.entry(RomId.STR, ALL),
            Map.entry(RomId.BYTES, ALL),
            Map.entry(RomId.TUPLE, ALL),
            Map.entry(RomId.RANGE, ALL),
            Map.entry(RomId.FROZENSET, ALL),
            Map.entry(RomId.LIST, Set.of("copy", "count", "index")),
            Map.entry(RomId.DICT, Set.of("copy", "fromkeys", "get", "items", "keys", "values")),
            Map.entry(
                    RomId.SET,
                    Set.of(
                            "copy",
                            "difference",
                            "intersection",
                            "isdisjoint",
                            "issubset",
                            "issuperset",
                            "symmetric_difference",
                            "union")),
            Map.entry(RomId.BYTEARRAY, Set.of("decode", "hex"))));

    /** The types of which objects can be made. */
    private static final Set<RomId> TYPES = EnumSet.of(
            RomId.BOOL,
            RomId.BYTEARRAY,
            RomId.BYTES,
            RomId.COMPLEX,
            RomId.DICT,
            RomId.ENUMERATE,
            RomId.FILTER,
            RomId.FLOAT,
            RomId.FROZENSET,
            RomId.INT,
            RomId.LIST,
            RomId.MAP,
            RomId.RANGE,
            RomId.REVERSED,
            RomId.SET,
            RomId.STR,
            RomId.TUPLE,
            RomId.ZIP);

    /** The types whose other methods change nothing else but their object. */
    private static final Set<RomId> CONTAINERS = EnumSet.of(RomId.LIST, RomId.DICT, RomId.SET, RomId.BYTEARRAY);

    static Traceless of(RomId table, String name) {
        Set<String> names = FUNCTIONS.get(table);
        if (names != null && (names == ALL || names.contains(name))) {
            return ALWAYS;
        }
        return CONTAINERS.contains(table) ? ON_OWN_OBJECTS : NEVER;
    }

    /** Whether a type may be called with so many positional arguments. */
    public static boolean isMaker(RomObject type, int count) {
        // With more than one argument, type makes a class.
        return type instanceof ObjectType made
                && (TYPES.contains(made.id()) || made == TypeType.INSTANCE && count == 1);
    }
}
