package dev.vivarium.bytecode;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Prints compiled modules: the head of each function, then a line per instruction. */
public final class Disassembler {
    private final CompiledModule module;
    private final StringBuilder out = new StringBuilder();

    private Disassembler(CompiledModule module) {
        this.module = module;
    }

    /** All functions of a module, outer ones first. */
    public static String disassemble(CompiledModule module) {
        Disassembler disassembler = new Disassembler(module);
        disassembler.printTree(module.root());
        return disassembler.out.toString();
    }

    /** One function without those inside it. */
    public static String disassemble(CompiledModule module, CodeUnit unit) {
        Disassembler disassembler = new Disassembler(module);
        disassembler.print(unit);
        return disassembler.out.toString();
    }

    private void printTree(CodeUnit unit) {
        print(unit);
        unit.children().forEach(this::printTree);
    }

    private void print(CodeUnit unit) {
        Prelude prelude = unit.prelude();
        String arguments = Arrays.stream(prelude.argumentNames())
                .mapToObj(i -> module.qstrs().get(i))
                .collect(Collectors.joining(" "));
        out.append("function ").append(module.qstrs().get(prelude.simpleName())).append('\n');
        out.append("  arguments: ").append(arguments).append('\n');
        out.append(String.format(
                "  n_state %d n_exc_stack %d scope_flags %d n_pos_args %d n_kwonly_args %d n_def_pos_args %d cells %s\n",
                prelude.nState(),
                prelude.nExcStack(),
                prelude.scopeFlags(),
                prelude.nPosArgs(),
                prelude.nKwonlyArgs(),
                prelude.nDefPosArgs(),
                Arrays.toString(prelude.cells())));
        Iterator<LineTable.Entry> lines =
                prelude.lines(unit.bytecode()).entries().iterator();
        LineTable.Entry line = lines.hasNext() ? lines.next() : null;
        for (Instruction instruction : BytecodeReader.instructions(unit)) {
            while (line != null && line.offset() <= instruction.offset()) {
                out.append("  line ").append(line.line()).append('\n');
                line = lines.hasNext() ? lines.next() : null;
            }
            out.append(String.format("  %04d %s\n", instruction.offset(), text(unit, instruction)));
        }
        while (line != null) {
            out.append("  line ").append(line.line()).append('\n');
            line = lines.hasNext() ? lines.next() : null;
        }
    }

    private String text(CodeUnit unit, Instruction instruction) {
        Opcode opcode = instruction.opcode();
        String name = opcode.mnemonic();
        long operand = instruction.operand();
        switch (opcode.operand()) {
            case NONE:
                return name;
            case QSTR:
                return name + " " + quote(module.qstrs().get((int) operand));
            case OBJECT:
                return name + " " + constant(module.constants().get((int) operand));
            case CHILD:
                return name + " " + childName(unit, operand);
            case CHILD_AND_BYTE:
                return name + " " + childName(unit, operand) + " " + instruction.extra();
            case SIGNED_LABEL_AND_BYTE:
                return name + " " + operand + " " + instruction.extra();
            default:
                return name + " " + operand + operator(instruction);
        }
    }

    private static String operator(Instruction instruction) {
        if (instruction.opcode() == Opcode.UNARY_OP_MULTI) {
            return " " + instruction.unaryOperator().symbol();
        }
        return instruction.opcode() == Opcode.BINARY_OP_MULTI
                ? " " + instruction.binaryOperator().symbol()
                : "";
    }

    private String childName(CodeUnit unit, long index) {
        CodeUnit child = unit.children().get((int) index);
        return index + " " + module.qstrs().get(child.prelude().simpleName());
    }

    private static String constant(Constant constant) {
        if (constant instanceof Constant.Str) {
            return quote(((Constant.Str) constant).value());
        }
        if (constant instanceof Constant.Bytes) {
            return "b" + bytes(((Constant.Bytes) constant).value());
        }
        if (constant instanceof Constant.Int) {
            return ((Constant.Int) constant).value().toString();
        }
        if (constant instanceof Constant.Float) {
            return Double.toString(((Constant.Float) constant).value());
        }
        if (constant instanceof Constant.Complex) {
            Constant.Complex complex = (Constant.Complex) constant;
            return "complex(" + complex.real() + ", " + complex.imaginary() + ")";
        }
        if (constant instanceof Constant.Tuple) {
            List<Constant> items = ((Constant.Tuple) constant).items();
            return items.stream().map(Disassembler::constant).collect(Collectors.joining(", ", "(", ")"));
        }
        return singleton((Constant.Singleton) constant);
    }

    private static String singleton(Constant.Singleton value) {
        String name = value.name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    private static String bytes(byte[] bytes) {
        StringBuilder text = new StringBuilder("\"");
        for (byte b : bytes) {
            appendEscaped(text, (char) (b & 0xff), 0x7e);
        }
        return text.append('"').toString();
    }

    private static String quote(String value) {
        StringBuilder text = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            appendEscaped(text, value.charAt(i), 0xd7ff);
        }
        return text.append('"').toString();
    }

    private static void appendEscaped(StringBuilder text, char c, int lastPlain) {
        if (c == '"' || c == '\\') {
            text.append('\\').append(c);
        } else if (c < ' ' || c == 0x7f || c > lastPlain) {
            text.append(String.format(c > 0xff ? "\\u%04x" : "\\x%02x", (int) c));
        } else {
            text.append(c);
        }
    }
}
