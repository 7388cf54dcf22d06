package dev.vivarium.dap.debugger;

import dev.vivarium.vm.CodePlace;

/** Stops in front of the first statement. */
record SeekStart(Stop stop) implements Travelled {
    @Override
    public void mark(CodePlace code, boolean[] stops) {
        Watcher.markStatements(code, stops);
    }

    @Override
    public boolean seesEveryEvent(int collection) {
        return false;
    }

    @Override
    public Stop at(Moment moment, StoppedProgram program) {
        return moment.isInCollection() ? null : stop;
    }

    @Override
    public long beat(long beat, Runnable patch) {
        return Long.MAX_VALUE;
    }
}
