package dev.vivarium.dap.debugger;

import dev.vivarium.gc.Collection;
import dev.vivarium.gc.GcEvent;
import dev.vivarium.gc.Phase;
import java.util.EnumSet;
import java.util.Set;

/** A breakpoint on what becomes of one object. An address that another object has taken over is not its any more. */
public final class FateWatch {
    private final int id;
    private final long object;
    private final int birth;
    private final String name;
    private final Set<Fate> fates;
    /** What has come to the object in the collection that goes on or was the last one. */
    private final Set<Fate> met = EnumSet.noneOf(Fate.class);

    /**
     * @param birth the object's birth number
     * @param name how the user named it
     */
    public FateWatch(int id, long object, int birth, String name, Set<Fate> fates) {
        this.id = id;
        this.object = object;
        this.birth = birth;
        this.name = name;
        this.fates = Set.copyOf(fates);
    }

    public int id() {
        return id;
    }

    public String name() {
        return name;
    }

    public Set<Fate> fates() {
        return fates;
    }

    /** The program was made what it was at another moment. */
    void rewound() {
        met.clear();
    }

    /** The fate that an event brings, if the collection has not brought it before; null for none that is watched. */
    Fate sees(Collection collection, GcEvent event) {
        if (met.contains(Fate.FREED) || collection.heap().births.of(object) != birth) {
            return null;
        }
        if (event.kind() == GcEvent.Kind.PHASE && event.phase() == Phase.START) {
            met.clear();
        }
        Fate seen = null;
        for (Fate fate : Fate.ALL) {
            if (!met.contains(fate) && fate.holds(collection, event, object, met)) {
                seen = fates.contains(fate) ? fate : seen;
                met.add(fate);
            }
        }
        return seen;
    }
}
