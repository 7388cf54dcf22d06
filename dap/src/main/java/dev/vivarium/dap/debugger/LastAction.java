package dev.vivarium.dap.debugger;

import dev.vivarium.gc.GcEvent;
import dev.vivarium.heap.Value;
import dev.vivarium.vm.CodePlace;

/** Finds what a collection did before: the last action, object or phase; before its first one, the statement it is in. */
final class LastAction implements Watcher {
    /** What a step back in a collection goes over. */
    enum Kind {
        ACTION,
        OBJECT,
        PHASE
    }

    private final Kind kind;
    private final Moment from;
    private long object = -1;
    private Moment found;

    LastAction(Kind kind, Moment from) {
        this.kind = kind;
        this.from = from;
    }

    Moment found() {
        return found;
    }

    @Override
    public boolean hasFound() {
        return found != null;
    }

    @Override
    public long begin(Position from) {
        object = -1;
        return from.beat();
    }

    @Override
    public void mark(CodePlace code, boolean[] stops) {
        Watcher.markStatements(code, stops);
    }

    @Override
    public boolean seesEveryEvent(int collection) {
        return collection == from.collection();
    }

    @Override
    public void sees(Moment moment, StoppedProgram program, boolean isEnd) {
        if (isEnd || moment.raises() || moment.thread() != from.thread()) {
            return;
        }
        if (!moment.isInCollection()) {
            boolean begins = program.frames().code(0).isStatement(moment.instruction());
            found = begins && (kind == Kind.ACTION || moment.depth() <= from.depth()) ? moment : found;
        } else if (moment.collection() == from.collection() && isWanted(moment.event())) {
            found = moment;
        }
    }

    private boolean isWanted(GcEvent event) {
        long before = object;
        object = workedOn(event);
        return switch (kind) {
            case ACTION -> true;
            case OBJECT -> event.kind() == GcEvent.Kind.PHASE || object != before;
            case PHASE -> event.kind() == GcEvent.Kind.PHASE;
        };
    }

    private static long workedOn(GcEvent event) {
        if (event.kind() == GcEvent.Kind.PHASE) {
            return Value.NULL;
        }
        return ActiveCollection.isEdge(event) ? event.source() : event.object();
    }
}
