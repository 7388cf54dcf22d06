package dev.vivarium.lsp.diagnostic;

import dev.vivarium.lsp.analysis.Bindings;
import dev.vivarium.lsp.analysis.Parents;
import dev.vivarium.lsp.analysis.Scope;
import dev.vivarium.lsp.analysis.Symbol;
import dev.vivarium.lsp.analysis.Symbol.Access;
import dev.vivarium.lsp.analysis.Symbol.Occurrence;
import dev.vivarium.lsp.document.Document;
import dev.vivarium.lsp.types.Type;
import dev.vivarium.syntax.ast.Assign;
import dev.vivarium.syntax.ast.Attribute;
import dev.vivarium.syntax.ast.Call;
import dev.vivarium.syntax.ast.ExpressionStatement;
import dev.vivarium.syntax.ast.For;
import dev.vivarium.syntax.ast.Name;
import dev.vivarium.syntax.ast.Node;
import java.util.Set;

/** Files and sockets that are closed when the collector happens to find them, or never. */
final class OpenResources implements NodeRule {
    private static final String CODE = "closed-by-luck";

    @Override
    public Set<Class<? extends Node>> kinds() {
        return Set.of(Call.class);
    }

    @Override
    public void check(Document document, Node node, Findings findings) {
        if (node instanceof Call call && opens(document, call, findings)) {
            Node user = Parents.of(document).of(call);
            if (user instanceof ExpressionStatement
                    || user instanceof For loop && loop.iterable() == call
                    || user instanceof Attribute use && !closes(use)) {
                report(call, findings);
            } else if (user instanceof Assign assign
                    && assign.targets().size() == 1
                    && assign.targets().get(0) instanceof Name name) {
                assigned(document, call, name, findings);
            }
        }
    }

    private static boolean closes(Attribute use) {
        return use.name().text().equals("close");
    }

    private static boolean opens(Document document, Call call, Findings findings) {
        boolean named = call.function() instanceof Name name && name.text().equals("open")
                || call.function() instanceof Attribute attribute
                        && (attribute.name().text().equals("socket")
                                || attribute.name().text().equals("open"));
        if (!named) {
            return false;
        }
        Type type = findings.inference().typeOf(document, call.function());
        return type instanceof Type.BuiltinFunction function
                        && function.receiver() == null
                        && function.function().name().equals("open")
                || type instanceof Type.BuiltinClass of && of.type().name().equals("socket");
    }

    /** A local variable that is only used, never closed, entered or handed on. */
    private static void assigned(Document document, Call call, Name name, Findings findings) {
        Symbol symbol = Bindings.of(document).symbol(name);
        if (symbol == null || symbol.scope().kind() != Scope.Kind.FUNCTION) {
            return;
        }
        Parents parents = Parents.of(document);
        for (Occurrence occurrence : symbol.occurrences()) {
            if (occurrence.access() != Access.READ) {
                continue;
            }
            boolean merelyUsed = parents.of(occurrence.node()) instanceof Attribute attribute && !closes(attribute);
            if (!merelyUsed) {
                return;
            }
        }
        report(call, findings);
    }

    private static void report(Call call, Findings findings) {
        findings.warn(
                call.span(),
                CODE,
                "closed only when the collector finds it, which may be late or never; 'with' closes it");
    }
}
