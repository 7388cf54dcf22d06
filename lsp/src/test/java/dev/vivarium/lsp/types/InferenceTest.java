package dev.vivarium.lsp.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.vivarium.lsp.document.Document;
import dev.vivarium.lsp.document.Documents;
import dev.vivarium.lsp.workspace.Workspace;
import dev.vivarium.syntax.ast.Call;
import dev.vivarium.syntax.ast.Expression;
import dev.vivarium.syntax.ast.ExpressionStatement;
import dev.vivarium.syntax.ast.Name;
import dev.vivarium.syntax.ast.Node;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each sample calls {@code reveal} and says behind {@code #:} what the type of the argument is. */
class InferenceTest {
    private static final Path SAMPLES = Path.of("src/test/resources/types").toAbsolutePath();

    private final Workspace workspace = new Workspace(new Documents());

    @ParameterizedTest
    @ValueSource(strings = {"values", "flow", "classes", "functions", "imports", "stars"})
    void theTypesOfASampleAreThoseItSays(String name) {
        Document sample = workspace.document(SAMPLES.resolve(name + ".py"));
        StringBuilder actual = new StringBuilder(sample.source().text());
        reveal(sample, sample.tree().module(), actual);
        assertThat(actual.toString()).isEqualTo(sample.source().text());
    }

    /** Replaces what the sample says by what is inferred, last line first. */
    private void reveal(Document sample, Node node, StringBuilder text) {
        List<Node> children = new ArrayList<>();
        node.forEachChild(children::add);
        for (int i = children.size() - 1; i >= 0; i--) {
            reveal(sample, children.get(i), text);
        }
        if (node instanceof Call call
                && call.function() instanceof Name name
                && name.text().equals("reveal")) {
            int end = sample.source().lineEnd(sample.source().line(call.span().end()));
            String type = TypeText.of(new Inference(workspace)
                    .typeOf(sample, call.arguments().get(0).value()));
            text.replace(call.span().end(), end, "  #: " + type);
        }
    }

    @Test
    void programsThatReferToThemselvesEnd() {
        String program = "def f(a): return g(f(a), x)\ndef g(a, b): return f(g(a, b))\nx = y = x + y + f(x)\n"
                + "class A(A): pass\nclass B(C): pass\nclass C(B):\n  def __init__(self): self.a = self.b; self.b = self.a\n"
                + "for x in x: x = [x]\nz = [[z]]\nC().a.b.c(f)(g)\n";
        Document document = new Document("file:///recursive.py", 1, program);
        assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> inferAll(document, document.tree().module()));
    }

    private void inferAll(Document document, Node node) {
        if (node instanceof Expression expression) {
            assertThat(new Inference(ModuleFinder.NONE).typeOf(document, expression))
                    .isNotNull();
        }
        node.forEachChild(child -> inferAll(document, child));
    }

    @Test
    void aLongChainOfAssignmentsIsInferredQuickly() {
        StringBuilder program = new StringBuilder("a0 = 1\n");
        for (int i = 1; i < 2_000; i++) {
            program.append("a")
                    .append(i)
                    .append(" = a")
                    .append(i - 1)
                    .append(" + a")
                    .append(i - 1)
                    .append("\n");
        }
        Document document = new Document("file:///chain.py", 1, program + "a1999\n");
        var body = document.tree().module().body();
        Expression last = ((ExpressionStatement) body.get(body.size() - 1)).expression();
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> new Inference(ModuleFinder.NONE).typeOf(document, last));
    }
}
