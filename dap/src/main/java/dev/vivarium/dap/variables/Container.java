package dev.vivarium.dap.variables;

/** Something with variables inside, as it is remembered until the program goes on. */
sealed interface Container {
    /** The locals of a frame. */
    record Locals(int frame) implements Container {}

    /** The globals of a frame's module. */
    record Globals(int frame) implements Container {}

    /** What a frame's expression holds so far. */
    record Operands(int frame) implements Container {}

    /**
     * What a value holds.
     *
     * @param expression what evaluates to the value; null where nothing does
     */
    record Inside(long value, String expression) implements Container {}
}
