package dev.vivarium.gc.control;

/** What became of a ref or finalize object. */
public enum ReferenceState {
    /** In the list of its target, which lives as far as is known. */
    ALIVE("alive"),
    /** Its target was chosen to die, and its callback is not called yet. */
    CALLBACK_PENDING("callback pending"),
    CALLBACK_RAN("callback ran"),
    CALLBACK_RAISED("callback raised"),
    /** The program took it out of the list. */
    DETACHED("detached"),
    /** Cleared without a callback being called: it had none, or was itself garbage. */
    DEAD("dead");

    private final String title;

    ReferenceState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
