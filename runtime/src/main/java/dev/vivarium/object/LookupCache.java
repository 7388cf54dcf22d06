package dev.vivarium.object;

import dev.vivarium.state.NotCheckpointed;
import java.util.Arrays;

/** Remembers, for one machine, where the members of classes lie; an entry holds until the class stamp changes. */
@NotCheckpointed("forgotten when a checkpoint is restored")
final class LookupCache {
    private static final int SIZE = 1024;

    private final long[] types = new long[SIZE];
    private final int[] names = new int[SIZE];
    private final int[] stamps = new int[SIZE];
    private final int[] indices = new int[SIZE];

    /** As {@link ClassLookup#memberIndex}. */
    int memberIndex(ObjectSpace space, long type, int name) {
        int at = ((int) type >>> 5 ^ name * 31) & SIZE - 1;
        if (types[at] == type && names[at] == name && stamps[at] == space.classStamp) {
            return indices[at];
        }
        int index = ClassLookup.memberIndex(space, type, name);
        types[at] = type;
        names[at] = name;
        stamps[at] = space.classStamp;
        indices[at] = index;
        return index;
    }

    void forget() {
        Arrays.fill(stamps, 0);
    }
}
