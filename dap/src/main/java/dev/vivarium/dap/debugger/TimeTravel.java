package dev.vivarium.dap.debugger;

import dev.vivarium.Machine;
import dev.vivarium.checkpoint.Mark;
import dev.vivarium.checkpoint.Timeline;
import dev.vivarium.host.RewindableHost;
import dev.vivarium.module.Programs;
import java.util.function.ToIntFunction;

/** Lets a recorded program go back. All but the questions of other threads is done by the program's thread. */
final class TimeTravel {
    /** A search is asked this often whether it is to go on. */
    private static final long PATIENCE = 1 << 16;

    /** What the debugger does when the program is run again. */
    interface Traveller {
        /** The program was made what it was at another moment; nothing known of it holds any more. */
        void rewound();

        /** Other instructions are to be stopped at. */
        void patch();

        /** Whether the user does not want to wait any longer; throws where the program is to end. */
        boolean isGivenUp();

        /** The program has come to its end, and goes no further; it may still go back. */
        void ended();
    }

    private final Timeline timeline;
    private final Traveller traveller;
    private final Past past;
    private final HitCounts counts;
    private Travelled part;
    private boolean isPatched;
    private Journey pending;
    private Moment from;
    /** Whether the program has once come to its end. */
    private boolean hasEnded;
    /** The last beat that the program has come to. */
    private long present;

    private Mark.Change changes;

    TimeTravel(
            Machine machine,
            RewindableHost host,
            ToIntFunction<Programs> program,
            SetBreakpoints breakpoints,
            HitCounts counts,
            Traveller traveller) {
        this.traveller = traveller;
        this.counts = counts;
        timeline = new Timeline(machine, host, program);
        timeline.observe(this::beat);
        past = new Past(timeline, machine, this::look, breakpoints, counts);
    }

    /** Runs the program to its end, however often it goes back. */
    int run() {
        boolean begins = true;
        while (true) {
            try {
                boolean isFirst = begins;
                begins = false;
                int exitCode = isFirst ? timeline.begin() : travel();
                part = null;
                hasEnded = true;
                traveller.ended();
                return exitCode;
            } catch (Departure next) {
                // There is another journey to make.
            }
        }
    }

    private int travel() {
        Journey journey = pending;
        pending = null;
        Arrival arrival;
        try {
            arrival = journey.search(past, from);
            past.count(arrival.target());
        } catch (GivenUp givenUp) {
            arrival = new Arrival(from, Stop.of(Stop.Reason.PAUSE, from.thread()));
            // Where it was when it went on.
            counts.goTo(from.position());
        }
        Moment target = arrival.target();
        Mark start = target == null
                ? timeline.marks().get(0)
                : timeline.marks().get(timeline.lastAtOrBefore(target.beat(), target.depth(), target.instruction()));
        prepare(target == null ? new SeekStart(arrival.stop()) : new Seek(target, arrival.stop()));
        return timeline.goOn(start, target == null ? 0 : target.beat());
    }

    private void prepare(Travelled next) {
        part = next;
        isPatched = false;
        traveller.rewound();
    }

    private void look(Mark start, Travelled next, long near) {
        prepare(next);
        try {
            timeline.goOn(start, near);
        } catch (LegEnded over) {
            return;
        }
        if (hasEnded) {
            // It is looked back from there.
            return;
        }
        throw new IllegalStateException("the repeated run has ended before the recorded one");
    }

    private long beat(long beat) {
        if (part == null || part.countsHits()) {
            counts.beat(beat);
        }
        if (part == null) {
            return beat + PATIENCE;
        }
        if (traveller.isGivenUp() && !(part instanceof Seek)) {
            throw new GivenUp();
        }
        if (!isPatched) {
            isPatched = true;
            traveller.patch();
        }
        return Math.min(part.beat(beat, traveller::patch), beat + PATIENCE);
    }

    /** The part of the run that is being run again; null where the program runs as any. */
    Travelled part() {
        return part;
    }

    /** Whether the program has been here before: what it tells has been told. */
    boolean isInThePast() {
        return timeline.beat() < present;
    }

    /** The beat that the program is at, and the last one that it has come to. */
    String where() {
        long now = timeline.beat();
        return "beat " + now + (now < present ? " of " + present : "");
    }

    /** The program stands where it was to go: it goes on as any from here. */
    void arrived(Moment moment) {
        part = null;
        if (timeline.arrived(timeline.beat(), moment.depth(), moment.instruction())) {
            present = timeline.beat();
            counts.forgetBehind(moment.position());
        }
    }

    /** The next moment to go to. */
    void plan(Journey journey) {
        pending = journey;
    }

    /** Leaves the stopped program, if there is somewhere to go to. */
    void depart(Moment stoppedAt) {
        changed(stoppedAt);
        present = Math.max(present, timeline.beat());
        counts.goOnFrom(stoppedAt.position(), false);
        if (pending != null) {
            from = stoppedAt.withBeat(timeline.beat());
            throw new Departure();
        }
    }

    /** Takes notice of changes that were made to the stopped program. */
    private void changed(Moment stoppedAt) {
        if (changes != null) {
            timeline.changed(changes, stoppedAt.depth(), stoppedAt.instruction());
            counts.goOnFrom(stoppedAt.position(), true);
            changes = null;
        }
    }

    /** The stopped program is about to be changed. */
    void aboutToChange(Moment stoppedAt) {
        if (changes == null) {
            changes = new Mark.Change(timeline.position(), timeline.beat(), stoppedAt.depth(), stoppedAt.instruction());
            timeline.forgetFuture(stoppedAt.depth(), stoppedAt.instruction());
            present = timeline.beat();
            counts.forgetBehind(stoppedAt.position());
        }
    }

    /** Whether there is a past to go to from where the program is stopped. */
    boolean hasPast(Moment stoppedAt) {
        changed(stoppedAt);
        return !timeline.marks().isEmpty();
    }

    /** Thrown through a program that is run again for a search that is given up. */
    private static final class GivenUp extends RuntimeException {
        private static final long serialVersionUID = 1;

        GivenUp() {
            super(null, null, false, false);
        }
    }
}
