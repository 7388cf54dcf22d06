package dev.vivarium.object;

import dev.vivarium.state.NotCheckpointed;

/**
 * Lets natives that take long be ended where nobody wants their result any more: a debugger's evaluation that its user
 * has cancelled. A program that just runs is never ended so; MicroPython's natives do not look for Ctrl-C either.
 */
@NotCheckpointed("whether somebody waits belongs to no moment of the run")
public final class LongWork {
    /** A turn is short; looking at what another thread writes is not. */
    private static final int STRIDE = 1 << 10;

    private final ObjectSpace space;
    private int turns;
    private volatile boolean isUnwanted;

    LongWork(ObjectSpace space) {
        this.space = space;
    }

    /** To be called in each turn of a loop that may be long; raises KeyboardInterrupt where it is to end. */
    public void turn() {
        if (++turns % STRIDE == 0) {
            check();
        }
    }

    /** As {@link #turn}, in a loop whose turns are long themselves. */
    public void check() {
        if (isUnwanted) {
            isUnwanted = false;
            throw space.error(Exceptions.KEYBOARD_INTERRUPT);
        }
    }

    /** Ends what goes on; may be called from any thread. */
    public void end() {
        isUnwanted = true;
    }

    /** What has been ended is over, and what comes now is wanted. */
    public void begin() {
        isUnwanted = false;
    }
}
