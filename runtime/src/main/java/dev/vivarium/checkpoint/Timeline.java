package dev.vivarium.checkpoint;

import dev.vivarium.Machine;
import dev.vivarium.host.RewindableHost;
import dev.vivarium.module.Programs;
import dev.vivarium.vm.Beats;
import dev.vivarium.vm.GreenThreads;
import dev.vivarium.vm.InterruptSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * A run in which one machine goes back and forth: it is made again what it was at a checkpoint, repeats from there with
 * the recorded answers what it did, and behind the end of the record goes on as any program. To go back, whoever watches
 * the program throws an exception of his own through it and calls {@link #goOn}.
 *
 * <p>Checkpoints lie the closer together the nearer they are to where the run was last, so that there are few of them
 * and the nearest is near. Always holds: each is one of the run that is recorded now; those of a future that does not come again are dropped.
 */
public final class Timeline {
    /** Beats from one checkpoint to the next at first: some milliseconds of a run. */
    private static final long FIRST_DISTANCE = 1 << 18;
    /** Beats from a moment that is gone to, back to the nearest checkpoint made on the way there. */
    private static final long NEAREST = 1 << 9;
    /** What all checkpoints together may hold, were no page shared. */
    private static final long MOST_BYTES = 512L << 20;

    private static final int FEWEST_CHECKPOINTS = 8;
    private static final int MOST_CHECKPOINTS = 64;
    /** A checkpoint may take this part of the time since the last one. */
    private static final int SHARE = 16;

    private final Machine machine;
    private final RewindableHost host;
    private final ToIntFunction<Programs> program;
    private final List<Mark> marks = new ArrayList<>();
    private Beats.Listener listener = beat -> Long.MAX_VALUE;
    private long distance = FIRST_DISTANCE;
    private long nextMark;
    private long nextTold;
    private long lastMarkNanos;
    /** The beat near which checkpoints are wanted; the last one of all where the run just goes on. */
    private long focus = Long.MAX_VALUE;

    /**
     * @param machine whose host is {@code host}
     * @param program starts the program, such as {@code programs -> programs.runFile(path, arguments)}
     */
    public Timeline(Machine machine, RewindableHost host, ToIntFunction<Programs> program) {
        this.machine = machine;
        this.host = host;
        this.program = program;
    }

    /** Tells {@code told} of beats, of each after a checkpoint that is due there. */
    public void observe(Beats.Listener told) {
        listener = told;
    }

    /** Runs the program from its start; returns its exit code. */
    public int begin() {
        marks.add(Mark.atBeat(Checkpoint.of(machine)));
        count();
        return program.applyAsInt(machine.programs());
    }

    private void count() {
        machine.virtualMachine().interrupts().count(this::reached, new InterruptSource() {
            @Override
            public boolean delivers(boolean asked) {
                return host.interrupts(asked, beat());
            }

            @Override
            public boolean waitsToBeAsked() {
                return !host.isInterruptNext();
            }
        });
    }

    /** The number of beats so far. */
    public long beat() {
        return machine.virtualMachine().interrupts().beats().count();
    }

    private long reached(long beat) {
        if (beat >= nextMark) {
            nextMark = machine.virtualMachine().canBeContinued() ? mark(beat) : beat + NEAREST;
        }
        if (beat >= nextTold) {
            nextTold = Math.max(beat + 1, listener.beat(beat));
        }
        return Math.min(nextMark, nextTold);
    }

    private long mark(long beat) {
        long began = System.nanoTime();
        if (marks.stream().noneMatch(mark -> mark.beat() == beat)) {
            insert(Mark.atBeat(Checkpoint.of(machine)));
        }
        long ended = System.nanoTime();
        // Where checkpoints take long, there are fewer.
        if (focus == Long.MAX_VALUE && (ended - began) * SHARE > began - lastMarkNanos) {
            distance *= 2;
        }
        lastMarkNanos = ended;
        return following(beat);
    }

    /** Where the next checkpoint is due: on the way to a moment in steps that become smaller. */
    private long following(long beat) {
        if (focus == Long.MAX_VALUE || beat >= focus) {
            return beat + distance;
        }
        long step = NEAREST;
        while (focus - 2 * step > beat) {
            step *= 2;
        }
        return focus - step > beat ? focus - step : focus + distance;
    }

    private void insert(Mark mark) {
        int at = marks.size();
        while (at > 0 && marks.get(at - 1).beat() > mark.beat()) {
            at--;
        }
        marks.add(at, mark);
        long used = Math.max(1, machine.heap().totalBytes());
        long room = Math.max(FEWEST_CHECKPOINTS, Math.min(MOST_CHECKPOINTS, MOST_BYTES / used));
        if (marks.size() > room) {
            marks.remove(leastUseful());
        }
    }

    /** The checkpoint without which the gap is smallest, measured by how far away from the run it lies. */
    private int leastUseful() {
        long here = focus == Long.MAX_VALUE ? beat() : focus;
        // Where all follow changes, the oldest part of the record goes.
        int found = 0;
        double least = Double.MAX_VALUE;
        for (int i = 1; i < marks.size() - 1; i++) {
            double gap = marks.get(i + 1).beat() - marks.get(i - 1).beat();
            double cost = gap / (1 + Math.abs(here - marks.get(i).beat()));
            // Nothing before a change leads to what comes behind it.
            if (cost < least && !marks.get(i).isChange()) {
                least = cost;
                found = i;
            }
        }
        return found;
    }

    /** The number of the last checkpoint that is not behind a moment; -1 where there is none. */
    public int lastAtOrBefore(long beat, int depth, int instruction) {
        int found = -1;
        for (int i = 0; i < marks.size(); i++) {
            found = marks.get(i).isAtOrBefore(beat, depth, instruction) ? i : found;
        }
        return found;
    }

    /** The number of the last checkpoint that is not behind the beginning of a beat; -1 where there is none. */
    public int lastAtOrBefore(long beat) {
        return lastAtOrBefore(beat, Integer.MAX_VALUE, -1);
    }

    /** The checkpoints in the order of time; the first is the oldest moment that can be gone to. */
    public List<Mark> marks() {
        return List.copyOf(marks);
    }

    /** Makes the machine what it was, without letting it go on. The program's Java frames must be gone. */
    public void restore(Mark mark) {
        GreenThreads.of(machine.space()).end();
        mark.checkpoint().restore(machine);
    }

    /**
     * Goes on from a checkpoint.
     *
     * @param near the beat near which checkpoints are wanted
     * @return the program's exit code
     */
    public int goOn(Mark mark, long near) {
        restore(mark);
        focus = near;
        nextMark = following(mark.beat());
        nextTold = 0;
        lastMarkNanos = System.nanoTime();
        count();
        return mark.checkpoint().canBeContinued()
                ? machine.programs().resume()
                : program.applyAsInt(machine.programs());
    }

    /** Whether the recorded run goes on behind this moment. */
    public boolean isInThePast() {
        return host.isRepeating();
    }

    /** The number of recorded calls before this moment. */
    public int position() {
        return host.position();
    }

    /** What was recorded behind this moment does not come any more: the program is about to be changed. */
    public void forgetFuture(int depth, int instruction) {
        host.forgetFrom(host.position());
        marks.removeIf(mark -> !mark.isAtOrBefore(beat(), depth, instruction));
    }

    /**
     * The program was changed where it stands. Where it cannot be continued from here, nothing that lies before can be
     * gone to any more: from there nothing would lead to what comes now.
     *
     * @param before what {@link #position} and {@link #beat} were before
     * @param depth the number of frames
     * @param instruction in front of which it stands
     */
    public void changed(Mark.Change before, int depth, int instruction) {
        if (machine.heap().isCollecting() || !machine.virtualMachine().canBeContinued()) {
            marks.clear();
            nextMark = 0;
            count();
        } else {
            marks.add(new Mark(Checkpoint.of(machine), beat(), depth, instruction, before));
        }
    }

    /**
     * The run has gone to a moment and goes on from there. Where that lies before changes, they have not happened: what
     * was recorded behind the first of them is forgotten.
     *
     * @return whether something was
     */
    public boolean arrived(long beat, int depth, int instruction) {
        int next = lastAtOrBefore(beat, depth, instruction) + 1;
        while (next < marks.size() && !marks.get(next).isChange()) {
            next++;
        }
        boolean forgets = next < marks.size();
        if (forgets) {
            host.forgetFrom(marks.get(next).change().position());
            marks.subList(next, marks.size()).clear();
        }
        focus = Long.MAX_VALUE;
        distance = FIRST_DISTANCE;
        nextMark = beat + distance;
        lastMarkNanos = System.nanoTime();
        return forgets;
    }
}
