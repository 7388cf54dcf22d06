package dev.vivarium.compiler;

import dev.vivarium.bytecode.Constant;

/**
 * What an expression that is constant compiles to.
 *
 * @param value its value
 * @param isObject it is loaded from the table of constants; else it is a small int, an interned string or a keyword
 * @param line the source line that loading it marks, or 0 for none
 */
record Folded(Constant value, boolean isObject, int line) {
    static Folded object(Constant value, int line) {
        return new Folded(value, true, line);
    }

    static Folded leaf(Constant value) {
        return new Folded(value, false, 0);
    }

    boolean isSmallInt() {
        return !isObject && value instanceof Constant.Int;
    }

    /** The value of a small int. */
    long smallInt() {
        return ((Constant.Int) value).value().longValue();
    }
}
