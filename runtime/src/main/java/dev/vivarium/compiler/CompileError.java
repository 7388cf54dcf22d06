package dev.vivarium.compiler;

/** A program that MicroPython's compiler rejects; the message is MicroPython's. */
public final class CompileError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String exceptionType;
    private final String block;
    private final int line;
    private final int near;

    CompileError(String exceptionType, String message, int line, String block) {
        this(exceptionType, message, line, line, block);
    }

    private CompileError(String exceptionType, String message, int line, int near, String block) {
        super(message, null, false, false);
        this.exceptionType = exceptionType;
        this.line = line;
        this.near = near;
        this.block = block;
    }

    /** A SyntaxError whose block is not known yet; line 0 when its line is not known either. */
    static CompileError syntax(String message, int line) {
        return new CompileError("SyntaxError", message, line, null);
    }

    /** Types that do not fit in a viper function; the line is not known yet. */
    static CompileError viperType(String message) {
        return new CompileError("ViperTypeError", message, 0, null);
    }

    /** What native code cannot do; the error has no place in the source. */
    static CompileError notImplemented(String message) {
        return new CompileError("NotImplementedError", message, 0, null);
    }

    /** A program that outgrows a field of the bytecode. */
    static CompileError overflow() {
        return new CompileError("RuntimeError", "bytecode overflow", 0, null);
    }

    /** The name of the Python exception to raise. */
    public String exceptionType() {
        return exceptionType;
    }

    /** The line for the traceback, from 1, or 0 when the exception has no traceback. */
    public int line() {
        return line;
    }

    /** The line that an editor had better show, from 1, also where the traceback names none; 0 when it is not known. */
    public int nearLine() {
        return near;
    }

    /** The function, or {@code <module>}, for the traceback; null when the entry names none. */
    public String block() {
        return block;
    }

    CompileError atLineIfUnknown(int knownLine) {
        return near == 0
                ? new CompileError(exceptionType, getMessage(), isInSource() ? knownLine : 0, knownLine, block)
                : this;
    }

    CompileError inBlock(String name) {
        return new CompileError(exceptionType, getMessage(), line, near, name);
    }

    /** True for an error in the source, whose traceback names its place. */
    boolean isInSource() {
        return exceptionType.equals("SyntaxError") || exceptionType.equals("ViperTypeError");
    }
}
