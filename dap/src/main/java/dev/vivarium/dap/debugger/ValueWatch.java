package dev.vivarium.dap.debugger;

import java.util.OptionalLong;
import java.util.function.Function;

/** A breakpoint on a change of a value. It is compared in front of each statement, so that the one before changed it. */
public final class ValueWatch {
    private final int id;
    private final String name;
    private final Function<StoppedProgram, OptionalLong> place;
    private OptionalLong last;

    /**
     * @param place reads the value, and changes nothing; empty where it is not there
     * @param now the value where the breakpoint is set
     */
    public ValueWatch(int id, String name, Function<StoppedProgram, OptionalLong> place, OptionalLong now) {
        this.id = id;
        this.name = name;
        this.place = place;
        last = now;
    }

    public int id() {
        return id;
    }

    String name() {
        return name;
    }

    /** Whether the value is another than when this was last asked. */
    boolean hasChanged(StoppedProgram program) {
        OptionalLong now = place.apply(program);
        // What goes out of existence with its frame has not changed.
        boolean changed = now.isPresent() && !now.equals(last);
        last = now;
        return changed;
    }
}
