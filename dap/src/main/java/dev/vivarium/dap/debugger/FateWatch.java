package dev.vivarium.dap.debugger;

import dev.vivarium.gc.Collection;
import dev.vivarium.gc.GcEvent;
import dev.vivarium.gc.Phase;
import java.util.Set;

/** A breakpoint on what becomes of one object. An address that another object has taken over is not its any more. */
public final class FateWatch {
    private final int id;
    private final long object;
    private final int birth;
    private final String name;
    private final Set<Fate> fates;
    private boolean unreachable;
    private boolean gone;

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
        unreachable = false;
        gone = false;
    }

    /** The fate that an event brings; null for none that is watched. */
    Fate sees(Collection collection, GcEvent event) {
        if (gone || collection.heap().births.of(object) != birth) {
            return null;
        }
        if (event.kind() == GcEvent.Kind.PHASE && event.phase() == Phase.START) {
            unreachable = false;
        }
        Fate seen = null;
        for (Fate fate : Fate.ALL) {
            if (fate.holds(collection, event, object, unreachable)) {
                seen = fates.contains(fate) ? fate : seen;
                unreachable |= fate == Fate.UNREACHABLE;
                gone |= fate == Fate.FREED;
            }
        }
        return seen;
    }
}
