package dev.vivarium.dap.debugger;

import dev.vivarium.vm.CodePlace;

/** Shows a watcher a part of the run. */
final class Scan implements Travelled {
    private final long from;
    private final Moment end;
    private final Watcher watcher;
    private boolean isLooking;
    private boolean isNearEnd;
    private Moment first;

    /**
     * @param from the first beat that is looked at
     * @param end the last moment that is looked at
     */
    Scan(long from, Moment end, Watcher watcher) {
        this.from = from;
        this.end = end;
        this.watcher = watcher;
    }

    /** The first moment that was looked at; null for none. */
    Moment first() {
        return first;
    }

    @Override
    public void mark(CodePlace code, boolean[] stops) {
        if (isLooking) {
            watcher.mark(code, stops);
            if (isNearEnd && end.instruction() >= 0 && end.instruction() < stops.length) {
                stops[end.instruction()] = true;
            }
        }
    }

    @Override
    public boolean seesEveryEvent(int collection) {
        return isLooking && (end.collection() == collection || watcher.seesEveryEvent(collection));
    }

    @Override
    public Stop at(Moment moment, StoppedProgram program) {
        if (!isLooking) {
            return null;
        }
        if (moment.beat() > end.beat()) {
            throw new LegEnded();
        }
        first = first == null ? moment : first;
        boolean isEnd = moment.equals(end);
        watcher.sees(moment, program, isEnd);
        if (isEnd) {
            throw new LegEnded();
        }
        return null;
    }

    @Override
    public long beat(long beat, Runnable patch) {
        if (beat > end.beat()) {
            throw new LegEnded();
        }
        boolean wasNear = isNearEnd;
        boolean wasLooking = isLooking;
        isLooking = beat >= from;
        isNearEnd = beat >= end.beat() - Seek.EARLIER;
        if (isLooking != wasLooking || isNearEnd != wasNear) {
            patch.run();
        }
        if (!isLooking) {
            return from;
        }
        return isNearEnd ? end.beat() + 1 : end.beat() - Seek.EARLIER;
    }
}
