package dev.vivarium.dap.debugger;

import dev.vivarium.vm.CodePlace;

/** Finds where a breakpoint, filter or watch would have stopped the program last. */
final class LastStop implements Watcher {
    private final SetBreakpoints breakpoints;
    private Arrival found;

    LastStop(SetBreakpoints breakpoints) {
        this.breakpoints = breakpoints;
    }

    Arrival found() {
        return found;
    }

    @Override
    public boolean hasFound() {
        return found != null;
    }

    @Override
    public void begin() {
        breakpoints.begin();
    }

    @Override
    public void mark(CodePlace code, boolean[] stops) {
        breakpoints.mark(code, stops);
    }

    @Override
    public boolean seesEveryEvent(int collection) {
        return breakpoints.needEveryEvent();
    }

    @Override
    public void sees(Moment moment, StoppedProgram program, boolean isEnd) {
        Stop stop = isEnd ? null : breakpoints.reason(moment, program);
        if (stop != null) {
            found = new Arrival(moment, stop);
        }
    }
}
