package dev.vivarium.checkpoint;

/**
 * A checkpoint and the moment of the run at which it was made.
 *
 * @param depth the number of frames; more than there can be at the beginning of the beat
 * @param instruction in front of which the innermost frame stood; -1 at the beginning of the beat
 * @param change what it follows where it was made behind a change from outside; else null
 */
public record Mark(Checkpoint checkpoint, long beat, int depth, int instruction, Change change) {
    /**
     * The moment before a change.
     *
     * @param position the number of recorded calls before it
     */
    public record Change(int position, long beat, int depth, int instruction) {}

    static Mark atBeat(Checkpoint checkpoint) {
        return new Mark(checkpoint, checkpoint.beat(), Integer.MAX_VALUE, -1, null);
    }

    /** Whether the moment is not behind another. Within a beat frames are only left, and instructions go forward. */
    boolean isAtOrBefore(long otherBeat, int otherDepth, int otherInstruction) {
        if (beat != otherBeat) {
            return beat < otherBeat;
        }
        return depth != otherDepth ? depth > otherDepth : instruction <= otherInstruction;
    }

    /** Whether it is the first checkpoint behind a change that was made to the program from outside. */
    public boolean isChange() {
        return change != null;
    }
}
