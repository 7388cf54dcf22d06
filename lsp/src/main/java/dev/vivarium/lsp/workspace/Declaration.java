package dev.vivarium.lsp.workspace;

import dev.vivarium.lsp.document.Document;
import dev.vivarium.syntax.ast.Assign;
import dev.vivarium.syntax.ast.ClassDefinition;
import dev.vivarium.syntax.ast.Expression;
import dev.vivarium.syntax.ast.FunctionDefinition;
import dev.vivarium.syntax.ast.Identifier;
import dev.vivarium.syntax.ast.Name;
import dev.vivarium.syntax.ast.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SymbolKind;

/**
 * A class, function or module-wide variable of a file.
 *
 * @param container the class or function around it; empty at the top
 */
public record Declaration(String name, SymbolKind kind, Range range, String container) {
    static List<Declaration> of(Document document) {
        List<Declaration> declarations = new ArrayList<>();
        collect(document, document.tree().module(), "", false, declarations, new HashSet<>());
        return declarations;
    }

    private static void collect(
            Document document,
            Node node,
            String container,
            boolean inClass,
            List<Declaration> declarations,
            Set<String> variables) {
        node.forEachChild(child -> {
            if (child instanceof FunctionDefinition function) {
                SymbolKind kind = inClass ? SymbolKind.Method : SymbolKind.Function;
                add(document, function.name(), kind, container, declarations);
                collect(document, function, function.name().text(), false, declarations, variables);
            } else if (child instanceof ClassDefinition definition) {
                add(document, definition.name(), SymbolKind.Class, container, declarations);
                collect(document, definition, definition.name().text(), true, declarations, variables);
            } else if (child instanceof Assign assign && container.isEmpty()) {
                assign.targets().stream()
                        .filter(target -> target instanceof Name name && variables.add(name.text()))
                        .map(Name.class::cast)
                        .forEach(name -> declarations.add(
                                new Declaration(name.text(), SymbolKind.Variable, document.range(name.span()), "")));
            } else if (!(child instanceof Expression)) {
                collect(document, child, container, inClass, declarations, variables);
            }
        });
    }

    private static void add(
            Document document, Identifier name, SymbolKind kind, String container, List<Declaration> declarations) {
        if (!name.text().isEmpty()) {
            declarations.add(new Declaration(name.text(), kind, document.range(name.span()), container));
        }
    }
}
