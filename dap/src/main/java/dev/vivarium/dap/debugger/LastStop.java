package dev.vivarium.dap.debugger;

import dev.vivarium.vm.CodePlace;

/** Finds where a breakpoint, filter or watch would have stopped the program last. */
final class LastStop implements Watcher {
    private final SetBreakpoints breakpoints;
    private final HitCounts counts;
    private long from;
    private Arrival found;

    LastStop(SetBreakpoints breakpoints, HitCounts counts) {
        this.breakpoints = breakpoints;
        this.counts = counts;
    }

    Arrival found() {
        return found;
    }

    @Override
    public boolean hasFound() {
        return found != null;
    }

    @Override
    public long begin(Position first) {
        from = first.beat();
        return counts.goTo(first).beat();
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
    public boolean seesEveryEvent(int collection) {
        return breakpoints.needEveryEvent();
    }

    @Override
    public void sees(Moment moment, StoppedProgram program, boolean isEnd) {
        if (!isEnd) {
            seesJoint(moment, program);
        }
    }

    @Override
    public void seesJoint(Moment moment, StoppedProgram program) {
        Stop stop = breakpoints.reason(moment, program);
        if (stop != null && moment.beat() >= from) {
            found = new Arrival(moment, stop);
        }
    }
}
