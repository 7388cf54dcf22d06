package dev.vivarium.bytecode;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Checks that a module from a file decodes, that every index and jump in it has a target, and that the stacks of its
 * functions fit their instructions ({@link FlowVerifier}).
 */
final class BytecodeVerifier {
    /** Operands of decoded instructions are so wide; with a byte behind them, narrower. */
    private static final int MAX_OPERAND = 1 << 23;

    private static final int MAX_CHILD = 1 << 15;
    /** More entries than any frame has room for. */
    private static final int MAX_STATE = 1 << 16;

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
        verify(module, 0);
    }

    /**
     * As {@link #verify(CompiledModule)}, for a body whose first parameters may be the cells of a closure.
     *
     * @param most cells that it may have
     * @return how many there are at least
     */
    static int verify(CompiledModule module, int most) {
        BytecodeVerifier verifier = new BytecodeVerifier(module);
        verifier.check(module.root());
        for (int given = 0; ; given++) {
            try {
                verifier.follow(module.root(), given);
                return given;
            } catch (MalformedBytecodeException fault) {
                if (given >= most) {
                    throw fault;
                }
            }
        }
    }

    private void check(CodeUnit unit) {
        Prelude prelude = unit.prelude();
        checkPrelude(prelude);
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
        unit.children().forEach(this::check);
    }

    private void checkPrelude(Prelude prelude) {
        checkIndex(prelude.simpleName(), module.qstrs().size());
        for (int name : prelude.argumentNames()) {
            checkIndex(name, module.qstrs().size());
        }
        for (int cell : prelude.cells()) {
            checkIndex(cell, prelude.nState());
        }
        if (prelude.parameters() > prelude.nState()
                || prelude.nDefPosArgs() > prelude.nPosArgs()
                || prelude.nState() > MAX_STATE) {
            throw new MalformedBytecodeException("function head contradicts itself");
        }
    }

    /** Follows the flow of a function that is given cells, and of all functions that it makes. */
    private void follow(CodeUnit unit, int given) {
        Prelude prelude = unit.prelude();
        List<Instruction> instructions = new ArrayList<>();
        BytecodeReader.instructions(unit).forEach(instructions::add);
        FunctionUses uses = new FunctionUses(unit, prelude, given);
        StackRules rules = new StackRules(module.qstrs(), uses, prelude.nState());
        new FlowVerifier(prelude, instructions, rules, locals(prelude, instructions)).verify();
        uses.made().forEach((child, cells) -> follow(unit.children().get(child), cells));
    }

    private static int locals(Prelude prelude, List<Instruction> instructions) {
        int locals = prelude.parameters();
        for (int cell : prelude.cells()) {
            locals = Math.max(locals, cell + 1);
        }
        for (Instruction instruction : instructions) {
            if (isLocal(instruction.opcode())) {
                locals = Math.max(locals, (int) instruction.operand() + 1);
            }
        }
        return locals;
    }

    private void checkOperand(CodeUnit unit, Prelude prelude, Instruction instruction) {
        OperandKind kind = instruction.opcode().operand();
        long operand = instruction.operand();
        if (kind == OperandKind.QSTR) {
            checkIndex(operand, module.qstrs().size());
        } else if (kind == OperandKind.OBJECT) {
            checkIndex(operand, module.constants().size());
        } else if (kind.isChild()) {
            checkIndex(operand, Math.min(unit.children().size(), MAX_CHILD));
        } else if (isLocal(instruction.opcode())) {
            checkIndex(operand, prelude.nState());
        } else if (kind == OperandKind.UINT || kind.isLabel()) {
            checkIndex(operand, MAX_OPERAND);
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
