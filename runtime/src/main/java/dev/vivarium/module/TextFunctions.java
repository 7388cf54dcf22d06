package dev.vivarium.module;

import dev.vivarium.bytecode.BinaryOperator;
import dev.vivarium.heap.Value;
import dev.vivarium.object.Arguments;
import dev.vivarium.object.Buffers;
import dev.vivarium.object.BytesType;
import dev.vivarium.object.IntType;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.Operators;
import dev.vivarium.object.PrintKind;
import dev.vivarium.object.Printer;
import dev.vivarium.object.Printing;
import dev.vivarium.object.StrType;
import dev.vivarium.text.IntFormat;
import dev.vivarium.text.Utf8;
import java.math.BigInteger;

/** Builtin functions between values and text. */
final class TextFunctions {
    private static final int CODE_POINTS = 0x110000;

    private TextFunctions() {}

    static long bin(ObjectSpace space, long number) {
        if (!IntType.isInt(space, number) && number != Value.TRUE && number != Value.FALSE) {
            throw space.valueError("unknown format code 'b' for object of type '" + space.typeName(number) + "'");
        }
        BigInteger value = IntType.bigValue(space, IntType.toInt(space, number));
        return StrType.create(space, IntFormat.format(value, 2, "0b", false, IntFormat.NO_SEPARATOR));
    }

    static long hex(ObjectSpace space, long number) {
        return percent(space, number, "%#x");
    }

    static long oct(ObjectSpace space, long number) {
        return percent(space, number, "%#o");
    }

    /** As the operator {@code %} has it, which takes a tuple for its only argument apart. */
    private static long percent(ObjectSpace space, long number, String format) {
        return Operators.binary(space, BinaryOperator.MODULO, space.interned(format), number);
    }

    static long chr(ObjectSpace space, long code) {
        long point = IntType.toLong(space, code);
        if (point < 0 || point >= CODE_POINTS) {
            throw space.valueError("char not in range(0x110000)");
        }
        return space.interned(new String(Character.toChars((int) point)));
    }

    static long ord(ObjectSpace space, long text) {
        boolean isStr = StrType.isStr(space, text);
        byte[] bytes = isStr ? StrType.utf8(space, text) : bytesOf(space, text);
        int length = isStr ? Utf8.characters(bytes) : bytes.length;
        if (length != 1) {
            throw space.typeError("ord() expected a character, but string of length " + length + " found");
        }
        return Value.ofSmallInt(isStr ? Utf8.decode(bytes).codePointAt(0) : bytes[0] & 0xFF);
    }

    private static byte[] bytesOf(ObjectSpace space, long object) {
        if (!BytesType.isBytes(space, object)) {
            throw space.typeError("can't convert '" + space.typeName(object) + "' object to str implicitly");
        }
        return Buffers.read(space, object);
    }

    static long repr(ObjectSpace space, long object) {
        return StrType.create(space, Printing.repr(space, object));
    }

    static long print(ObjectSpace space, int base, int count, int keywords) {
        String[] names = {"*sep", "*end", "*file"};
        long[] defaults = {space.interned(" "), space.interned("\n"), Value.NONE};
        long[] options = Arguments.parse(space, base + count, 0, keywords, names, defaults);
        String separator = StrType.text(space, options[0]);
        String end = StrType.text(space, options[1]);
        Printer out = Output.to(space, options[2]);
        for (int i = 0; i < count; i++) {
            if (i > 0) {
                out.print(separator);
            }
            Printing.print(space, out, space.stack.slots[base + i], PrintKind.STR);
        }
        out.print(end);
        return Value.NONE;
    }
}
