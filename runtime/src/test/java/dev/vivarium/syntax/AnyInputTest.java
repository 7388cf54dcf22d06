package dev.vivarium.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.vivarium.syntax.ast.Node;
import dev.vivarium.syntax.source.SourceText;
import dev.vivarium.syntax.source.Span;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever the input, parsing ends, and the tree covers the source with spans that nest. */
class AnyInputTest {
    private static final String[] PIECES = {
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        ":",
        ",",
        "=",
        ":=",
        "\n",
        "\n    ",
        "  ",
        "\t",
        "*",
        "**",
        "if ",
        " else ",
        "for ",
        " in ",
        "f\"",
        "f'{",
        "{x",
        "\"",
        "'",
        "\"\"\"",
        "\\",
        "#",
        ";",
        ".",
        "->",
        "@",
        "lambda ",
        "yield ",
        "async ",
        "def ",
        "class ",
        "import ",
        " as ",
        "try:",
        "except ",
        "0x",
        "1e",
        "b'",
        "\\x",
        "\r\n",
        "\0",
        "$",
        "é",
        "\uD800",
        "{x)+(y}",
        "{x)).y((z}"
    };

    private static List<String> sources() throws IOException {
        return Stream.of("trees.txt", "spans.txt", "recovery.txt", "problems.txt", "problems-fstrings.txt")
                .flatMap(file -> {
                    try {
                        return SyntaxCase.read(file).stream();
                    } catch (IOException e) {
                        throw new AssertionError(e);
                    }
                })
                .map(SyntaxCase::source)
                .toList();
    }

    @Test
    void parsesEveryPrefix() throws IOException {
        for (String source : sources()) {
            for (int end = 0; end < source.length(); end++) {
                check(source.substring(0, end));
            }
        }
    }

    @Test
    void parsesMutations() throws IOException {
        Random random = new Random(1);
        for (String source : sources()) {
            for (int i = 0; i < 40; i++) {
                check(mutated(source, random));
            }
        }
    }

    private static String mutated(String source, Random random) {
        StringBuilder text = new StringBuilder(source);
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(text.length() + 1);
            if (random.nextBoolean()) {
                text.insert(at, PIECES[random.nextInt(PIECES.length)]);
            } else {
                text.delete(at, Math.min(text.length(), at + random.nextInt(6)));
            }
        }
        return text.toString();
    }

    @Test
    void longLinesTakeTimeInProportion() {
        List<String> sources = List.of(
                "x = '" + "a".repeat(2_000_000) + "'",
                "x = [" + "1, ".repeat(500_000) + "]",
                "f'{".repeat(100_000),
                "f\"{x\"\n".repeat(100_000),
                "(\ndef ".repeat(100_000),
                "x = " + "9".repeat(100_000),
                "f'{x}' ".repeat(100_000),
                " x\n  y\n".repeat(100_000));
        for (String source : sources) {
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> check(source));
        }
    }

    private static void check(String text) {
        SourceText source = new SourceText(text);
        for (ParseMode mode : ParseMode.values()) {
            SyntaxTree tree = Parser.parse(source, mode);
            checkNesting(tree.module(), text);
            for (SyntaxProblem problem : tree.problems()) {
                assertThat(problem.span().end()).as(text).isLessThanOrEqualTo(text.length());
            }
        }
    }

    private static void checkNesting(Node node, String text) {
        Span span = node.span();
        node.forEachChild(child -> {
            if (!span.contains(child.span())) {
                throw new AssertionError(child + "\nis not within\n" + node + "\nof\n" + text);
            }
            checkNesting(child, text);
        });
    }
}
