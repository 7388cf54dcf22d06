package dev.vivarium.regex;

/** Why a pattern cannot be compiled or a match not be finished. */
public final class RegexException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** The kinds of failure that MicroPython tells apart. */
    public enum Reason {
        /** A part of the pattern is wrong, or too long for the code's one-byte distances. */
        TOO_COMPLEX,
        /** A closing parenthesis without an opening one. */
        SYNTAX,
        /** Groups, or choices of a match, that are nested too deeply. */
        TOO_DEEP
    }

    private final Reason reason;

    RegexException(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
