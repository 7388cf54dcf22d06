package dev.vivarium.syntax;

/** The exception that MicroPython raises for a problem. */
public enum ProblemType {
    SYNTAX_ERROR("SyntaxError"),
    INDENTATION_ERROR("IndentationError"),
    NOT_IMPLEMENTED_ERROR("NotImplementedError"),
    RUNTIME_ERROR("RuntimeError");

    private final String typeName;

    ProblemType(String typeName) {
        this.typeName = typeName;
    }

    /** The name of the Python exception. */
    public String typeName() {
        return typeName;
    }
}
