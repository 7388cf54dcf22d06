package dev.vivarium.vm;

/** Unwinds the Java stack of a thread that is ended from outside. */
final class EndOfThread extends Error {
    private static final long serialVersionUID = 1L;

    EndOfThread() {
        super("end of thread", null, false, false);
    }
}
