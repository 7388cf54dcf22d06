package dev.vivarium.object;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.bytecode.BinaryOperator;
import dev.vivarium.heap.Value;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Formats values with {@code str.format} and {@code %} as recorded from MicroPython: format, value, result. */
final class FormatTest {
    private final NativeMachine machine = new NativeMachine();
    private final ObjectSpace space = machine.space;

    private record Case(String format, String value, String result) {
        static Case parse(String line) {
            String[] columns = line.split("\t", -1);
            return new Case(columns[0], columns[1], columns[2]);
        }
    }

    private static List<Case> cases() throws IOException {
        try (InputStream in = FormatTest.class.getResourceAsStream("/format/values.tsv")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().map(Case::parse).collect(Collectors.toList());
        }
    }

    @Test
    void everyRecordedCaseGivesTheRecordedText() throws IOException {
        for (Case recorded : cases()) {
            assertThat(escape(format(recorded)))
                    .as("%s with %s", recorded.format, recorded.value)
                    .isEqualTo(recorded.result);
        }
    }

    private String format(Case recorded) {
        int top = space.stack.top;
        long pattern = machine.text(recorded.format);
        long value = value(recorded.value);
        try {
            return StrType.text(
                    space,
                    recorded.format.startsWith("{")
                            ? machine.call(machine.get(pattern, "format"), value)
                            : Operators.binary(space, BinaryOperator.MODULO, pattern, machine.tuple(value)));
        } catch (PythonError error) {
            space.stack.top = top;
            return "!" + space.typeName(error.exception()) + ": " + Printing.str(space, error.exception());
        } finally {
            space.heap.temporaries.release(0);
        }
    }

    private long value(String text) {
        switch (text) {
            case "True":
                return Value.TRUE;
            case "None":
                return Value.NONE;
            default:
                break;
        }
        if (text.startsWith("'")) {
            return machine.text(text.substring(1, text.length() - 1).replace("\\u00e9", "\u00e9"));
        }
        return text.matches("-?\\d+")
                ? IntType.create(space, new BigInteger(text))
                : Value.ofDouble(Double.parseDouble(text));
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\")
                .replace("\0", "\\0")
                .replace("\u0007", "\\a")
                .replace("\u0001", "\\1")
                .replace("\t", "\\t")
                .replace("\n", "\\n");
    }
}
