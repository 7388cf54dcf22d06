package dev.vivarium.gc;

import dev.vivarium.heap.FinaliserBits;
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
     * @param finaliserBits which instances of user classes have their {@code __del__} called
     * @param weakrefs what stands behind {@code weakref.ref} and {@code weakref.finalize}
     * @param finalisersRunInside whether finalisers written in Python run inside the collection, with the heap locked
     * @param sound whether no program can make it hand out a freed object
     */
    record Facts(
            String name,
            String description,
            boolean mapIsRoot,
            FinaliserBits finaliserBits,
            Weakrefs weakrefs,
            boolean finalisersRunInside,
            boolean sound) {
        /** Whether {@code __del__} of user classes is called. */
        public boolean callsUserDel() {
            return finaliserBits != FinaliserBits.NEVER;
        }
    }

    /** What stands behind the references of the weakref module. */
    enum Weakrefs {
        /** The weakref map. */
        MAP,
        /** The weakref map; a finalizer does not keep the older ones of its target alive; callbacks are queued. */
        UNTRACED_MAP,
        /** The weakref map; finalizers that are alive when the program ends are called then. */
        MAP_AND_EXIT_HOOK,
        /** Entries that hang on their targets, callbacks are queued; finalizers also hang in the exit hook. */
        ENTRIES_AND_EXIT_HOOK,
        /** Entries that hang on their targets, callbacks are queued. */
        ENTRIES;

        /** Whether callbacks wait in a queue for the scheduler, instead of being called by the collection. */
        public boolean callsLater() {
            return this == UNTRACED_MAP || this == ENTRIES || this == ENTRIES_AND_EXIT_HOOK;
        }
    }

    /** The actions of one collection, with the state that they need. */
    @FunctionalInterface
    interface Steps {
        /**
         * Performs the next action of a phase.
         *
         * @return false when the phase is complete
         */
        boolean step(Phase phase);
    }

    Facts facts();

    /** The phases in order; begins with START and ends with DONE. */
    default List<Phase> phases() {
        return SHARED_PHASES;
    }

    /** The actions of a collection that begins. */
    default Steps steps(Collection collection) {
        return phase -> phase.step(collection);
    }
}
