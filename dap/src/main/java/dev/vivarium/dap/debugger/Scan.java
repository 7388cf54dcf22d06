package dev.vivarium.dap.debugger;

import dev.vivarium.vm.CodePlace;

/** Shows a watcher a part of the run. */
final class Scan implements Travelled {
    private final long begin;
    private final long from;
    private final Moment end;
    private final Watcher watcher;
    private boolean isJoint;
    private boolean isLooking;
    private boolean isNearEnd;
    private Moment first;

    /**
     * @param begin the first beat that is looked at
     * @param from the first one of the part that the watcher is to be shown
     * @param end the last moment that is looked at
     */
    Scan(long begin, long from, Moment end, Watcher watcher) {
        this.begin = begin;
        this.from = from;
        this.end = end;
        this.watcher = watcher;
    }

    /** Says that the part behind has been looked at, which begins with the end of this one. */
    Scan withJoint(boolean joins) {
        isJoint = joins;
        return this;
    }

    /** The first moment of the part that was looked at; null for none. */
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
    public boolean countsHits() {
        return isLooking && watcher.countsHits();
    }

    @Override
    public Stop at(Moment moment, StoppedProgram program) {
        if (!isLooking) {
            return null;
        }
        if (moment.beat() > end.beat()) {
            throw new LegEnded();
        }
        first = first == null && moment.beat() >= from ? moment : first;
        boolean isEnd = moment.equals(end);
        if (isEnd && isJoint) {
            watcher.seesJoint(moment, program);
        }
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
        isLooking = beat >= begin;
        isNearEnd = beat >= end.beat() - Seek.EARLIER;
        if (isLooking != wasLooking || isNearEnd != wasNear) {
            patch.run();
        }
        if (!isLooking) {
            return begin;
        }
        return isNearEnd ? end.beat() + 1 : end.beat() - Seek.EARLIER;
    }
}
