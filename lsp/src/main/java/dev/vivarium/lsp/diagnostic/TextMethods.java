package dev.vivarium.lsp.diagnostic;

import dev.vivarium.lsp.document.Document;
import dev.vivarium.lsp.types.Type;
import dev.vivarium.lsp.types.Type.BuiltinInstance;
import dev.vivarium.lsp.types.TypeText;
import dev.vivarium.syntax.ast.ClassDefinition;
import dev.vivarium.syntax.ast.FunctionDefinition;
import dev.vivarium.syntax.ast.Lambda;
import dev.vivarium.syntax.ast.Node;
import dev.vivarium.syntax.ast.Return;
import dev.vivarium.syntax.ast.Statement;
import java.util.Set;

/** {@code __str__} and {@code __repr__} that surely return no text: MicroPython prints what they return. */
final class TextMethods implements NodeRule {
    private static final String CODE = "text-method-result";
    private static final Set<String> NAMES = Set.of("__str__", "__repr__");

    @Override
    public Set<Class<? extends Node>> kinds() {
        return Set.of(ClassDefinition.class);
    }

    @Override
    public void check(Document document, Node node, Findings findings) {
        for (Statement statement : ((ClassDefinition) node).body().statements()) {
            boolean isTextMethod = statement instanceof FunctionDefinition method
                    && NAMES.contains(method.name().text())
                    && !method.async()
                    && method.decorators().isEmpty();
            if (isTextMethod) {
                FunctionDefinition method = (FunctionDefinition) statement;
                returns(document, method.name().text(), method.body(), findings);
            }
        }
    }

    private static void returns(Document document, String method, Node node, Findings findings) {
        if (node instanceof Return result && result.value() != null) {
            Type type = findings.inference().typeOf(document, result.value());
            if (type.isKnown() && type.members().stream().allMatch(TextMethods::isNoText)) {
                findings.warn(
                        result.value().span(),
                        CODE,
                        "MicroPython prints whatever " + method + " returns, here " + TypeText.of(type)
                                + "; in CPython it is a TypeError");
            }
        } else if (!(node instanceof FunctionDefinition || node instanceof Lambda || node instanceof ClassDefinition)) {
            node.forEachChild(child -> returns(document, method, child, findings));
        }
    }

    private static boolean isNoText(Type type) {
        return type instanceof BuiltinInstance instance && !instance.name().equals("str");
    }
}
