package dev.vivarium.compiler;

import dev.vivarium.bytecode.NativeType;

/** A name in one scope. */
final class Variable {
    /** Where the value of a name lives. */
    enum Kind {
        UNDECIDED,
        /** Read only; looked up as a global unless an enclosing function has it. */
        GLOBAL_IMPLICIT,
        /** Assigned in a module or class body, so that no inner function closes over it. */
        GLOBAL_IMPLICIT_ASSIGNED,
        GLOBAL_EXPLICIT,
        LOCAL,
        /** Local, and used by an inner function. */
        CELL,
        /** Belongs to an enclosing function. */
        FREE
    }

    /** What a parameter takes. */
    enum Parameter {
        NONE,
        PLAIN,
        STAR,
        DOUBLE_STAR
    }

    final String name;
    Kind kind;
    Parameter parameter = Parameter.NONE;
    int localNumber;
    /** What a viper function's parameter takes. */
    NativeType type = NativeType.OBJECT;

    Variable(String name, Kind kind) {
        this.name = name;
        this.kind = kind;
    }

    boolean isParameter() {
        return parameter != Parameter.NONE;
    }

    boolean isClosedOver() {
        return kind == Kind.CELL || kind == Kind.FREE;
    }
}
