package dev.vivarium.inspector.compare;

/**
 * A finaliser or callback that ran.
 *
 * @param when the number of the collection, {@code exit}, or {@code +N} in the Nth collection after the program
 * @param kind what ran
 * @param text the object or the call, in the program's words
 * @param raised whether it raised an exception
 * @param early whether a finalizer that is still to be called reaches the object that was finalised
 */
public record Happening(String when, Kind kind, String text, boolean raised, boolean early) {
    /** What can run. */
    public enum Kind {
        FINALISER,
        CALLBACK
    }

    /** One line. */
    public String line() {
        return when + " " + text + (raised ? " raised" : "") + (early ? " early" : "");
    }
}
