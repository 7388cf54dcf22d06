package dev.vivarium.vm;

import dev.vivarium.bytecode.BytecodeReader;
import dev.vivarium.bytecode.Instruction;
import dev.vivarium.bytecode.Opcode;
import dev.vivarium.bytecode.OperandKind;
import dev.vivarium.object.ObjectSpace;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** The code of one function as a debugger sees it: lines, names and places to stop. */
public final class CodePlace {
    /**
     * A call that code makes.
     *
     * @param name what is called, as far as that is written there
     */
    public record CallSite(int instruction, String name) {}

    private final ObjectSpace space;
    private final DecodedCode code;

    CodePlace(ObjectSpace space, DecodedCode code) {
        this.space = space;
        this.code = code;
    }

    /** The source file as tracebacks name it. */
    public String file() {
        return space.qstrs.text(code.sourceFile);
    }

    /** The function, or {@code <module>}. */
    public String function() {
        return space.qstrs.text(code.name);
    }

    /** The functions and classes it is written in, the outermost first. */
    public List<String> enclosing() {
        Deque<String> names = new ArrayDeque<>();
        for (Enclosing each = code.enclosing; each != null; each = each.outer()) {
            names.addFirst(space.qstrs.text(each.name()));
        }
        return List.copyOf(names);
    }

    /** Instructions are numbered from 0. */
    public int instructions() {
        return code.offsets.length;
    }

    /** Tells apart the codes that are loaded at one time. */
    public int number() {
        return code.id;
    }

    /** An instruction by its bytecode's name, with its operand. */
    public String instructionText(int instruction) {
        Instruction decoded = BytecodeReader.at(code.unit, code.offsets[instruction]);
        OperandKind kind = decoded.opcode().operand();
        String text = decoded.opcode().mnemonic();
        if (kind == OperandKind.QSTR) {
            return text + " " + space.qstrs.text(code.names[(int) decoded.operand()]);
        }
        if (decoded.opcode() == Opcode.UNARY_OP_MULTI) {
            return text + " " + decoded.operand() + " "
                    + decoded.unaryOperator().symbol();
        }
        if (decoded.opcode() == Opcode.BINARY_OP_MULTI) {
            return text + " " + decoded.operand() + " "
                    + decoded.binaryOperator().symbol();
        }
        return kind == OperandKind.NONE ? text : text + " " + decoded.operand();
    }

    /** The source line of an instruction. */
    public int line(int instruction) {
        return code.lines().lines()[instruction];
    }

    /** The first instruction of each run of instructions that belong to one statement's line, in order. Not to be changed. */
    public int[] statements() {
        return code.lines().statements();
    }

    /** Whether a statement begins at an instruction. */
    public boolean isStatement(int instruction) {
        return Arrays.binarySearch(statements(), instruction) >= 0;
    }

    /** The calls of a line from an instruction on, in the order in which they are made. */
    public List<CallSite> calls(int instruction) {
        return CallSites.from(space, code, instruction);
    }

    /** The names of the parameters, in order. */
    public List<String> parameters() {
        List<String> names = code.unit.localNames();
        return names.subList(0, Math.min(names.size(), code.parameters));
    }

    /** The kind of place that an instruction reads or writes by itself; null for none. */
    public Access.Kind access(int instruction) {
        return Accesses.kind(code, instruction);
    }

    /** Whether an instruction stores a global, or a name of a class or module, of this name. */
    public boolean storesGlobal(String name) {
        return Accesses.storesGlobal(code, space.qstrs, name);
    }

    /** The number of a local by name, or -1. */
    public int local(String name) {
        return code.unit.localNames().indexOf(name);
    }

    /**
     * Lets the program be stopped in front of some instructions of this code and nowhere else in it.
     *
     * @param stops one element for each instruction
     */
    public void stopAt(boolean[] stops) {
        stopAt(stops, null);
    }

    /**
     * As {@link #stopAt(boolean[])}, where it is often known at once that the program goes on.
     *
     * @param tests one element for each instruction, null where the program is always asked; null for no tests
     */
    public void stopAt(boolean[] stops, StopTest[] tests) {
        PatchedCode.apply(code, stops, tests);
    }

    /** Whether another one, of whatever time, is this code or a twin: numbers are given anew when code is freed. */
    public boolean isSameUnit(CodePlace other) {
        return other.code.unit == code.unit && equals(other);
    }

    @Override
    public boolean equals(Object other) {
        // A restored checkpoint brings twins of the code.
        return other instanceof CodePlace that && that.code.id == code.id && that.space == space;
    }

    @Override
    public int hashCode() {
        return code.id;
    }
}
