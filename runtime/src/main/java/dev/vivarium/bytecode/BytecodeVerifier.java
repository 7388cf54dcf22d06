package dev.vivarium.bytecode;

import java.util.BitSet;

/** Checks that a module from a file decodes and that every index and jump in it has a target. */
final class BytecodeVerifier {
    private final CompiledModule module;

    private BytecodeVerifier(CompiledModule module) {
        this.module = module;
    }

    /**
     * Checks all functions of a module.
     *
     * @throws MalformedBytecodeException at the first fault
     */
    static void verify(CompiledModule module) {
        new BytecodeVerifier(module).verify(module.root());
    }

    private void verify(CodeUnit unit) {
        Prelude prelude = unit.prelude();
        checkIndex(prelude.simpleName(), module.qstrs().size());
        for (int name : prelude.argumentNames()) {
            checkIndex(name, module.qstrs().size());
        }
        for (int cell : prelude.cells()) {
            checkIndex(cell, prelude.nState());
        }
        prelude.lines(unit.bytecode()).entries();
        BitSet starts = new BitSet();
        Instruction last = null;
        for (Instruction instruction : BytecodeReader.instructions(unit)) {
            starts.set(instruction.offset());
            if (instruction.opcode().isTyped()) {
                throw new MalformedBytecodeException("unknown opcode");
            }
            checkOperand(unit, prelude, instruction);
            last = instruction;
        }
        if (last == null || !last.opcode().endsFlow()) {
            throw new MalformedBytecodeException("function runs over its end");
        }
        for (Instruction instruction : BytecodeReader.instructions(unit)) {
            if (instruction.opcode().operand().isLabel() && !starts.get((int) instruction.operand())) {
                throw new MalformedBytecodeException("jump into an instruction");
            }
        }
        unit.children().forEach(this::verify);
    }

    private void checkOperand(CodeUnit unit, Prelude prelude, Instruction instruction) {
        OperandKind kind = instruction.opcode().operand();
        long operand = instruction.operand();
        if (kind == OperandKind.QSTR) {
            checkIndex(operand, module.qstrs().size());
        } else if (kind == OperandKind.OBJECT) {
            checkIndex(operand, module.constants().size());
        } else if (kind.isChild()) {
            checkIndex(operand, unit.children().size());
        } else if (isLocal(instruction.opcode())) {
            checkIndex(operand, prelude.nState());
        }
    }

    private static boolean isLocal(Opcode opcode) {
        switch (opcode) {
            case LOAD_FAST_N:
            case LOAD_FAST_MULTI:
            case LOAD_DEREF:
            case STORE_FAST_N:
            case STORE_FAST_MULTI:
            case STORE_DEREF:
            case DELETE_FAST:
            case DELETE_DEREF:
                return true;
            default:
                return false;
        }
    }

    private static void checkIndex(long index, int size) {
        if (index < 0 || index >= size) {
            throw new MalformedBytecodeException("index out of its table");
        }
    }
}
