package dev.vivarium.bytecode;

/**
 * One decoded instruction.
 *
 * @param offset bytes from the first opcode
 * @param opcode what it does
 * @param operand its operand; for a label the target's offset from the first opcode, 0 when there is none
 * @param extra the byte behind the operand, or 0
 * @param next offset of the following instruction
 */
public record Instruction(int offset, Opcode opcode, long operand, int extra, int next) {
    /** The operator of a {@link Opcode#UNARY_OP_MULTI}. */
    public UnaryOperator unaryOperator() {
        return UnaryOperator.of((int) operand);
    }

    /** The operator of a {@link Opcode#BINARY_OP_MULTI}. */
    public BinaryOperator binaryOperator() {
        return BinaryOperator.of((int) operand);
    }
}
