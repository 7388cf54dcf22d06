package dev.vivarium.dap.debugger;

import dev.vivarium.Machine;
import dev.vivarium.checkpoint.Mark;
import dev.vivarium.checkpoint.Timeline;
import java.util.List;
import java.util.function.Predicate;

/** The recorded run up to now, which is looked at by running parts of it again. */
final class Past {
    /** The part that is looked at first where what is looked for is near, and where every part is looked at quickly. */
    static final long NEAR = 1 << 10;

    static final long FAR = 1 << 17;

    private static final int GROWTH = 4;

    /** Runs a part again. */
    interface Runner {
        void run(Mark from, Travelled part, long near);
    }

    private final Timeline timeline;
    private final Machine machine;
    private final Runner runner;

    Past(Timeline timeline, Machine machine, Runner runner) {
        this.timeline = timeline;
        this.machine = machine;
        this.runner = runner;
    }

    /**
     * Shows a watcher the run up to a moment, in parts from late to early, each in the order of time, until it has found
     * something or the record begins.
     *
     * @param beats the length of the last part, which is looked at first; the others are longer
     */
    void search(Moment until, long beats, Watcher watcher) {
        Moment end = until;
        long length = beats;
        int last = timeline.lastAtOrBefore(end.beat(), end.depth(), end.instruction());
        while (last >= 0) {
            Mark origin = originOf(last);
            long from;
            do {
                from = Math.max(origin.beat(), end.beat() - length);
                length *= GROWTH;
                end = lookAt(origin, from, end, watcher);
            } while (from > origin.beat() && !watcher.hasFound());
            if (watcher.hasFound() || !origin.isChange()) {
                return;
            }
            // What lies before a change ends where it was made.
            end = Moment.at(origin.change().beat(), until.thread(), origin.depth(), origin.instruction());
            last = timeline.marks().indexOf(origin) - 1;
        }
    }

    /** The last change at or before a checkpoint, or else the first of all: nothing leads over a change. */
    private Mark originOf(int number) {
        List<Mark> marks = timeline.marks();
        int origin = number;
        while (origin > 0 && !marks.get(origin).isChange()) {
            origin--;
        }
        return marks.get(origin);
    }

    /** Returns the first moment that was seen, where the part before has to end. */
    private Moment lookAt(Mark origin, long from, Moment end, Watcher watcher) {
        watcher.begin();
        Scan scan = new Scan(from, end, watcher);
        List<Mark> marks = timeline.marks();
        int start = Math.max(timeline.lastAtOrBefore(from), marks.indexOf(origin));
        runner.run(marks.get(start), scan, from);
        return scan.first() == null ? end : scan.first();
    }

    /** Goes to each of some checkpoints, without running anything, until one fulfils a condition; from late to early. */
    Mark lastMark(Moment until, Predicate<Machine> condition) {
        List<Mark> marks = timeline.marks();
        for (int i = timeline.lastAtOrBefore(until.beat(), until.depth(), until.instruction()); i >= 0; i--) {
            timeline.restore(marks.get(i));
            if (condition.test(machine)) {
                return marks.get(i);
            }
        }
        return null;
    }

    /** Shows a watcher the run between two moments. */
    void look(Moment from, Moment end, Watcher watcher) {
        watcher.begin();
        Mark mark = timeline.marks().get(timeline.lastAtOrBefore(from.beat(), from.depth(), from.instruction()));
        runner.run(mark, new Scan(from.beat(), end, watcher), from.beat());
    }
}
