package dev.vivarium.codec;

/** Compressed data is not what it should be. */
public final class CorruptDataException extends RuntimeException {
    private static final long serialVersionUID = 1;

    CorruptDataException(String message) {
        super(message, null, false, false);
    }
}
