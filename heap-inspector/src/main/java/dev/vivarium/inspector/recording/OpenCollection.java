package dev.vivarium.inspector.recording;

import dev.vivarium.gc.Collection;
import dev.vivarium.gc.Phase;

/** What a recorder knows of a collection in progress. */
final class OpenCollection {
    /** Looks at the words within a collection that are not rationed. */
    private static final int FREE_LOOKS = 8;

    final Collection collection;
    Phase phase = Phase.START;
    boolean wordsMayDiffer;
    /** How often the program ran inside, and when the words are looked at next. */
    private int programRuns;

    private int nextLook = 1;

    OpenCollection(Collection collection) {
        this.collection = collection;
    }

    /** The program ran inside once more: whether the words are to be looked at. Those looks become rarer. */
    boolean looksAtWords() {
        programRuns++;
        boolean looks = programRuns >= nextLook;
        if (looks) {
            nextLook = programRuns + 1 + Math.max(0, programRuns - FREE_LOOKS) / 2;
        }
        return looks;
    }
}
