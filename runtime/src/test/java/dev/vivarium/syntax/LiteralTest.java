package dev.vivarium.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.syntax.ast.BigIntegerLiteral;
import dev.vivarium.syntax.ast.BytesLiteral;
import dev.vivarium.syntax.ast.Expression;
import dev.vivarium.syntax.ast.ExpressionStatement;
import dev.vivarium.syntax.ast.FloatLiteral;
import dev.vivarium.syntax.ast.ImaginaryLiteral;
import dev.vivarium.syntax.ast.IntegerLiteral;
import dev.vivarium.syntax.ast.StringLiteral;
import dev.vivarium.syntax.source.SourceText;
import dev.vivarium.text.Utf8;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Literals have the values that MicroPython gives them; {@code record-literals.txt} tells how they were recorded. */
class LiteralTest {
    static List<String> literals() throws IOException {
        return Files.readAllLines(SyntaxCase.FOLDER.resolve("literals.txt"));
    }

    @ParameterizedTest
    @MethodSource("literals")
    void hasTheValueThatMicroPythonGives(String line) {
        int gap = line.lastIndexOf(' ');
        assertThat(value(line.substring(0, gap))).isEqualTo(line.substring(gap + 1));
    }

    private static String value(String literal) {
        SyntaxTree tree = Parser.parse(new SourceText(literal), ParseMode.EVAL);
        if (!tree.problems().isEmpty()) {
            return "refused";
        }
        Expression value = ((ExpressionStatement) tree.module().body().get(0)).expression();
        if (value instanceof FloatLiteral number) {
            return bits(number.value());
        } else if (value instanceof ImaginaryLiteral number) {
            return "j" + bits(number.value());
        } else if (value instanceof IntegerLiteral number) {
            return "i" + number.value();
        } else if (value instanceof BigIntegerLiteral number) {
            return "i" + number.value();
        } else if (value instanceof StringLiteral string) {
            return "s" + HexFormat.of().formatHex(Utf8.encode(string.value()));
        }
        return "b" + HexFormat.of().formatHex(((BytesLiteral) value).value());
    }

    private static String bits(double value) {
        return HexFormat.of().toHexDigits(Double.doubleToRawLongBits(value));
    }
}
