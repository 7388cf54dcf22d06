package dev.vivarium.dap.debugger;

import dev.vivarium.checkpoint.Mark;
import java.util.Comparator;

/**
 * A place in the order of a recorded run: within a beat frames are only left, and instructions go forward.
 *
 * @param depth the number of frames; more than there can be at the beginning of the beat
 * @param instruction in front of which the innermost frame stands; -1 at the beginning of the beat
 */
record Position(long beat, int depth, int instruction) implements Comparable<Position> {
    /** Before the program. */
    static final Position START = beginning(0);

    private static final Comparator<Position> ORDER = Comparator.comparingLong(Position::beat)
            .thenComparing(Position::depth, Comparator.reverseOrder())
            .thenComparingInt(Position::instruction);

    static Position beginning(long beat) {
        return new Position(beat, Integer.MAX_VALUE, -1);
    }

    static Position of(Mark mark) {
        return new Position(mark.beat(), mark.depth(), mark.instruction());
    }

    /** Right before this one: behind whatever else comes before it. */
    Position before() {
        return new Position(beat, depth, instruction - 1);
    }

    boolean isBehind(Position other) {
        return compareTo(other) > 0;
    }

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }
}
