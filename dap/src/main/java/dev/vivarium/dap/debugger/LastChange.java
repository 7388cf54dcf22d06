package dev.vivarium.dap.debugger;

import dev.vivarium.vm.CodePlace;
import java.util.OptionalLong;
import java.util.function.Function;

/** Finds the last moment after which something was another than before. */
final class LastChange implements Watcher {
    private final Function<StoppedProgram, OptionalLong> read;
    private final boolean byInstruction;
    private Moment before;
    private OptionalLong last;
    private Moment found;
    private Moment behind;

    /**
     * @param read reads it and changes nothing; empty where it does not exist
     * @param byInstruction whether it is read in front of every instruction, not only of every statement
     */
    LastChange(Function<StoppedProgram, OptionalLong> read, boolean byInstruction) {
        this.read = read;
        this.byInstruction = byInstruction;
    }

    /** The last moment before the change. */
    Moment found() {
        return found;
    }

    /** The first moment behind it. */
    Moment behind() {
        return behind;
    }

    @Override
    public boolean hasFound() {
        return found != null;
    }

    @Override
    public long begin(Position from) {
        before = null;
        return from.beat();
    }

    @Override
    public void mark(CodePlace code, boolean[] stops) {
        if (byInstruction) {
            Watcher.markAll(stops);
        } else {
            Watcher.markStatements(code, stops);
        }
    }

    @Override
    public void sees(Moment moment, StoppedProgram program, boolean isEnd) {
        if (moment.raises() || moment.isInCollection() && !isEnd) {
            return;
        }
        OptionalLong now = read.apply(program);
        // What goes out of existence with its frame has not changed.
        if (before != null && now.isPresent() && !now.equals(last)) {
            found = before;
            behind = moment;
        }
        before = moment;
        last = now;
    }
}
