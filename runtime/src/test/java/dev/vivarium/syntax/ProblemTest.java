package dev.vivarium.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.syntax.source.SourceText;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The first problem is the one that MicroPython raises; {@code record-problems.txt} tells how they were recorded. */
class ProblemTest {
    static Stream<SyntaxCase> files() throws IOException {
        return Stream.of("problems.txt", "problems-fstrings.txt", "problems-literals.txt")
                .flatMap(ProblemTest::read);
    }

    static Stream<SyntaxCase> interactive() {
        return read("problems-single.txt");
    }

    static Stream<SyntaxCase> expressions() {
        return read("problems-eval.txt");
    }

    private static Stream<SyntaxCase> read(String file) {
        try {
            return SyntaxCase.read(file).stream();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String firstProblem(SyntaxCase each, ParseMode mode) {
        List<SyntaxProblem> problems =
                Parser.parse(new SourceText(each.source()), mode).problems();
        if (problems.isEmpty()) {
            return "accepted\n";
        }
        SyntaxProblem first = problems.get(0);
        String line = first.line() == SyntaxProblem.NO_LINE ? "no line" : "line " + first.line();
        return first.type().typeName() + ": " + first.message() + ", " + line + "\n";
    }

    @ParameterizedTest
    @MethodSource("files")
    void modulesAreRefusedAsByMicroPython(SyntaxCase each) {
        assertThat(firstProblem(each, ParseMode.FILE)).isEqualTo(each.expected());
    }

    @ParameterizedTest
    @MethodSource("interactive")
    void interactiveStatementsAreRefusedAsByMicroPython(SyntaxCase each) {
        assertThat(firstProblem(each, ParseMode.SINGLE)).isEqualTo(each.expected());
    }

    @ParameterizedTest
    @MethodSource("expressions")
    void expressionsAreRefusedAsByMicroPython(SyntaxCase each) {
        assertThat(firstProblem(each, ParseMode.EVAL)).isEqualTo(each.expected());
    }
}
