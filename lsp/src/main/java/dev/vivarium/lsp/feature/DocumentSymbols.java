package dev.vivarium.lsp.feature;

import dev.vivarium.lsp.document.Document;
import dev.vivarium.syntax.ast.AnnotatedAssign;
import dev.vivarium.syntax.ast.Assign;
import dev.vivarium.syntax.ast.ClassDefinition;
import dev.vivarium.syntax.ast.Expression;
import dev.vivarium.syntax.ast.FunctionDefinition;
import dev.vivarium.syntax.ast.Identifier;
import dev.vivarium.syntax.ast.Name;
import dev.vivarium.syntax.ast.Node;
import dev.vivarium.syntax.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.SymbolKind;

/** {@code textDocument/documentSymbol}: the outline of classes, functions and what modules and classes assign. */
public final class DocumentSymbols {
    private final Document document;

    private DocumentSymbols(Document document) {
        this.document = document;
    }

    public static List<DocumentSymbol> of(Document document) {
        return new DocumentSymbols(document).inside(document.tree().module(), SymbolKind.Module);
    }

    private List<DocumentSymbol> inside(Node node, SymbolKind container) {
        List<DocumentSymbol> symbols = new ArrayList<>();
        collect(node, container, symbols, new HashSet<>());
        return symbols;
    }

    private void collect(Node node, SymbolKind container, List<DocumentSymbol> symbols, Set<String> variables) {
        node.forEachChild(child -> {
            if (child instanceof FunctionDefinition function) {
                symbols.add(function(function, container));
            } else if (child instanceof ClassDefinition definition) {
                symbols.add(
                        named(definition, definition.name(), SymbolKind.Class, inside(definition, SymbolKind.Class)));
            } else if (child instanceof Assign assign) {
                assign.targets().forEach(target -> variable(assign, target, container, symbols, variables));
            } else if (child instanceof AnnotatedAssign assign) {
                variable(assign, assign.target(), container, symbols, variables);
            } else if (!(child instanceof Expression)) {
                collect(child, container, symbols, variables);
            }
        });
    }

    private DocumentSymbol function(FunctionDefinition function, SymbolKind container) {
        SymbolKind kind = container != SymbolKind.Class
                ? SymbolKind.Function
                : function.name().text().equals("__init__") ? SymbolKind.Constructor : SymbolKind.Method;
        DocumentSymbol symbol = named(function, function.name(), kind, inside(function, SymbolKind.Function));
        symbol.setDetail(document.text(function.parametersSpan()).replaceAll("\\s+", " "));
        return symbol;
    }

    private DocumentSymbol named(Node node, Identifier name, SymbolKind kind, List<DocumentSymbol> children) {
        return new DocumentSymbol(
                shown(name.text()), kind, document.range(node.span()), document.range(name.span()), "", children);
    }

    /** Clients refuse an empty name, which a definition that is being typed has. */
    private static String shown(String name) {
        return name.isEmpty() ? "?" : name;
    }

    private void variable(
            Node assign, Expression target, SymbolKind container, List<DocumentSymbol> symbols, Set<String> known) {
        boolean shown = container == SymbolKind.Module || container == SymbolKind.Class;
        if (shown && target instanceof Name name && known.add(name.text())) {
            Span span = assign.span();
            symbols.add(new DocumentSymbol(
                    shown(name.text()),
                    isConstant(name.text()) ? SymbolKind.Constant : SymbolKind.Variable,
                    document.range(span),
                    document.range(name.span()),
                    "",
                    List.of()));
        }
    }

    private static boolean isConstant(String name) {
        return name.equals(name.toUpperCase(java.util.Locale.ROOT))
                && name.chars().anyMatch(Character::isLetter);
    }
}
