package dev.vivarium.bytecode;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Which entries of a module's tables a function uses, together with the functions inside it. */
public final class TableUses {
    private final BitSet names = new BitSet();
    private final BitSet constants = new BitSet();

    private TableUses() {}

    /**
     * A module with just what its root uses. Entries keep their numbers, so that the bytecode is as before: one that is
     * not used is an empty name or None, and the tables, of at least one entry each, end with the last that is used.
     */
    public static CompiledModule trimmed(CompiledModule module) {
        TableUses uses = new TableUses();
        uses.add(module.root());
        List<String> names = new ArrayList<>();
        for (int i = 0; i < Math.max(1, uses.names.length()); i++) {
            names.add(uses.names.get(i) ? module.qstrs().get(i) : "");
        }
        List<Constant> constants = new ArrayList<>();
        for (int i = 0; i < Math.max(1, uses.constants.length()); i++) {
            constants.add(uses.constants.get(i) ? module.constants().get(i) : Constant.Singleton.NONE);
        }
        return new CompiledModule(names.get(0), names, constants, module.root());
    }

    private void add(CodeUnit unit) {
        Prelude prelude = unit.prelude();
        names.set(prelude.simpleName());
        for (int name : prelude.argumentNames()) {
            names.set(name);
        }
        for (Instruction instruction : BytecodeReader.instructions(unit)) {
            OperandKind kind = instruction.opcode().operand();
            if (kind == OperandKind.QSTR) {
                names.set((int) instruction.operand());
            } else if (kind == OperandKind.OBJECT) {
                constants.set((int) instruction.operand());
            }
        }
        unit.children().forEach(this::add);
    }
}
