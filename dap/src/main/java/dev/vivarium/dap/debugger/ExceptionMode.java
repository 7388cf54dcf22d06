package dev.vivarium.dap.debugger;

/** Where exceptions stop the program. */
public enum ExceptionMode {
    RAISED("raised", "Raised exceptions", false),
    /** No handler of the program will catch it. */
    UNCAUGHT("uncaught", "Uncaught exceptions", true),
    /** The program's own code raised it, and none of its handlers will catch it; a library's may. */
    USER_UNHANDLED("userUnhandled", "Exceptions that leave the program's own code", false),
    OUT_OF_MEMORY("outOfMemory", "Out of memory", false);

    private final String filter;
    private final String label;
    private final boolean byDefault;

    ExceptionMode(String filter, String label, boolean byDefault) {
        this.filter = filter;
        this.label = label;
        this.byDefault = byDefault;
    }

    /** Its name as an exception filter. */
    public String filter() {
        return filter;
    }

    public String label() {
        return label;
    }

    public boolean byDefault() {
        return byDefault;
    }
}
