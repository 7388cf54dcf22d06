package dev.vivarium.gc.control;

import dev.vivarium.gc.Collection;
import dev.vivarium.gc.GcEvent;
import dev.vivarium.gc.GcObserver.Detail;
import dev.vivarium.gc.Phase;

/** @param phase the phase, null for any */
record PhaseBegins(Phase phase) implements StopCondition {
    @Override
    public boolean stopsAfter(Collection collection, GcEvent event) {
        return event.kind() == GcEvent.Kind.PHASE && (phase == null || event.phase() == phase);
    }

    @Override
    public Detail detail() {
        return Detail.PHASES;
    }
}
