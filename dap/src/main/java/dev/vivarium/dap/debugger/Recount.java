package dev.vivarium.dap.debugger;

import dev.vivarium.vm.CodePlace;

/** Counts the hits of breakpoints up to a moment, that one included. */
final class Recount implements Watcher {
    private final SetBreakpoints breakpoints;
    private final Position end;

    Recount(SetBreakpoints breakpoints, Position end) {
        this.breakpoints = breakpoints;
        this.end = end;
    }

    @Override
    public boolean countsHits() {
        return true;
    }

    @Override
    public void mark(CodePlace code, boolean[] stops) {
        breakpoints.mark(code, stops);
    }

    @Override
    public void sees(Moment moment, StoppedProgram program, boolean isEnd) {
        if (!moment.isInCollection() && !moment.raises() && !moment.position().isBehind(end)) {
            breakpoints.reason(moment, program);
        }
    }

    @Override
    public boolean hasFound() {
        return false;
    }
}
