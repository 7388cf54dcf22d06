package dev.vivarium.bytecode;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How a function uses its locals and the functions inside it. */
final class FunctionUses {
    private final BitSet cells = new BitSet();
    private final List<Prelude> children;

    /** For each inner function that is made, how many cells it is given. */
    private final Map<Integer, Integer> made = new TreeMap<>();

    /** @param given cells that the function's first parameters are */
    FunctionUses(CodeUnit unit, Prelude prelude, int given) {
        cells.set(0, given);
        for (int cell : prelude.cells()) {
            cells.set(cell);
        }
        children = unit.children().stream().map(CodeUnit::prelude).toList();
    }

    boolean isCell(int local) {
        return cells.get(local);
    }

    void requireCell(int local) {
        if (!cells.get(local)) {
            throw new MalformedBytecodeException("local is not shared");
        }
    }

    void requirePlain(int local) {
        if (cells.get(local)) {
            throw new MalformedBytecodeException("local is shared");
        }
    }

    /** The inner functions that are made, with the number of cells that each is given. */
    Map<Integer, Integer> made() {
        return made;
    }

    /**
     * Notes an instruction that makes an inner function.
     *
     * @param positional the tuple of its defaults, the null mark, or null where the instruction takes none
     * @param keywords the dict of its keyword-only defaults, or as before
     */
    void makes(Instruction at, Slot positional, Slot keywords) {
        int child = (int) at.operand();
        Prelude prelude = children.get(child);
        Integer before = made.put(child, at.extra());
        boolean sameCells = before == null || before == at.extra();
        if (!sameCells
                || at.extra() > prelude.nPosArgs()
                || length(positional) != prelude.nDefPosArgs()
                || !isDict(keywords) && prelude.hasKeywordDefaults()) {
            throw new MalformedBytecodeException("function made with other parts than it needs");
        }
    }

    private static int length(Slot tuple) {
        if (tuple == null || tuple.kind() == SlotKind.NULL) {
            return 0;
        }
        if (tuple.kind() != SlotKind.TUPLE) {
            throw FrameState.wrong();
        }
        return tuple.detail();
    }

    private static boolean isDict(Slot slot) {
        if (slot != null && slot.kind() != SlotKind.NULL && slot.kind() != SlotKind.DICT) {
            throw FrameState.wrong();
        }
        return slot != null && slot.kind() == SlotKind.DICT;
    }
}
