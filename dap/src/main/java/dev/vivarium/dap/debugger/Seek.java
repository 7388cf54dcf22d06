package dev.vivarium.dap.debugger;

import dev.vivarium.vm.CodePlace;

/** Goes to a moment and stops there. */
final class Seek implements Travelled {
    /** Some beats are told of only when they are over, but never so many one after the other. */
    static final int EARLIER = 64;

    private final Moment target;
    private final Stop stop;
    private boolean isNear;
    private boolean isPast;

    Seek(Moment target, Stop stop) {
        this.target = target;
        this.stop = stop;
    }

    @Override
    public void mark(CodePlace code, boolean[] stops) {
        if (isPast) {
            Watcher.markStatements(code, stops);
        } else if (isNear && target.instruction() >= 0 && target.instruction() < stops.length) {
            stops[target.instruction()] = true;
        }
    }

    @Override
    public boolean seesEveryEvent(int collection) {
        return target.collection() == collection;
    }

    @Override
    public Stop at(Moment moment, StoppedProgram program) {
        return moment.equals(target) || isPast ? stop : null;
    }

    @Override
    public long beat(long beat, Runnable patch) {
        boolean wasNear = isNear;
        boolean wasPast = isPast;
        isNear = beat >= target.beat() - EARLIER;
        // It is no moment of the run in front of an instruction, such as one in the middle of a wait.
        isPast = beat > target.beat();
        if (isNear != wasNear || isPast != wasPast) {
            patch.run();
        }
        return isNear ? target.beat() + 1 : target.beat() - EARLIER;
    }
}
