package dev.vivarium.cli;

/** A number of bytes on the command line. */
final class Bytes {
    private Bytes() {}

    static long count(String text) {
        if (!text.matches("\\d{1,12}")) {
            throw new Failure("'" + text + "' is no number of bytes");
        }
        return Long.parseLong(text);
    }
}
