package dev.vivarium.vm;

import dev.vivarium.bytecode.BytecodeReader;
import dev.vivarium.bytecode.CodeUnit;
import dev.vivarium.bytecode.Instruction;
import dev.vivarium.bytecode.LineTable;
import dev.vivarium.bytecode.Opcode;
import dev.vivarium.bytecode.OperandKind;
import java.util.Arrays;
import java.util.List;

/** Where in a function something may happen that {@code sys.settrace} tells: everywhere else the line stays the same. */
final class TracePoints {
    private final DecodedCode code;
    private final boolean[] points;

    private TracePoints(DecodedCode code) {
        this.code = code;
        points = new boolean[code.offsets.length];
    }

    /** One element for each instruction. */
    static boolean[] of(DecodedCode code) {
        TracePoints found = new TracePoints(code);
        found.find();
        return found.points;
    }

    private void find() {
        int[] lines = code.lines().lines();
        boolean isAfterJump = true;
        int at = 0;
        for (Instruction instruction : BytecodeReader.instructions(code.unit)) {
            if (at == points.length) {
                return;
            }
            Opcode opcode = instruction.opcode();
            boolean leaves = opcode == Opcode.RETURN_VALUE || opcode == Opcode.YIELD_VALUE;
            points[at] |= isAfterJump || leaves || lines[at] != lines[at - 1];
            boolean jumps = opcode.operand().isLabel();
            if (jumps) {
                int target = Arrays.binarySearch(code.offsets, (int) instruction.operand());
                if (target >= 0) {
                    points[target] = true;
                }
            }
            isAfterJump = jumps || leaves || opcode == Opcode.YIELD_FROM || opcode == Opcode.END_FINALLY;
            at++;
        }
    }

    /** Whether an instruction is reached when a loop has got its next item. */
    static boolean isAfterForIter(DecodedCode code, int instruction) {
        return instruction > 0 && opcode(code, instruction - 1) == Opcode.FOR_ITER;
    }

    /** Whether the table of lines says where an instruction was written. */
    static boolean hasLine(DecodedCode code, int instruction) {
        List<LineTable.Entry> entries = code.prelude.lines(code.unit.bytecode()).entries();
        return entries.size() == 1
                || code.offsets[instruction] >= entries.get(1).offset();
    }

    static Opcode opcode(DecodedCode code, int instruction) {
        return BytecodeReader.at(code.unit, code.offsets[instruction]).opcode();
    }

    /** The line of the parent's instruction that makes the function; of a module's body, the first line it has. */
    static int definitionLine(DecodedCode code, CodeTable codes) {
        int[] found = {code.lineAt(0)};
        codes.forEach(parent -> {
            List<CodeUnit> children = parent.unit.children();
            for (int child = 0; child < children.size(); child++) {
                if (children.get(child) == code.unit) {
                    found[0] = lineOfMaking(parent, child, found[0]);
                }
            }
        });
        return found[0];
    }

    private static int lineOfMaking(DecodedCode parent, int child, int otherwise) {
        for (Instruction instruction : BytecodeReader.instructions(parent.unit)) {
            OperandKind operand = instruction.opcode().operand();
            boolean makes = operand == OperandKind.CHILD || operand == OperandKind.CHILD_AND_BYTE;
            if (makes && instruction.operand() == child) {
                return parent.lineAt(Arrays.binarySearch(parent.offsets, instruction.offset()));
            }
        }
        return otherwise;
    }
}
