package dev.vivarium.object;

import dev.vivarium.heap.FinaliserBits;
import dev.vivarium.heap.Value;

/** What making an instance of a class of the program asks of the class, remembered in it until the class stamp changes. */
final class ClassFacts {
    /** In {@link TypeType#CONSTRUCTION}, below the class stamp for which it holds. */
    static final int HAS_NATIVE_BASE = 1;

    /** As {@link #HAS_NATIVE_BASE}: the program gives the class a {@code __new__}. */
    static final int HAS_NEW = 2;

    /** As {@link #HAS_NATIVE_BASE}: instances are allocated with a finaliser. */
    static final int HAS_FINALISER = 4;

    private ClassFacts() {}

    /** {@link #HAS_NATIVE_BASE}, {@link #HAS_NEW} and {@link #HAS_FINALISER}. */
    static long of(ObjectSpace space, long type) {
        long known = space.heap.load(type, TypeType.CONSTRUCTION);
        return (int) (known >>> 32) == space.classStamp ? known : inspect(space, type);
    }

    private static long inspect(ObjectSpace space, long type) {
        boolean hasNative = ClassLookup.nativeBase(space, type) != Value.NULL;
        boolean hasNew = Instantiation.findNew(space, type) != Value.NULL;
        int flags = (hasNative ? HAS_NATIVE_BASE : 0)
                | (hasNew ? HAS_NEW : 0)
                | (getsFinaliser(space, type) ? HAS_FINALISER : 0);
        long facts = (long) space.classStamp << 32 | flags;
        space.heap.store(type, TypeType.CONSTRUCTION, facts);
        space.heap.store(type, TypeType.INITIALISER, TypeType.lookupIndex(space, type, Names.INIT));
        return facts;
    }

    private static boolean getsFinaliser(ObjectSpace space, long type) {
        return space.finaliserBits == FinaliserBits.ALWAYS
                || space.finaliserBits == FinaliserBits.BY_CLASS && TypeType.hasFinaliser(space, type);
    }
}
