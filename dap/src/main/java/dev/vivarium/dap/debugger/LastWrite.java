package dev.vivarium.dap.debugger;

import dev.vivarium.vm.Access;
import dev.vivarium.vm.CodePlace;
import java.util.OptionalLong;
import java.util.function.Function;

/** Finds the last instruction that wrote a variable, or else the last moment after which its value was another. */
final class LastWrite implements Watcher {
    private final Function<StoppedProgram, Place> place;
    private final Access.Kind kind;
    private final LastChange change;
    private Moment write;
    private boolean wroteSince;
    private Moment found;

    /**
     * @param read reads it and changes nothing; empty where it does not exist
     * @param place where it is written; null where that cannot be told
     * @param kind what writes it; null where that cannot be told
     */
    LastWrite(Function<StoppedProgram, OptionalLong> read, Function<StoppedProgram, Place> place, Access.Kind kind) {
        this.place = place;
        this.kind = kind;
        change = new LastChange(read, false);
    }

    /** The instruction that wrote it; null where only a change was seen. */
    Moment found() {
        return found;
    }

    LastChange change() {
        return change;
    }

    @Override
    public boolean hasFound() {
        return found != null || change.hasFound();
    }

    @Override
    public long begin(Position from) {
        change.begin(from);
        return from.beat();
    }

    @Override
    public void mark(CodePlace code, boolean[] stops) {
        change.mark(code, stops);
        for (int i = 0; kind != null && i < stops.length; i++) {
            stops[i] |= ValueWatch.mayReach(kind, code.access(i));
        }
    }

    @Override
    public void sees(Moment moment, StoppedProgram program, boolean isEnd) {
        if (moment.raises() || moment.isInCollection()) {
            return;
        }
        if (isEnd || program.frames().code(0).isStatement(moment.instruction())) {
            Moment before = change.behind();
            change.sees(moment, program, isEnd);
            if (change.behind() != before) {
                // What wrote it was seen, or nothing that can be told apart.
                found = wroteSince ? write : null;
            }
            wroteSince = false;
        }
        if (!isEnd && isWrite(program)) {
            write = moment;
            found = moment;
            wroteSince = true;
        }
    }

    private boolean isWrite(StoppedProgram program) {
        Access access = kind == null ? null : program.frames().access();
        Place here = access == null || !access.isWrite() ? null : place.apply(program);
        return here != null && here.isReachedBy(program, access);
    }
}
