package dev.vivarium.compiler;

import dev.vivarium.bytecode.BytecodeWriter;
import dev.vivarium.bytecode.Constant;
import dev.vivarium.bytecode.Opcode;
import java.util.ArrayList;
import java.util.List;

/**
 * The instructions of one scope while they are emitted, then as bytes.
 *
 * <p>Tracks the depth of the value stack by the opcodes' stack effects. Instructions behind an unconditional jump
 * are left out until a label is placed. Jumps shrink to one byte where the distance allows, by the same repeated
 * passes as MicroPython's, so that the bytes agree.
 */
class Assembler {
    private static final int MAX_DISTANCE = 0x7fff;
    private static final int SIGNED_BIAS = 0x4000;
    private static final int SHORT_SIGNED_BIAS = 0x40;

    /** Bytes, a jump, a label or a line, in order of emission. */
    private sealed interface Item {
        record Code(byte[] bytes) implements Item {}

        record Jump(Opcode opcode, int label, int extra) implements Item {}

        record Place(int label) implements Item {}

        record Line(int number) implements Item {}
    }

    private final ModuleTables tables;
    private final Scope scope;
    private final boolean withLines;
    private final BytecodeWriter names;
    private final List<Item> items = new ArrayList<>();
    private int labels;
    private int depth;
    private int maxDepth;
    private int lastLine = 1;
    private boolean unreachable;

    /** The assembler for a scope's kind of code. */
    static Assembler of(ModuleTables tables, Scope scope, boolean withLines) {
        switch (scope.codeKind) {
            case NATIVE_PYTHON:
                return new NativeAssembler(tables, scope);
            case NATIVE_VIPER:
                return new ViperAssembler(tables, scope);
            default:
                return new Assembler(tables, scope, withLines);
        }
    }

    Assembler(ModuleTables tables, Scope scope, boolean withLines) {
        this.tables = tables;
        this.scope = scope;
        this.withLines = withLines;
        names = parameterNames(tables, scope);
    }

    /** The scope's name and its parameters' names come first in the table of qstrs. */
    private static BytecodeWriter parameterNames(ModuleTables tables, Scope scope) {
        BytecodeWriter names = new BytecodeWriter();
        names.writeUnsigned(tables.qstr(scope.simpleName));
        for (int i = 0; i < scope.positionalParameters + scope.keywordOnlyParameters; i++) {
            names.writeUnsigned(tables.qstr(scope.parameterName(i)));
        }
        return names;
    }

    int newLabel() {
        return labels++;
    }

    void place(int label) {
        unreachable = false;
        items.add(new Item.Place(label));
    }

    /** From here on the source line is the given one, unless an earlier call named a later line. */
    void line(int number) {
        if (withLines && number > lastLine) {
            lastLine = number;
            items.add(new Item.Line(number));
        }
    }

    /** Changes the depth where the flow of control says more than the instructions. */
    void adjustDepth(int change) {
        shift(change);
    }

    private void shift(int change) {
        depth += change;
        maxDepth = Math.max(maxDepth, depth);
    }

    /** What a function's body begins with. */
    void beginFunction() {}

    /** Whether a constant that is an object elsewhere is a machine word here. */
    boolean takesWord(Constant constant) {
        return false;
    }

    /** Raises the error that was found since the last call, if any. */
    void check() throws CompileError {}

    void op(Opcode opcode) {
        code(opcode, opcode.code(), 0, 0, new BytecodeWriter());
    }

    void op(Opcode opcode, int operand) {
        BytecodeWriter out = new BytecodeWriter();
        out.writeUnsigned(operand);
        code(opcode, opcode.code(), operand, 0, out);
    }

    /** An instruction of a run of codes. */
    void implied(Opcode opcode, int operand) {
        int number = opcode.code() + operand - opcode.firstImplied();
        code(opcode, number, operand, 0, new BytecodeWriter());
    }

    void name(Opcode opcode, String name) {
        op(opcode, tables.qstr(name));
    }

    void smallInt(long value) {
        if (Opcode.LOAD_CONST_SMALL_INT_MULTI.implies(value)) {
            implied(Opcode.LOAD_CONST_SMALL_INT_MULTI, (int) value);
        } else {
            signed(Opcode.LOAD_CONST_SMALL_INT, value);
        }
    }

    /** An instruction with a signed operand. */
    final void signed(Opcode opcode, long value) {
        BytecodeWriter out = new BytecodeWriter();
        out.writeSigned(value);
        code(opcode, opcode.code(), 0, 0, out);
    }

    /** A reference to an inner function; {@code cells} only counts for an opcode that makes a closure. */
    void child(Opcode opcode, Scope child, int cells) {
        int index = scope.children.size();
        scope.children.add(child);
        BytecodeWriter out = new BytecodeWriter();
        out.writeUnsigned(index);
        if (opcode.operand().hasExtraByte()) {
            out.writeByte(cells);
        }
        code(opcode, opcode.code(), index, cells, out);
    }

    void jump(Opcode opcode, int label) {
        shift(opcode.stackEffect(0, 0));
        add(new Item.Jump(opcode, label, 0), opcode);
    }

