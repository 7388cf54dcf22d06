package dev.vivarium.compiler;

/** The blocks of Python that have names of their own. */
enum ScopeKind {
    MODULE("<module>"),
    CLASS(null),
    LAMBDA("<lambda>"),
    LIST_COMPREHENSION("<listcomp>"),
    DICT_COMPREHENSION("<dictcomp>"),
    SET_COMPREHENSION("<setcomp>"),
    GENERATOR_EXPRESSION("<genexpr>"),
    FUNCTION(null);

    private final String fixedName;

    ScopeKind(String fixedName) {
        this.fixedName = fixedName;
    }

    /** The name in tracebacks, or null when the definition gives it. */
    String fixedName() {
        return fixedName;
    }

    /** Locals live in the frame, not in a dict. */
    boolean isFunctionLike() {
        return this != MODULE && this != CLASS;
    }

    boolean isComprehension() {
        switch (this) {
            case LIST_COMPREHENSION:
            case DICT_COMPREHENSION:
            case SET_COMPREHENSION:
            case GENERATOR_EXPRESSION:
                return true;
            default:
                return false;
        }
    }
}
