package dev.vivarium.object;

/** A Python exception on its way through Java frames. Carries the exception object; has no Java stack trace. */
public final class PythonError extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final long exception;

    /** @param exception an instance of BaseException; the thrower keeps it rooted until it is thrown */
    public PythonError(long exception) {
        super(null, null, false, false);
        this.exception = exception;
    }

    public long exception() {
        return exception;
    }
}
