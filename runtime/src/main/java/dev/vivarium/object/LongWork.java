package dev.vivarium.object;

import dev.vivarium.state.NotCheckpointed;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Lets natives that take long be ended where nobody wants their result any more: a debugger's evaluation that its user
 * has cancelled. A program that just runs is never ended so; MicroPython's natives do not look for Ctrl-C either.
 */
@NotCheckpointed("whether somebody waits belongs to no moment of the run")
public final class LongWork {
    /** A turn is short; looking at what another thread writes is not. A power of two. */
    private static final int STRIDE = 1 << 10;

    private static final VarHandle UNWANTED;

    static {
        try {
            UNWANTED = MethodHandles.lookup().findVarHandle(LongWork.class, "isUnwanted", boolean.class);
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }

    private final ObjectSpace space;
    private int turns;
    /** Read so that it is seen some time, which lets loops keep what they have in registers. */
    private boolean isUnwanted;

    LongWork(ObjectSpace space) {
        this.space = space;
    }

    /** To be called in each turn of a loop that may be long; raises KeyboardInterrupt where it is to end. */
    public void turn() {
        turn(++turns);
    }

    /** As {@link #turn()}, in a loop that counts itself. */
    public void turn(int count) {
        if ((count & (STRIDE - 1)) == 0) {
            check();
        }
    }

    /** As {@link #turn()}, in a loop whose turns are long themselves. */
    public void check() {
        if ((boolean) UNWANTED.getOpaque(this)) {
            set(false);
            throw space.error(Exceptions.KEYBOARD_INTERRUPT);
        }
    }

    private void set(boolean now) {
        UNWANTED.setOpaque(this, now);
    }

    /** Ends what goes on; may be called from any thread. */
    public void end() {
        set(true);
    }

    /** What has been ended is over, and what comes now is wanted. */
    public void begin() {
        set(false);
    }
}
