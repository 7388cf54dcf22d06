package dev.vivarium.bytecode;

import java.util.Iterator;
import java.util.NoSuchElementException;

/** Walks over the instructions of a function. A {@link MalformedBytecodeException} reports what cannot be decoded. */
public final class BytecodeReader implements Iterator<Instruction> {
    private final ByteCursor in;
    private final byte[] bytecode;
    private final int base;

    private BytecodeReader(byte[] bytecode, int base) {
        this.bytecode = bytecode;
        this.base = base;
        this.in = new ByteCursor(bytecode, base, bytecode.length);
    }

    /** All instructions of a function, in order. */
    public static Iterable<Instruction> instructions(CodeUnit unit) {
        int base = unit.prelude().opcodesOffset();
        return () -> new BytecodeReader(unit.bytecode(), base);
    }

    /** The instruction at an offset from the first opcode. */
    public static Instruction at(CodeUnit unit, int offset) {
        int base = unit.prelude().opcodesOffset();
        BytecodeReader reader = new BytecodeReader(unit.bytecode(), base);
        return reader.decode(new ByteCursor(unit.bytecode(), base + offset, unit.bytecode().length));
    }

    @Override
    public boolean hasNext() {
        return !in.atEnd();
    }

    @Override
    public Instruction next() {
        if (in.atEnd()) {
            throw new NoSuchElementException();
        }
        return decode(in);
    }

    private Instruction decode(ByteCursor at) {
        int offset = at.position() - base;
        int code = at.readByte();
        Opcode opcode = Opcode.of(code);
        if (opcode == null) {
            throw new MalformedBytecodeException("unknown opcode " + code);
        }
        OperandKind kind = opcode.operand();
        long operand = 0;
        if (kind == OperandKind.IMPLIED) {
            operand = code - opcode.code() + opcode.firstImplied();
        } else if (kind.isLabel()) {
            int distance = at.readLabel(kind.isSignedLabel());
            operand = at.position() - base + distance;
            if (operand < 0 || operand >= bytecode.length - base) {
                throw new MalformedBytecodeException("jump out of the function");
            }
        } else if (kind == OperandKind.INT) {
            operand = at.readSigned();
        } else if (kind != OperandKind.NONE) {
            operand = at.readUnsigned();
        }
        int extra = kind.hasExtraByte() ? at.readByte() : 0;
        return new Instruction(offset, opcode, operand, extra, at.position() - base);
    }
}
