package dev.vivarium.lsp.feature;

/** Why a change of the program is not made, in words for the user. */
public final class Refused extends Exception {
    private static final long serialVersionUID = 1;

    Refused(String message) {
        super(message, null, false, false);
    }
}
