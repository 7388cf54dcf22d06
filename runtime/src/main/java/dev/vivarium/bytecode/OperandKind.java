package dev.vivarium.bytecode;

/** How the operand of an opcode is encoded and what it means. */
public enum OperandKind {
    /** The opcode byte stands alone. */
    NONE,
    /** The opcode byte is one of a run of codes; the operand is its place in the run. */
    IMPLIED,
    /** Index into the module's qstr table. */
    QSTR,
    /** An unsigned number whose meaning the opcode defines. */
    UINT,
    /** A signed number. */
    INT,
    /** Index into the module's constant table. */
    OBJECT,
    /** Index into the code unit's children. */
    CHILD,
    /** Index into the code unit's children, then a byte: the number of closed-over cells on the stack. */
    CHILD_AND_BYTE,
    /** Jump distance in either direction. */
    SIGNED_LABEL,
    /** Jump distance in either direction, then a byte. */
    SIGNED_LABEL_AND_BYTE,
    /** Forward jump distance. */
    UNSIGNED_LABEL;

    /** True when the operand is a jump distance, which {@link BytecodeReader} turns into a target offset. */
    public boolean isLabel() {
        return this == SIGNED_LABEL || this == SIGNED_LABEL_AND_BYTE || this == UNSIGNED_LABEL;
    }

    /** True when the distance is biased so that it can be negative. */
    public boolean isSignedLabel() {
        return this == SIGNED_LABEL || this == SIGNED_LABEL_AND_BYTE;
    }

    /** True when one further byte follows the operand. */
    public boolean hasExtraByte() {
        return this == CHILD_AND_BYTE || this == SIGNED_LABEL_AND_BYTE;
    }

    /** True when the operand names a nested function of the code unit. */
    public boolean isChild() {
        return this == CHILD || this == CHILD_AND_BYTE;
    }
}
