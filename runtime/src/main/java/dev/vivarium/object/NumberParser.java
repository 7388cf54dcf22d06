package dev.vivarium.object;

import dev.vivarium.text.IntegerParser;
import dev.vivarium.text.NumberText;
import dev.vivarium.text.ParsedDecimal;
import dev.vivarium.text.ParsedInteger;
import java.nio.charset.StandardCharsets;

/** Numbers from bytes of text, with MicroPython's errors. */
public final class NumberParser {
    private NumberParser() {}

    public static long parseInt(ObjectSpace space, byte[] bytes, int base) {
        if (!IntegerParser.isBase(base)) {
            throw space.valueError("int() arg 2 must be >= 2 and <= 36");
        }
        ParsedInteger parsed = IntegerParser.parse(latin1(bytes), base);
        if (!parsed.valid()) {
            Printer.Buffer message = Printer.buffer();
            message.print(parsed.problem());
            int start = parsed.digitsStart();
            StrQuoting.printBytes(message, bytes, start, bytes.length - start);
            throw space.valueError(message.text());
        }
        return IntType.create(space, parsed);
    }

    public static double parseFloat(ObjectSpace space, byte[] bytes) {
        ParsedDecimal parsed = NumberText.parseFloat(latin1(bytes));
        if (parsed == null) {
            throw invalid(space);
        }
        return parsed.real();
    }

    static long parseComplex(ObjectSpace space, byte[] bytes) {
        ParsedDecimal parsed = NumberText.parseComplex(latin1(bytes));
        if (parsed == null) {
            throw invalid(space);
        }
        return ComplexType.create(space, parsed.real(), parsed.imaginary());
    }

    private static PythonError invalid(ObjectSpace space) {
        return space.valueError("invalid syntax for number");
    }

    private static String latin1(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
