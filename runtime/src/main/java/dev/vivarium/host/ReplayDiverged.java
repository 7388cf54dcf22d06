package dev.vivarium.host;

/** A replayed program asked the outside for something else than the recorded one. The message is one line. */
public final class ReplayDiverged extends RuntimeException {
    private static final long serialVersionUID = 1;

    ReplayDiverged(String message) {
        super(message);
    }
}
