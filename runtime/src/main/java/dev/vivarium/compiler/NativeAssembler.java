package dev.vivarium.compiler;

import dev.vivarium.bytecode.Opcode;

/**
 * The instructions of a {@code @micropython.native} function. They are bytecode too; what differs from other functions
 * is what MicroPython's native code does differently: it has no line numbers, a deleted local is None, and an exception
 * is raised by an expression only.
 */
class NativeAssembler extends Assembler {
    NativeAssembler(ModuleTables tables, Scope scope) {
        super(tables, scope, false);
    }

    @Override
    void op(Opcode opcode) {
        if (opcode == Opcode.RAISE_LAST || opcode == Opcode.RAISE_FROM) {
            throw CompileError.notImplemented("native raise");
        }
        super.op(opcode);
    }

    @Override
    void op(Opcode opcode, int operand) {
        if (opcode == Opcode.DELETE_FAST) {
            op(Opcode.LOAD_CONST_NONE);
            op(Opcode.STORE_FAST_N, operand);
        } else if (opcode != Opcode.DELETE_DEREF) {
            super.op(opcode, operand);
        }
    }
}
