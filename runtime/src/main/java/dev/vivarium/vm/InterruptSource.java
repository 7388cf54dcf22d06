package dev.vivarium.vm;

import java.util.function.BooleanSupplier;

/** Decides when a keyboard interrupt is delivered, so that a recording knows and a replay repeats it. */
@FunctionalInterface
public interface InterruptSource {
    /** As the outside asks. */
    InterruptSource OUTSIDE = asked -> asked;

    /** One that delivers what nobody asks for now, so that it has to be asked at each beat. */
    static InterruptSource ofItsOwn(BooleanSupplier delivers) {
        return new InterruptSource() {
            @Override
            public boolean delivers(boolean asked) {
                return delivers.getAsBoolean();
            }

            @Override
            public boolean waitsToBeAsked() {
                return false;
            }
        };
    }

    /**
     * Called wherever an interrupt can be delivered.
     *
     * @param asked whether one was asked for since the last delivery
     * @return whether one is delivered now
     */
    boolean delivers(boolean asked);

    /** Whether it delivers only what was asked for. */
    default boolean waitsToBeAsked() {
        return true;
    }
}
