package dev.vivarium.lsp.types;

import dev.vivarium.lsp.analysis.Bindings;
import dev.vivarium.lsp.analysis.Symbol;
import dev.vivarium.lsp.document.Document;
import dev.vivarium.syntax.ast.Assign;
import dev.vivarium.syntax.ast.Expression;
import dev.vivarium.syntax.ast.FunctionDefinition;
import dev.vivarium.syntax.ast.ImportStar;
import dev.vivarium.syntax.ast.ListExpression;
import dev.vivarium.syntax.ast.Node;
import dev.vivarium.syntax.ast.StringLiteral;
import dev.vivarium.syntax.ast.TupleExpression;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names that {@code from module import *} brings into a module. */
final class StarImports {
    private record Statements(List<ImportStar> all) {}

    private final Inference inference;
    /** The modules whose names are being listed: modules may import from each other in a circle. */
    private final Set<String> open = new HashSet<>();

    StarImports(Inference inference) {
        this.inference = inference;
    }

    /** Adds all names that the document gets in this way and does not have yet. */
    void addTo(Map<String, Member> members, Document document) {
        List<ImportStar> statements = statements(document);
        if (statements.isEmpty() || !open.add(document.uri())) {
            return;
        }
        try {
            // The last import wins.
            for (int i = statements.size() - 1; i >= 0; i--) {
                exported(document, statements.get(i)).forEach(members::putIfAbsent);
            }
        } finally {
            open.remove(document.uri());
        }
    }

    /** What a name is that the document itself does not bind; null where no import brings it. */
    Member find(Document document, String name) {
        List<ImportStar> statements = statements(document);
        if (statements.isEmpty() || !open.add(document.uri())) {
            return null;
        }
        try {
            for (int i = statements.size() - 1; i >= 0; i--) {
                Member found = exported(document, statements.get(i), name);
                if (found != null) {
                    return found;
                }
            }
            return null;
        } finally {
            open.remove(document.uri());
        }
    }

    private Member exported(Document document, ImportStar star, String name) {
        Type module = module(document, star);
        return isExported(module, name) ? inference.members().find(module, name) : null;
    }

    private Type module(Document document, ImportStar star) {
        return inference.module(
                document,
                star.level(),
                star.module() == null ? "" : star.module().text());
    }

    private static boolean isExported(Type module, String name) {
        Set<String> chosen = module instanceof Type.UserModule user ? chosen(user.document()) : null;
        return chosen == null ? !name.startsWith("_") : chosen.contains(name);
    }

    private static List<ImportStar> statements(Document document) {
        return document.computed(Statements.class, d -> {
                    List<ImportStar> found = new ArrayList<>();
                    Bindings.of(d).importingEverything().forEach(statement -> collect(statement, found));
                    return new Statements(found);
                })
                .all();
    }

    private static void collect(Node node, List<ImportStar> found) {
        if (node instanceof ImportStar star) {
            found.add(star);
        } else if (!(node instanceof Expression) && !(node instanceof FunctionDefinition)) {
            node.forEachChild(child -> collect(child, found));
        }
    }

    private Map<String, Member> exported(Document document, ImportStar star) {
        Type module = module(document, star);
        Set<String> chosen = module instanceof Type.UserModule user ? chosen(user.document()) : null;
        Map<String, Member> exported = new LinkedHashMap<>();
        for (Member member : inference.members().of(module)) {
            boolean isExported = chosen == null ? !member.name().startsWith("_") : chosen.contains(member.name());
            if (isExported) {
                exported.put(member.name(), member);
            }
        }
        return exported;
    }

    /** The names in the module's {@code __all__}; null where it has none that can be read. */
    private static Set<String> chosen(Document module) {
        Symbol all = Bindings.of(module).module().own("__all__");
        if (all == null || all.bindings().size() != 1 || !(all.bindings().get(0).node() instanceof Assign assign)) {
            return null;
        }
        List<Expression> elements = assign.value() instanceof ListExpression list
                ? list.elements()
                : assign.value() instanceof TupleExpression tuple ? tuple.elements() : null;
        if (elements == null || !elements.stream().allMatch(StringLiteral.class::isInstance)) {
            return null;
        }
        Set<String> names = new HashSet<>();
        elements.forEach(element -> names.add(((StringLiteral) element).value()));
        return names;
    }
}
