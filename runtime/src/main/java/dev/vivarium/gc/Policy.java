package dev.vivarium.gc;

import java.util.List;

/**
 * What a collection does between marking and freeing. A policy declares its facts, lists its phases and overrides only
 * the phases that it does differently; everything else is shared.
 */
public interface Policy {
    /** The schedule that MicroPython's collector has always had. */
    List<Phase> SHARED_PHASES = List.of(
            Phase.START,
            Phase.ROOTS,
            Phase.MARK,
            Phase.RESCAN,
            Phase.FINALISE,
            Phase.FREE,
            Phase.CALLBACKS,
            Phase.DONE);

    /**
     * What is true of a policy. Nobody asks for a policy's class.
     *
     * @param name the name on the command line
     * @param description one line for help and tables
     * @param mapIsRoot whether the weakref map is among the roots
     * @param callsUserDel whether {@code __del__} of user classes is called
     * @param finalisersRunInside whether finalisers written in Python run inside the collection, with the heap locked
     * @param sound whether no program can make it hand out a freed object
     */
    record Facts(
            String name,
            String description,
            boolean mapIsRoot,
            boolean callsUserDel,
            boolean finalisersRunInside,
            boolean sound) {}

    Facts facts();

    /** The phases in order; begins with START and ends with DONE. */
    default List<Phase> phases() {
        return SHARED_PHASES;
    }

    /**
     * Performs the next action of a phase.
     *
     * @return false when the phase is complete
     */
    default boolean step(Phase phase, Collection collection) {
        return phase.step(collection);
    }
}
