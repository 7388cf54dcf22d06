package dev.vivarium.lsp.diagnostic;

import dev.vivarium.lsp.document.Document;
import dev.vivarium.syntax.ast.Argument;
import dev.vivarium.syntax.ast.Assign;
import dev.vivarium.syntax.ast.Attribute;
import dev.vivarium.syntax.ast.Call;
import dev.vivarium.syntax.ast.ClassDefinition;
import dev.vivarium.syntax.ast.Expression;
import dev.vivarium.syntax.ast.FunctionDefinition;
import dev.vivarium.syntax.ast.Name;
import dev.vivarium.syntax.ast.Node;
import dev.vivarium.syntax.ast.Statement;
import java.util.Set;

/** {@code __del__} of the program's classes: ignored by most policies, and with limits under the others. */
final class UserFinalisers implements NodeRule {
    private static final String IGNORED = "del-ignored";
    private static final String RESURRECTS = "resurrects";
    /** Methods that keep what they are given. */
    private static final Set<String> KEEPERS = Set.of("append", "add", "insert", "appendleft", "extend", "put");

    @Override
    public Set<Class<? extends Node>> kinds() {
        return Set.of(ClassDefinition.class);
    }

    @Override
    public void check(Document document, Node node, Findings findings) {
        FunctionDefinition finaliser = finaliser((ClassDefinition) node);
        if (finaliser == null) {
            return;
        }
        var facts = findings.settings().policy().policy().facts();
        if (facts.callsUserDel()) {
            resurrects(finaliser.body(), finaliser.parameters().get(0).name().text(), findings);
        } else {
            findings.warn(
                    finaliser.name().span(),
                    IGNORED,
                    "__del__ of a class is never called under the policy '" + facts.name()
                            + "'; weakref.finalize does what is meant");
        }
    }

    /** The method {@code __del__} of a class; null where it has none. */
    static FunctionDefinition finaliser(ClassDefinition definition) {
        for (Statement statement : definition.body().statements()) {
            if (statement instanceof FunctionDefinition function
                    && function.name().text().equals("__del__")
                    && !function.parameters().isEmpty()
                    && function.parameters().get(0).name() != null) {
                return function;
            }
        }
        return null;
    }

    private static void resurrects(Node node, String self, Findings findings) {
        boolean stores = node instanceof Assign assign && isSelf(assign.value(), self)
                || node instanceof Call call
                        && call.function() instanceof Attribute attribute
                        && KEEPERS.contains(attribute.name().text())
                        && call.arguments().stream().map(Argument::value).anyMatch(value -> isSelf(value, self));
        if (stores) {
            findings.warn(
                    node.span(),
                    RESURRECTS,
                    "stores the object that is being finalised: it lives on, and is not finalised a second time");
        }
        node.forEachChild(child -> resurrects(child, self, findings));
    }

    static boolean isSelf(Expression value, String self) {
        return value instanceof Name name && name.text().equals(self);
    }
}
