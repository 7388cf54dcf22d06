package dev.vivarium.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.syntax.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LexerTest {
    private static List<String> tokens(String source) {
        Lexer lexer = new Lexer(new SourceText(source));
        List<String> tokens = new ArrayList<>();
        do {
            lexer.next();
            tokens.add(lexer.kind() + "@" + lexer.start() + "-" + lexer.end());
        } while (lexer.kind() != TokenKind.END);
        return tokens;
    }

    private static List<String> kinds(String source) {
        return tokens(source).stream()
                .map(token -> token.substring(0, token.indexOf('@')))
                .toList();
    }

    @Test
    void tokensHaveOffsets() {
        assertThat(tokens("ab = 1.5 # c\n"))
                .containsExactly("NAME@0-2", "ASSIGN@3-4", "FLOAT_OR_IMAGINARY@5-8", "NEWLINE@12-13", "END@13-13");
    }

    @Test
    void offsetsCountBothHalvesOfALineEnd() {
        assertThat(tokens("a\r\nb\r\n"))
                .containsExactly("NAME@0-1", "NEWLINE@1-2", "NAME@3-4", "NEWLINE@4-5", "END@6-6");
    }

    @Test
    void aTabIndentsToTheNextMultipleOfEight() {
        assertThat(kinds("a\n  \tb\n        c\n"))
                .containsExactly("NAME", "NEWLINE", "INDENT", "NAME", "NEWLINE", "NAME", "NEWLINE", "DEDENT", "END");
    }

    @Test
    void bracketsJoinLines() {
        assertThat(kinds("(a\n  b)\n")).containsExactly("PAREN_OPEN", "NAME", "NAME", "PAREN_CLOSE", "NEWLINE", "END");
    }

    @Test
    void adjacentStringsAreOneToken() {
        assertThat(tokens("'a' \"b\"\n")).containsExactly("STRING@0-7", "NEWLINE@7-8", "END@8-8");
    }

    @Test
    void theExpansionOfAnFstringFollowsIt() {
        assertThat(tokens("f'{a}'"))
                .containsExactly(
                        "STRING@0-6",
                        "PERIOD@6-6",
                        "NAME@6-6",
                        "PAREN_OPEN@6-6",
                        "PAREN_OPEN@3-3",
                        "NAME@3-4",
                        "PAREN_CLOSE@4-4",
                        "COMMA@4-4",
                        "PAREN_CLOSE@6-6",
                        "NEWLINE@6-6",
                        "END@6-6");
    }

    @Test
    void keywordsAreNotNames() {
        assertThat(kinds("if iff None nonlocal match"))
                .containsExactly("IF", "NAME", "NONE", "NONLOCAL", "NAME", "NEWLINE", "END");
    }

    @Test
    void operatorsAreAsLongAsTheyCanBe() {
        assertThat(kinds("**= ** *= * ->- >>= ... .. :=:"))
                .containsExactly(
                        "DOUBLE_STAR_ASSIGN",
                        "DOUBLE_STAR",
                        "STAR_ASSIGN",
                        "STAR",
                        "ARROW",
                        "MINUS",
                        "RIGHT_SHIFT_ASSIGN",
                        "ELLIPSIS",
                        "PERIOD",
                        "PERIOD",
                        "WALRUS",
                        "COLON",
                        "NEWLINE",
                        "END");
    }
}
