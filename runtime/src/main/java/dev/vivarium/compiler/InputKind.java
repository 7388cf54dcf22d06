package dev.vivarium.compiler;

import dev.vivarium.syntax.ParseMode;

/** What a source is; the modes of {@code compile()}. */
public enum InputKind {
    /** Any number of statements; the code returns None. */
    FILE(ParseMode.FILE),
    /** One interactive statement. */
    SINGLE(ParseMode.SINGLE),
    /** One expression; the code returns its value. */
    EVAL(ParseMode.EVAL);

    final ParseMode mode;

    InputKind(ParseMode mode) {
        this.mode = mode;
    }
}