    /**
     * Leaves exception blocks and jumps.
     *
     * @param blocks how many to leave
     * @param popIterator the jump also leaves a for loop, whose iterator is to be popped
     */
    void unwindJump(int label, int blocks, boolean popIterator) {
        if (blocks == 0) {
            for (int i = 0; popIterator && i < Opcode.ITERATOR_SLOTS; i++) {
                add(new Item.Code(new byte[] {(byte) Opcode.POP_TOP.code()}), Opcode.POP_TOP);
            }
            jump(Opcode.JUMP, label);
        } else {
            add(new Item.Jump(Opcode.UNWIND_JUMP, label, (popIterator ? 0x80 : 0) | blocks), Opcode.UNWIND_JUMP);
        }
    }

    private void code(Opcode opcode, int number, long operand, int extra, BytecodeWriter operands) {
        shift(opcode.stackEffect(operand, extra));
        byte[] tail = operands.toByteArray();
        byte[] bytes = new byte[tail.length + 1];
        bytes[0] = (byte) number;
        System.arraycopy(tail, 0, bytes, 1, tail.length);
        add(new Item.Code(bytes), opcode);
    }

    private void add(Item item, Opcode opcode) {
        if (!unreachable) {
            items.add(item);
        }
        if (opcode.endsFlow()) {
            unreachable = true;
        }
    }

    /**
     * Encodes head, lines and instructions.
     *
     * @throws CompileError when a jump is too far for its encoding
     */
    byte[] assemble() throws CompileError {
        assert depth == 0 : scope.simpleName;
        int[] offsets = new int[labels];
        layOut(offsets, true);
        int size;
        int newSize = Integer.MAX_VALUE;
        do {
            size = newSize;
            newSize = layOut(offsets, false);
        } while (newSize != size);

        BytecodeWriter info = new BytecodeWriter();
        info.writeBytes(names.toByteArray());
        BytecodeWriter opcodes = new BytecodeWriter();
        encode(offsets, info, opcodes);

        BytecodeWriter all = new BytecodeWriter();
        BytecodeWriter cells = cells();
        all.writeSignature(
                Math.max(1, scope.locals + maxDepth),
                scope.exceptionDepth,
                scope.flags,
                scope.positionalParameters,
                scope.keywordOnlyParameters,
                scope.positionalDefaults);
        all.writeSizes(info.size(), cells.size());
        all.writeBytes(info.toByteArray());
        all.writeBytes(cells.toByteArray());
        all.writeBytes(opcodes.toByteArray());
        return all.toByteArray();
    }

    /** Updates the labels' offsets in order, later ones being those of the previous pass; returns the size. */
    private int layOut(int[] offsets, boolean longJumps) {
        int at = 0;
        for (Item item : items) {
            if (item instanceof Item.Code) {
                at += ((Item.Code) item).bytes.length;
            } else if (item instanceof Item.Place) {
                offsets[((Item.Place) item).label] = at;
            } else if (item instanceof Item.Jump) {
                Item.Jump jump = (Item.Jump) item;
                at += (longJumps || !isShort(jump, offsets, at) ? 3 : 2) + extraBytes(jump);
            }
        }
        return at;
    }

    private static int extraBytes(Item.Jump jump) {
        return jump.opcode.operand().hasExtraByte() ? 1 : 0;
    }

    private static boolean isShort(Item.Jump jump, int[] offsets, int at) {
        int distance = offsets[jump.label] - at - 2;
        return jump.opcode.operand().isSignedLabel()
                ? distance >= -SHORT_SIGNED_BIAS && distance < SHORT_SIGNED_BIAS
                : distance >= 0 && distance <= 0x7f;
    }

    private void encode(int[] offsets, BytecodeWriter info, BytecodeWriter out) throws CompileError {
        int lineOffset = 0;
        int line = 1;
        for (Item item : items) {
            if (item instanceof Item.Code) {
                out.writeBytes(((Item.Code) item).bytes);
            } else if (item instanceof Item.Jump) {
                encodeJump((Item.Jump) item, offsets, out);
            } else if (item instanceof Item.Line) {
                int number = ((Item.Line) item).number;
                info.writeLineStep(out.size() - lineOffset, number - line);
                lineOffset = out.size();
                line = number;
            }
        }
    }

    private static void encodeJump(Item.Jump jump, int[] offsets, BytecodeWriter out) throws CompileError {
        boolean signed = jump.opcode.operand().isSignedLabel();
        int distance = offsets[jump.label] - out.size() - 2;
        if (isShort(jump, offsets, out.size())) {
            out.writeByte(jump.opcode.code());
            out.writeByte(signed ? distance + SHORT_SIGNED_BIAS : distance);
        } else {
            int biased = distance - 1 + (signed ? SIGNED_BIAS : 0);
            if (biased < 0 || biased > MAX_DISTANCE) {
                throw new CompileError("RuntimeError", "bytecode overflow", 0, null);
            }
            out.writeByte(jump.opcode.code());
            out.writeByte(0x80 | biased & 0x7f);
            out.writeByte(biased >> 7);
        }
        if (extraBytes(jump) != 0) {
            out.writeByte(jump.extra);
        }
    }

    private BytecodeWriter cells() throws CompileError {
        BytecodeWriter cells = new BytecodeWriter();
        for (Variable variable : scope.variables()) {
            if (variable.kind == Variable.Kind.CELL) {
                if (variable.localNumber > 0xff) {
                    throw new CompileError("RuntimeError", "bytecode overflow", 0, null);
                }
                cells.writeByte(variable.localNumber);
            }
        }
        return cells;
    }
}
