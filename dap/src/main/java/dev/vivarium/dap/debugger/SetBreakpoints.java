package dev.vivarium.dap.debugger;

import dev.vivarium.vm.CodePlace;
import java.util.Collection;
import java.util.List;

/** All breakpoints, filters and watches that are set now: where they look, and what they say of moments of the past. */
final class SetBreakpoints {
    private final BreakpointTable breakpoints;
    private final BreakpointHits hits;
    private final Collection<ValueWatch> values;
    private final BirthWatches births;
    private final CollectionWatch collections;

    SetBreakpoints(
            BreakpointTable breakpoints,
            BreakpointHits hits,
            Collection<ValueWatch> values,
            BirthWatches births,
            CollectionWatch collections) {
        this.breakpoints = breakpoints;
        this.hits = hits;
        this.values = values;
        this.births = births;
        this.collections = collections;
    }

    /** Marks the instructions of a code that they have to see. */
    void mark(CodePlace code, boolean[] stops) {
        breakpoints.mark(code, stops);
        if (births.mayBeIn(code)) {
            Watcher.markAll(stops);
        } else if (!values.isEmpty()) {
            Watcher.markStatements(code, stops);
        }
        for (ValueWatch watch : values) {
            for (int i = 0; i < stops.length; i++) {
                stops[i] |= watch.mayReach(code, i);
            }
        }
    }

    /** Whether all are at places in the code. */
    boolean arePlaces() {
        return values.isEmpty() && births.all().isEmpty();
    }

    boolean needEveryEvent() {
        return collections.needsEveryEvent();
    }

    /** Forgets what values were: the program may be anywhere now. */
    void begin() {
        values.forEach(ValueWatch::forget);
        births.rewound();
        breakpoints.rewound();
    }

    /** The reason to stop; null for none. */
    Stop reason(Moment moment, StoppedProgram program) {
        if (moment.isInCollection()) {
            ActiveCollection active = program.innermostCollection();
            return collections.reason(active.collection(), moment.event(), program.thread());
        }
        if (moment.raises()) {
            return program.exceptionMode() == null ? null : Stop.of(Stop.Reason.EXCEPTION, program.thread());
        }
        List<Integer> hit = hits.inThePast(program);
        Stop changed = hits.at(values, program);
        Stop born = births.at(program);
        if (changed != null || born != null) {
            return changed == null ? born : changed;
        } else if (hit.isEmpty()) {
            return null;
        }
        return new Stop(breakpoints.reason(hit), program.thread(), "", hit);
    }
}
