package dev.vivarium.module;

import dev.vivarium.bytecode.BytecodeReader;
import dev.vivarium.bytecode.CodeUnit;
import dev.vivarium.bytecode.CompiledModule;
import dev.vivarium.bytecode.Instruction;
import dev.vivarium.bytecode.LineTable;
import dev.vivarium.bytecode.Opcode;
import dev.vivarium.bytecode.Prelude;
import dev.vivarium.object.ModuleType;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.PrintKind;
import dev.vivarium.object.Printer;
import dev.vivarium.object.Printing;
import dev.vivarium.object.RawCode;
import java.util.ArrayDeque;
import java.util.Queue;

/** Lists loaded bytecode in MicroPython's format, as the option {@code -v -v} asks. */
final class BytecodeListing {
    private static final int BYTES_PER_LINE = 16;
    private static final String[] CALLS = {
        "CALL_FUNCTION", "CALL_FUNCTION_VAR_KW", "CALL_METHOD", "CALL_METHOD_VAR_KW",
    };

    private final ObjectSpace space;
    private final Printer out;
    private final CompiledModule module;
    private final long context;

    private BytecodeListing(ObjectSpace space, Printer out, CompiledModule module, long context) {
        this.space = space;
        this.out = out;
        this.module = module;
        this.context = context;
    }

    private record Loaded(CodeUnit unit, long rawCode) {}

    /** Lists the functions of a module in the order in which the compiler meets them: each before those inside it. */
    static void print(ObjectSpace space, Printer out, CompiledModule module, long context, long rawCode) {
        BytecodeListing listing = new BytecodeListing(space, out, module, context);
        Queue<Loaded> waiting = new ArrayDeque<>();
        waiting.add(new Loaded(module.root(), rawCode));
        while (!waiting.isEmpty()) {
            Loaded next = waiting.remove();
            if (next.unit.kind() == CodeUnit.Kind.BYTECODE) {
                listing.printFunction(next.unit, next.rawCode);
            }
            for (int i = 0; i < next.unit.children().size(); i++) {
                waiting.add(new Loaded(next.unit.children().get(i), listing.child(next.rawCode, i)));
            }
        }
    }

    private long child(long rawCode, long index) {
        return space.heap.load(space.heap.load(rawCode, RawCode.CHILDREN), (int) index);
    }

    private String name(int number) {
        return module.qstrs().get(number);
    }

    private void printFunction(CodeUnit unit, long rawCode) {
        Prelude prelude = unit.prelude();
        byte[] bytecode = unit.bytecode();
        int head = prelude.opcodesOffset();
        String bytes = Long.toHexString(space.heap.load(rawCode, RawCode.BYTECODE));
        out.print("File " + name(0) + ", code block '" + name(prelude.simpleName()) + "' (descriptor: "
                + Long.toHexString(rawCode) + ", bytecode @" + bytes + " " + bytecode.length + " bytes)\n");
        out.print("Raw bytecode (code_info_size=" + head + ", bytecode_size=" + (bytecode.length - head) + "):\n");
        out.print(hexadecimal(bytecode));
        out.print("arg names:");
        for (int argument : prelude.argumentNames()) {
            out.print(" " + name(argument));
        }
        out.print("\n(N_STATE " + prelude.nState() + ")\n(N_EXC_STACK " + prelude.nExcStack() + ")\n");
        for (int cell : prelude.cells()) {
            out.print("(INIT_CELL " + cell + ")\n");
        }
        for (LineTable.Entry line : prelude.lines(bytecode).entries()) {
            out.print("  bc=" + line.offset() + " line=" + line.line() + "\n");
        }
        for (Instruction instruction : BytecodeReader.instructions(unit)) {
            String offset = instruction.offset() < 10 ? "0" + instruction.offset() : "" + instruction.offset();
            out.print(offset + " ");
            printInstruction(instruction, rawCode);
            out.print("\n");
        }
    }

    private static String hexadecimal(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < bytes.length; i++) {
            text.append(i > 0 && i % BYTES_PER_LINE == 0 ? "\n" : "");
            text.append(' ').append(Character.forDigit(bytes[i] >> 4 & 0xF, 16));
            text.append(Character.forDigit(bytes[i] & 0xF, 16));
        }
        return text.append('\n').toString();
    }

    private void printInstruction(Instruction instruction, long rawCode) {
        Opcode opcode = instruction.opcode();
        long operand = instruction.operand();
        String mnemonic = opcode.name().replace("_MULTI", "");
        switch (opcode.operand()) {
            case NONE -> out.print(mnemonic);
            case QSTR -> {
                boolean isQuoted = opcode == Opcode.LOAD_CONST_STRING || mnemonic.startsWith("IMPORT_");
                String text = name((int) operand);
                out.print(mnemonic + (isQuoted ? " '" + text + "'" : " " + text));
            }
            case OBJECT -> {
                long constant = space.heap.load(space.heap.load(context, ModuleType.OBJECT_TABLE), (int) operand);
                out.print(mnemonic + " " + Long.toHexString(constant) + "=");
                Printing.print(space, out, constant, PrintKind.REPR);
            }
            case CHILD -> out.print(mnemonic + " " + Long.toHexString(child(rawCode, operand)));
            case CHILD_AND_BYTE ->
                out.print(mnemonic + " " + Long.toHexString(child(rawCode, operand)) + " " + instruction.extra());
            case SIGNED_LABEL_AND_BYTE -> {
                // Counted from behind the extra byte, which the label is not
                out.print(mnemonic + " " + operand + " " + instruction.extra());
            }
            default -> out.print(mnemonic + " " + operands(instruction));
        }
    }

    private static String operands(Instruction instruction) {
        long operand = instruction.operand();
        for (String call : CALLS) {
            if (instruction.opcode().name().equals(call)) {
                return "n=" + (operand & 0xFF) + " nkw=" + (operand >> 8 & 0xFF);
            }
        }
        String method = "";
        if (instruction.opcode() == Opcode.UNARY_OP_MULTI) {
            method = instruction.unaryOperator().methodName();
        } else if (instruction.opcode() == Opcode.BINARY_OP_MULTI) {
            method = instruction.binaryOperator().methodName();
        } else {
            return Long.toString(operand);
        }
        return operand + " " + (method == null ? "" : method);
    }
}
