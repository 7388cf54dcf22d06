package dev.vivarium.vm;

/**
 * What is left of an instruction in whose middle a thread waits for its turn, as far as it needs nothing that lies on a
 * Java stack: it can be done on another Java thread, or in another machine. Holds numbers and stateless functions only.
 */
sealed interface Rest {
    /** The thread waits at a jump, for its turn is over. */
    record OfJump(int target, boolean pops) implements Rest {}

    /** The thread waits in a native that the instruction itself called. */
    record OfCall(CallPlace place, CallRest rest, long argument) implements Rest {}
}
