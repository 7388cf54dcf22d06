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

    static final long FAR = 1 << 15;

    private static final int GROWTH = 4;
    /** Beats that are looked at statement by statement rather than halved again. */
    private static final long SHORT = 32;

    /** Runs a part again. */
    interface Runner {
        void run(Mark from, Travelled part, long near);
    }

    private final Timeline timeline;
    private final Machine machine;
    private final Runner runner;
    private final SetBreakpoints breakpoints;
    private final HitCounts counts;

    Past(Timeline timeline, Machine machine, Runner runner, SetBreakpoints breakpoints, HitCounts counts) {
        this.timeline = timeline;
        this.machine = machine;
        this.runner = runner;
        this.breakpoints = breakpoints;
        this.counts = counts;
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
            if (watcher.countsHits()) {
                count(origin);
            }
            boolean joins = false;
            long from;
            do {
                from = Math.max(origin.beat(), end.beat() - length);
                length *= GROWTH;
                end = lookAt(origin, from, end, joins, watcher);
                joins = true;
            } while (from > origin.beat() && !watcher.hasFound());
            if (watcher.hasFound() || !origin.isChange()) {
                return;
            }
            // What lies before a change ends where it was made.
            Mark.Change change = origin.change();
            end = Moment.at(change.beat(), until.thread(), change.depth(), change.instruction());
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
    private Moment lookAt(Mark origin, long from, Moment end, boolean joins, Watcher watcher) {
        Position first = from == origin.beat() ? Position.of(origin) : Position.beginning(from);
        long begin = Math.max(origin.beat(), watcher.begin(first));
        Scan scan = new Scan(begin, from, end, watcher).withJoint(joins);
        List<Mark> marks = timeline.marks();
        int start = Math.max(timeline.lastAtOrBefore(begin), marks.indexOf(origin));
        runner.run(marks.get(start), scan, begin);
        return scan.first() == null ? end : scan.first();
    }

    /** Makes the counts of hits what they are at a moment; null stands for the oldest there is. */
    void count(Moment until) {
        if (!counts.areSome()) {
            return;
        }
        if (until == null) {
            counts.goTo(Position.of(timeline.marks().get(0)));
            return;
        }
        int last = timeline.lastAtOrBefore(until.beat(), until.depth(), until.instruction());
        Mark origin = originOf(Math.max(last, 0));
        count(origin);
        Position there = until.position();
        Position from = counts.goTo(there);
        if (!from.equals(there)) {
            long begin = Math.max(origin.beat(), from.beat());
            int start =
                    Math.max(timeline.lastAtOrBefore(begin), timeline.marks().indexOf(origin));
            Scan scan = new Scan(begin, begin, until, new Recount(breakpoints, there));
            runner.run(timeline.marks().get(start), scan, begin);
        }
    }

    /** Makes the counts known at a checkpoint that follows a change: what leads there ends before the change. */
    private void count(Mark origin) {
        Position there = Position.of(origin);
        if (origin.isChange() && counts.areSome() && !counts.goTo(there).equals(there)) {
            Mark.Change change = origin.change();
            count(Moment.at(change.beat(), 0, change.depth(), change.instruction()));
            counts.goOnFrom(there, true);
        }
    }

    /**
     * Finds a short part of the run at whose beginning a condition holds and at whose end it does not, looking at beats
     * only; where it changes more than once between two checkpoints, at one of the changes.
     *
     * @return the beats between which it changes; null where it holds nowhere
     */
    Span change(Moment until, Predicate<Machine> condition) {
        List<Mark> marks = timeline.marks();
        int last = timeline.lastAtOrBefore(until.beat(), until.depth(), until.instruction());
        int holds = last;
        while (holds >= 0 && !holdsAt(marks.get(holds), condition)) {
            holds--;
        }
        if (holds < 0) {
            return null;
        }
        long low = marks.get(holds).beat();
        // Nothing leads over a change: it is the end of the part before.
        boolean isLast = holds == last;
        long high = isLast ? until.beat() : endBefore(marks.get(holds + 1));
        while (high - low > SHORT) {
            Probe probe = new Probe(low + (high - low) / 2, machine, condition);
            runner.run(marks.get(holds), probe, low);
            if (probe.holds()) {
                low = probe.beat();
            } else {
                high = Math.min(high - 1, probe.beat());
            }
            marks = timeline.marks();
            holds = Math.max(timeline.lastAtOrBefore(low), 0);
        }
        return new Span(low, high + 1);
    }

    private static long endBefore(Mark mark) {
        return mark.isChange() ? mark.change().beat() : mark.beat();
    }

    private boolean holdsAt(Mark mark, Predicate<Machine> condition) {
        timeline.restore(mark);
        return condition.test(machine);
    }

    /** Some beats. */
    record Span(long from, long end) {}

    /** Shows a watcher some beats. */
    void look(Span span, Moment until, Watcher watcher) {
        watcher.begin(Position.beginning(span.from()));
        boolean reaches = span.end() > until.beat();
        Moment end = reaches ? until : Moment.at(span.end(), until.thread(), 0, -1);
        int start = Math.max(timeline.lastAtOrBefore(span.from()), 0);
        runner.run(timeline.marks().get(start), new Scan(span.from(), span.from(), end, watcher), span.from());
    }

    /** Shows a watcher the run between two moments. */
    void look(Moment from, Moment end, Watcher watcher) {
        watcher.begin(from.position());
        Mark mark = timeline.marks().get(timeline.lastAtOrBefore(from.beat(), from.depth(), from.instruction()));
        runner.run(mark, new Scan(from.beat(), from.beat(), end, watcher), from.beat());
    }
}
