package dev.vivarium.lsp.diagnostic;

import dev.vivarium.lsp.document.Document;
import dev.vivarium.lsp.types.Inference;
import dev.vivarium.lsp.types.Type;
import dev.vivarium.lsp.types.Type.BuiltinInstance;
import dev.vivarium.syntax.ast.BooleanOperation;
import dev.vivarium.syntax.ast.Call;
import dev.vivarium.syntax.ast.Conditional;
import dev.vivarium.syntax.ast.ConditionalBlock;
import dev.vivarium.syntax.ast.Expression;
import dev.vivarium.syntax.ast.Node;
import dev.vivarium.syntax.ast.While;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A reference that is asked whether its target lives, and then asked again for the target: it may have died between. */
final class RefCalledTwice implements NodeRule {
    private static final String CODE = "ref-called-twice";

    @Override
    public Set<Class<? extends Node>> kinds() {
        return Set.of(ConditionalBlock.class, While.class, Conditional.class, BooleanOperation.class);
    }

    @Override
    public boolean concerns(Document document) {
        return document.source().text().contains("weakref");
    }

    @Override
    public void check(Document document, Node node, Findings findings) {
        if (node instanceof ConditionalBlock branch) {
            compare(document, branch.test(), branch.body(), findings);
        } else if (node instanceof While loop) {
            compare(document, loop.test(), loop.body(), findings);
        } else if (node instanceof Conditional conditional) {
            compare(document, conditional.test(), conditional.body(), findings);
        } else if (node instanceof BooleanOperation operation) {
            List<Expression> operands = operation.operands();
            for (int i = 1; i < operands.size(); i++) {
                compare(document, operands.get(0), operands.get(i), findings);
            }
        }
    }

    private static void compare(Document document, Expression test, Node then, Findings findings) {
        List<Call> tested = calls(document, findings.inference(), test);
        if (tested.isEmpty()) {
            return;
        }
        for (Call again : calls(document, findings.inference(), then)) {
            String text = document.text(again.function().span());
            boolean same = tested.stream()
                    .anyMatch(call -> document.text(call.function().span()).equals(text));
            if (same) {
                findings.warn(
                        again.span(),
                        CODE,
                        "'" + text + "' may be dead by now although it was alive in the test; keep what one call gave");
            }
        }
    }

    /** The calls of weak references in a part of a program. */
    private static List<Call> calls(Document document, Inference inference, Node node) {
        List<Call> calls = new ArrayList<>();
        collect(document, inference, node, calls);
        return calls;
    }

    private static void collect(Document document, Inference inference, Node node, List<Call> calls) {
        if (node instanceof Call call && call.arguments().isEmpty()) {
            Type type = inference.typeOf(document, call.function());
            if (type instanceof BuiltinInstance instance && instance.name().equals("ref")) {
                calls.add(call);
            }
        }
        node.forEachChild(child -> collect(document, inference, child, calls));
    }
}
