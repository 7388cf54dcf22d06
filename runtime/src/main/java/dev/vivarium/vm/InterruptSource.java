package dev.vivarium.vm;

/** Decides when a keyboard interrupt is delivered, so that a recording knows and a replay repeats it. */
@FunctionalInterface
public interface InterruptSource {
    /** As the outside asks. */
    InterruptSource OUTSIDE = asked -> asked;

    /**
     * Called wherever an interrupt can be delivered.
     *
     * @param asked whether one was asked for since the last delivery
     * @return whether one is delivered now
     */
    boolean delivers(boolean asked);
}
