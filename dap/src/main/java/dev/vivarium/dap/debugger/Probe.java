package dev.vivarium.dap.debugger;

import dev.vivarium.Machine;
import dev.vivarium.vm.CodePlace;
import java.util.function.Predicate;

/** Looks whether a condition holds at a beat. */
final class Probe implements Travelled {
    private final long wanted;
    private final Machine machine;
    private final Predicate<Machine> condition;
    private long beat;
    private boolean holds;

    Probe(long wanted, Machine machine, Predicate<Machine> condition) {
        this.wanted = wanted;
        this.machine = machine;
        this.condition = condition;
    }

    /** The beat at which it was looked: some are told of only when they are over. */
    long beat() {
        return beat;
    }

    boolean holds() {
        return holds;
    }

    @Override
    public void mark(CodePlace code, boolean[] stops) {}

    @Override
    public boolean seesEveryEvent(int collection) {
        return false;
    }

    @Override
    public Stop at(Moment moment, StoppedProgram program) {
        return null;
    }

    @Override
    public long beat(long now, Runnable patch) {
        if (now < wanted) {
            return wanted;
        }
        beat = now;
        holds = condition.test(machine);
        throw new LegEnded();
    }
}
