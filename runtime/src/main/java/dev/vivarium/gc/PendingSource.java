package dev.vivarium.gc;

/** Where a {@link CallbackPass} finds the references to targets that died. */
interface PendingSource {
    /** The references to the next target; null when there are none left. */
    PendingList next();

    /** All references of a list are cleared and called. */
    void finished(PendingList list);
}
