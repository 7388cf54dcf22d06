package dev.vivarium.bytecode;

import dev.vivarium.text.FloatFormat;
import dev.vivarium.text.Utf8;
import java.nio.charset.StandardCharsets;

/** Writes a compiled module as a .mpy file of format 6.3 without native code. */
public final class MpyWriter {
    private final BytecodeWriter out = new BytecodeWriter();

    private MpyWriter() {}

    /**
     * The content of the file.
     *
     * @param smallIntBits bits of a small int that the module was compiled for, at most 64
     */
    public static byte[] write(CompiledModule module, int smallIntBits) {
        MpyWriter writer = new MpyWriter();
        BytecodeWriter out = writer.out;
        out.writeByte(MpyFormat.MAGIC);
        out.writeByte(MpyFormat.VERSION);
        out.writeByte(0);
        out.writeByte(smallIntBits);
        out.writeUnsigned(module.qstrs().size());
        out.writeUnsigned(module.constants().size());
        module.qstrs().forEach(writer::writeQstr);
        module.constants().forEach(writer::writeConstant);
        writer.writeUnit(module.root());
        return out.toByteArray();
    }

    private void writeQstr(String text) {
        int number = StaticQstrs.number(text);
        if (number != 0) {
            out.writeUnsigned(number << 1 | 1);
        } else {
            byte[] bytes = Utf8.encode(text);
            out.writeUnsigned(bytes.length << 1);
            out.writeBytes(bytes);
            out.writeByte(0);
        }
    }

    private void writeConstant(Constant constant) {
        if (constant instanceof Constant.Singleton) {
            out.writeByte(singleton((Constant.Singleton) constant));
        } else if (constant instanceof Constant.Str) {
            writeData(MpyFormat.STR, Utf8.encode(((Constant.Str) constant).value()));
            out.writeByte(0);
        } else if (constant instanceof Constant.Bytes) {
            writeData(MpyFormat.BYTES, ((Constant.Bytes) constant).value());
            out.writeByte(0);
        } else if (constant instanceof Constant.Int) {
            writeText(MpyFormat.INT, ((Constant.Int) constant).value().toString());
        } else if (constant instanceof Constant.Float) {
            writeText(MpyFormat.FLOAT, FloatFormat.repr(((Constant.Float) constant).value()));
        } else if (constant instanceof Constant.Complex) {
            writeText(MpyFormat.COMPLEX, complexText((Constant.Complex) constant));
        } else {
            Constant.Tuple tuple = (Constant.Tuple) constant;
            out.writeByte(MpyFormat.TUPLE);
            out.writeUnsigned(tuple.items().size());
            tuple.items().forEach(this::writeConstant);
        }
    }

    private static int singleton(Constant.Singleton value) {
        switch (value) {
            case NONE:
                return MpyFormat.NONE;
            case FALSE:
                return MpyFormat.FALSE;
            case TRUE:
                return MpyFormat.TRUE;
            default:
                return MpyFormat.ELLIPSIS;
        }
    }

    private void writeText(int type, String text) {
        writeData(type, text.getBytes(StandardCharsets.US_ASCII));
    }

    private void writeData(int type, byte[] bytes) {
        out.writeByte(type);
        out.writeUnsigned(bytes.length);
        out.writeBytes(bytes);
    }

    private static String complexText(Constant.Complex value) {
        char sign = value.real() == 0 ? FloatFormat.NO_SIGN : '+';
        String imaginary = FloatFormat.format(value.imaginary(), 'g', FloatFormat.REPR, sign) + "j";
        return value.real() == 0
                ? imaginary
                : "(" + FloatFormat.format(value.real(), 'g', FloatFormat.REPR, FloatFormat.NO_SIGN) + imaginary + ")";
    }

    private void writeUnit(CodeUnit unit) {
        boolean hasChildren = !unit.children().isEmpty();
        out.writeUnsigned(unit.bytecode().length << 3
                | (hasChildren ? 4 : 0)
                | unit.kind().ordinal());
        out.writeBytes(unit.bytecode());
        if (hasChildren) {
            out.writeUnsigned(unit.children().size());
            unit.children().forEach(this::writeUnit);
        }
    }
}
