package dev.vivarium.bytecode;

/** The change in value-stack depth an opcode makes when execution continues at the next instruction. */
@FunctionalInterface
interface StackEffect {
    /**
     * @param operand the decoded operand
     * @param extra the byte that follows it, or 0
     * @return entries pushed minus entries popped
     */
    int of(long operand, int extra);

    static StackEffect fixed(int change) {
        return (operand, extra) -> change;
    }

    /** Pops {@code operand} entries and pushes one. */
    static StackEffect collect() {
        return (operand, extra) -> 1 - (int) operand;
    }

    /** A call with the positional count in the low byte and the keyword count above it. */
    static StackEffect call(int withoutArguments) {
        return (operand, extra) -> withoutArguments - (int) (operand & 0xff) - 2 * (int) (operand >> 8);
    }

    /** Pops the cells counted by the extra byte. */
    static StackEffect closure(int withoutCells) {
        return (operand, extra) -> withoutCells - extra;
    }
}
