package dev.vivarium.inspector.file;

/** A file is no {@code .viv} file or a damaged one; the message is one line that says where. */
public final class UnreadableFile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnreadableFile(String message) {
        super(message);
    }
}
