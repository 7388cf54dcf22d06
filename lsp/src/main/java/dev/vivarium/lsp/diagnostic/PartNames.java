package dev.vivarium.lsp.diagnostic;

import dev.vivarium.lsp.analysis.Bindings;
import dev.vivarium.lsp.analysis.Parents;
import dev.vivarium.lsp.analysis.Scope;
import dev.vivarium.lsp.analysis.Symbol.Access;
import dev.vivarium.lsp.analysis.Symbol.Occurrence;
import dev.vivarium.lsp.document.Document;
import dev.vivarium.syntax.ast.AnnotatedAssign;
import dev.vivarium.syntax.ast.AugmentedAssign;
import dev.vivarium.syntax.ast.For;
import dev.vivarium.syntax.ast.FunctionDefinition;
import dev.vivarium.syntax.ast.Global;
import dev.vivarium.syntax.ast.ImportStar;
import dev.vivarium.syntax.ast.Name;
import dev.vivarium.syntax.ast.Node;
import dev.vivarium.syntax.ast.Parameter;
import dev.vivarium.syntax.ast.Statement;
import dev.vivarium.syntax.ast.StringLiteral;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The names by which a statement of a module and the others have to do with each other. They depend on the statement's
 * text alone.
 *
 * @param reads names that it does not bind in a scope of its own; true for those that are read only where the module
 *     itself runs, so that they see what was bound before
 * @param binds names that it gives the module; true for those that are certainly bound once the statement has run
 * @param hides names that it binds in a scope of its own, where they hide what the module may give that name
 * @param declares whether it declares a name global where the module itself runs, which the compiler only lets it do
 *     where no statement before mentions the name
 * @param importsEverything whether it gives the module names that stand nowhere, by a star import
 */
record PartNames(
        Map<String, Boolean> reads,
        Map<String, Boolean> binds,
        Set<String> hides,
        boolean declares,
        boolean importsEverything) {
    static PartNames of(Document document, Statement statement) {
        Collector collector = new Collector(document, statement);
        Bindings.of(document).places(statement.span()).forEach(collector::place);
        collector.annotations(statement);
        return new PartNames(
                collector.reads, collector.binds, collector.hides, collector.declares, collector.importsEverything);
    }

    private static final class Collector {
        private final Map<String, Boolean> reads = new LinkedHashMap<>();
        private final Map<String, Boolean> binds = new LinkedHashMap<>();
        private final Set<String> hides = new LinkedHashSet<>();
        private boolean declares;
        private boolean importsEverything;
        private final Parents parents;
        private final Statement statement;

        Collector(Document document, Statement statement) {
            this.parents = Parents.of(document);
            this.statement = statement;
        }

        void place(Bindings.NamedPlace place) {
            Occurrence occurrence = place.occurrence();
            boolean ofModule = place.symbol() == null || place.symbol().scope().kind() == Scope.Kind.MODULE;
            if (!ofModule) {
                if (occurrence.access().isBinding()) {
                    hides.add(place.name());
                }
                return;
            }
            boolean inModule = occurrence.scope().kind() == Scope.Kind.MODULE;
            boolean isDeclared = occurrence.node() instanceof Global;
            declares |= isDeclared && inModule;
            if (occurrence.access() != Access.READ || isDeclared) {
                boolean certain = inModule && occurrence.access().isBinding() && runsAlways(occurrence.node());
                binds.merge(place.name(), certain, Boolean::logicalOr);
            }
            if (occurrence.access() == Access.READ || occurrence.node() instanceof AugmentedAssign) {
                // An operator that assigns works on whatever the name is bound to elsewhere.
                boolean inOrder = inModule && !isDeclared && !(occurrence.node() instanceof AugmentedAssign);
                reads.merge(place.name(), inOrder, Boolean::logicalAnd);
            }
        }

        private boolean runsAlways(Node binder) {
            Node whole = binder instanceof Statement ? binder : parents.enclosing(binder, Statement.class);
            return whole == statement && !(whole instanceof For);
        }

        /** What annotations name is looked up among all bindings, and may stand in quotes. */
        private void annotations(Node node) {
            if (node instanceof Parameter parameter && parameter.annotation() != null) {
                annotation(parameter.annotation());
            } else if (node instanceof FunctionDefinition function && function.returns() != null) {
                annotation(function.returns());
            } else if (node instanceof AnnotatedAssign assign) {
                annotation(assign.annotation());
            }
            importsEverything |= node instanceof ImportStar;
            node.forEachChild(this::annotations);
        }

        private void annotation(Node node) {
            if (node instanceof Name name) {
                reads.put(name.text(), false);
            } else if (node instanceof StringLiteral quoted) {
                for (String word : quoted.value().split("[^\\w]+")) {
                    reads.put(word, false);
                }
            }
            node.forEachChild(this::annotation);
        }
    }
}
