package dev.vivarium.lsp.feature;

import dev.vivarium.lsp.analysis.Bindings;
import dev.vivarium.lsp.analysis.Bindings.NamedPlace;
import dev.vivarium.lsp.analysis.Scope;
import dev.vivarium.lsp.analysis.Symbol;
import dev.vivarium.lsp.document.Document;
import dev.vivarium.syntax.ast.ClassDefinition;
import dev.vivarium.syntax.ast.FunctionDefinition;
import dev.vivarium.syntax.ast.ImportAlias;
import dev.vivarium.syntax.ast.ImportedName;
import dev.vivarium.syntax.ast.Node;
import dev.vivarium.syntax.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.InlineValue;
import org.eclipse.lsp4j.InlineValueVariableLookup;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/**
 * {@code textDocument/inlineValue}: the variables whose values a debugger is to show beside the lines that have run, in
 * the function that has stopped.
 */
public final class DebuggedValues {
    private DebuggedValues() {}

    public static List<InlineValue> in(Document document, Range visible, Position stopped) {
        Span part = document.span(visible);
        int end = document.offset(stopped);
        int line = document.source().line(end);
        Scope running = Bindings.of(document).scopeAt(end);
        List<InlineValue> values = new ArrayList<>();
        for (NamedPlace place : Bindings.of(document).places()) {
            Span span = place.occurrence().span();
            boolean shown = part.start() <= span.start()
                    && span.end() <= part.end()
                    && document.source().line(span.start()) <= line;
            if (shown && place.symbol() != null && isVariable(place.symbol()) && isSeen(place, running)) {
                values.add(new InlineValue(new InlineValueVariableLookup(document.range(span), true, place.name())));
            }
        }
        return values;
    }

    private static boolean isSeen(NamedPlace place, Scope running) {
        Scope where = place.occurrence().scope();
        return where == running;
    }

    private static boolean isVariable(Symbol symbol) {
        for (Symbol.Occurrence binding : symbol.bindings()) {
            Node node = binding.node();
            if (node instanceof FunctionDefinition
                    || node instanceof ClassDefinition
                    || node instanceof ImportAlias
                    || node instanceof ImportedName) {
                return false;
            }
        }
        return true;
    }
}
