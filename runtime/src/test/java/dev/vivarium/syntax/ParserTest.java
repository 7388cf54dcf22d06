package dev.vivarium.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.syntax.source.SourceText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Trees are as the fixtures show them. With {@code -Dvivarium.record} the fixtures are written anew, for review. */
class ParserTest {
    private static final boolean RECORD = System.getProperty("vivarium.record") != null;

    static List<SyntaxCase> trees() throws IOException {
        return cases("trees.txt", ParserTest::dump);
    }

    static List<SyntaxCase> spans() throws IOException {
        return cases("spans.txt", ParserTest::dumpSpans);
    }

    static List<SyntaxCase> recoveries() throws IOException {
        return cases("recovery.txt", ParserTest::dumpWithProblems);
    }

    private static List<SyntaxCase> cases(String file, Function<String, String> dump) throws IOException {
        List<SyntaxCase> cases = SyntaxCase.read(file);
        if (RECORD) {
            List<SyntaxCase> recorded = new ArrayList<>();
            for (SyntaxCase each : cases) {
                recorded.add(each.expecting(dump.apply(each.source())));
            }
            SyntaxCase.write(file, recorded);
            return recorded;
        }
        return cases;
    }

    private static SyntaxTree parse(String source) {
        return Parser.parse(new SourceText(source), ParseMode.FILE);
    }

    private static String dump(String source) {
        SyntaxTree tree = parse(source);
        assertThat(tree.problems()).isEmpty();
        return AstDump.dump(tree.module());
    }

    private static String dumpSpans(String source) {
        SyntaxTree tree = parse(source);
        return AstDump.spans(tree.module(), tree.source());
    }

    private static String dumpWithProblems(String source) {
        SyntaxTree tree = parse(source);
        StringBuilder text = new StringBuilder(AstDump.dump(tree.module()));
        for (SyntaxProblem problem : tree.problems()) {
            text.append(problem.type().typeName()).append(": ").append(problem.message());
            text.append(" at ").append(tree.source().line(problem.span().start()));
            text.append(':')
                    .append(tree.source().column(problem.span().start()))
                    .append('\n');
        }
        return text.toString();
    }

    @ParameterizedTest
    @MethodSource("trees")
    void readsTheLanguage(SyntaxCase each) {
        assertThat(dump(each.source())).isEqualTo(each.expected());
    }

    @ParameterizedTest
    @MethodSource("spans")
    void nodesCoverTheirSource(SyntaxCase each) {
        assertThat(dumpSpans(each.source())).isEqualTo(each.expected());
    }

    @ParameterizedTest
    @MethodSource("recoveries")
    void goesOnBehindProblems(SyntaxCase each) {
        assertThat(dumpWithProblems(each.source())).isEqualTo(each.expected());
    }

    @Test
    void keepsComments() {
        SyntaxTree tree = parse("# one\nx = [  # two\n  1]\nf'{x}'  # three");
        assertThat(tree.comments())
                .extracting(comment -> tree.source().text(comment.span()))
                .containsExactly("# one", "# two", "# three");
    }

    @Test
    void readsAnExpression() {
        SyntaxTree tree = Parser.parse(new SourceText("a, 1\n"), ParseMode.EVAL);
        assertThat(AstDump.dump(tree.module())).isEqualTo("(ExpressionStatement (TupleExpression [a 1]))\n");
    }

    @Test
    void readsOneInteractiveStatement() {
        SyntaxTree tree = Parser.parse(new SourceText("if a:\n  b\n"), ParseMode.SINGLE);
        assertThat(tree.problems()).isEmpty();
        assertThat(tree.module().body()).hasSize(1);
    }

    @Test
    void refusesBracketsThatNestTooDeeply() {
        SyntaxTree tree = parse("(".repeat(100_000));
        assertThat(tree.problems())
                .containsExactly(new SyntaxProblem(
                        tree.problems().get(0).span(),
                        ProblemType.RUNTIME_ERROR,
                        "maximum recursion depth exceeded",
                        1));
    }

    @Test
    void longChainsDoNotNest() {
        assertThat(parse("x = 1" + " + 1".repeat(100_000)).problems()).isEmpty();
        assertThat(parse("if a: pass\n" + "elif b: pass\n".repeat(10_000)).problems())
                .isEmpty();
    }
}
