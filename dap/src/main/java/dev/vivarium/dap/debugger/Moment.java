package dev.vivarium.dap.debugger;

import dev.vivarium.gc.Collection;
import dev.vivarium.gc.GcEvent;
import dev.vivarium.vm.ProgramFrames;

/**
 * One moment of a recorded run, which comes again at the same place when the run is repeated.
 *
 * @param depth the number of frames of the thread that runs
 * @param instruction in front of which the innermost stands, or that is being run
 * @param collection the number of the collection that does something now; 0 for none
 * @param rescans tells events of one collection apart that look alike
 * @param event what it has just done; null for nothing
 * @param raises whether the instruction has just raised an exception
 */
record Moment(
        long beat, int thread, int depth, int instruction, int collection, int rescans, GcEvent event, boolean raises) {

    static Moment inFront(long beat, int thread, ProgramFrames frames) {
        int depth = frames.depth();
        return at(beat, thread, depth, depth == 0 ? -1 : frames.instruction(0));
    }

    static Moment at(long beat, int thread, int depth, int instruction) {
        return new Moment(beat, thread, depth, instruction, 0, 0, null, false);
    }

    /** The moment at which the instruction has raised an exception. */
    Moment raising() {
        return new Moment(beat, thread, depth, instruction, 0, 0, null, true);
    }

    /** The moment at which a collection has done something on behalf of the instruction. */
    Moment in(Collection running, GcEvent did) {
        return new Moment(beat, thread, depth, instruction, running.number(), running.rescans(), did, false);
    }

    /** The same place at another beat. */
    Moment withBeat(long otherBeat) {
        return new Moment(otherBeat, thread, depth, instruction, collection, rescans, event, raises);
    }

    /** Where it lies; what one instruction does comes at one position. */
    Position position() {
        return new Position(beat, depth, instruction);
    }

    boolean isInCollection() {
        return event != null;
    }
}
