package dev.vivarium.lsp.feature;

import dev.vivarium.lsp.analysis.Parents;
import dev.vivarium.lsp.document.Document;
import dev.vivarium.lsp.types.Member.Place;
import dev.vivarium.lsp.types.Type;
import dev.vivarium.lsp.types.Type.UserClass;
import dev.vivarium.lsp.types.Type.UserFunction;
import dev.vivarium.syntax.ast.Attribute;
import dev.vivarium.syntax.ast.Call;
import dev.vivarium.syntax.ast.ClassDefinition;
import dev.vivarium.syntax.ast.Expression;
import dev.vivarium.syntax.ast.FunctionDefinition;
import dev.vivarium.syntax.ast.Identifier;
import dev.vivarium.syntax.ast.Node;
import dev.vivarium.syntax.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.CallHierarchyIncomingCall;
import org.eclipse.lsp4j.CallHierarchyItem;
import org.eclipse.lsp4j.CallHierarchyOutgoingCall;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;

/** Who calls a function, and what it calls. */
public final class CallHierarchy {
    private CallHierarchy() {}

    /** {@code textDocument/prepareCallHierarchy}. */
    public static List<CallHierarchyItem> at(Question question, Position position) {
        Meaning meaning = Meaning.of(question, question.at(position));
        List<CallHierarchyItem> items = new ArrayList<>();
        for (Place place : meaning == null ? List.<Place>of() : meaning.places()) {
            if (place.node() instanceof FunctionDefinition || place.node() instanceof ClassDefinition) {
                items.add(item(place.document(), place.node()));
            }
        }
        return items;
    }

    /** {@code callHierarchy/incomingCalls}. */
    public static List<CallHierarchyIncomingCall> incoming(
            Question question, CallHierarchyItem item, CancelChecker cancelled) {
        Map<Node, CallHierarchyIncomingCall> callers = new LinkedHashMap<>();
        int offset = question.document().offset(item.getSelectionRange().getStart());
        for (ReferenceSearch.Reference reference : ReferenceSearch.at(question, offset, cancelled)) {
            Document document = reference.document();
            if (isCalled(document, reference.span())) {
                Node around = functionAround(document, reference.span());
                callers.computeIfAbsent(
                                around, node -> new CallHierarchyIncomingCall(item(document, node), new ArrayList<>()))
                        .getFromRanges()
                        .add(document.range(reference.span()));
            }
        }
        return List.copyOf(callers.values());
    }

    /** {@code callHierarchy/outgoingCalls}. */
    public static List<CallHierarchyOutgoingCall> outgoing(Question question, CallHierarchyItem item) {
        Document document = question.document();
        int offset = document.offset(item.getSelectionRange().getStart());
        Node definition = definitionNamedAt(document.tree().module(), offset);
        Map<CallHierarchyItem, List<Range>> calls = new LinkedHashMap<>();
        if (definition != null) {
            collect(question, definition, calls);
        }
        return calls.entrySet().stream()
                .map(entry -> new CallHierarchyOutgoingCall(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static void collect(Question question, Node node, Map<CallHierarchyItem, List<Range>> calls) {
        if (node instanceof Call call) {
            for (Type type : question.inference()
                    .typeOf(question.document(), call.function())
                    .members()) {
                CallHierarchyItem item = type instanceof UserFunction function
                        ? item(function.document(), function.definition())
                        : type instanceof UserClass of ? item(of.document(), of.definition()) : null;
                if (item != null) {
                    calls.computeIfAbsent(item, i -> new ArrayList<>())
                            .add(question.document().range(nameOf(call.function())));
                }
            }
        }
        node.forEachChild(child -> collect(question, child, calls));
    }

    private static Span nameOf(Expression function) {
        return function instanceof Attribute attribute ? attribute.name().span() : function.span();
    }

    private static boolean isCalled(Document document, Span name) {
        Call call = SyntaxSearch.innermost(
                document.tree().module(),
                Call.class,
                name.start(),
                found -> nameOf(found.function()).equals(name));
        return call != null;
    }

    private static Node functionAround(Document document, Span name) {
        Call call = SyntaxSearch.innermost(document.tree().module(), Call.class, name.start(), found -> true);
        Node function = call == null ? null : Parents.of(document).enclosing(call, FunctionDefinition.class);
        return function == null ? document.tree().module() : function;
    }

    private static Node definitionNamedAt(Node root, int offset) {
        Node function = SyntaxSearch.innermost(
                root,
                FunctionDefinition.class,
                offset,
                found -> found.name().span().touches(offset));
        return function != null
                ? function
                : SyntaxSearch.innermost(
                        root,
                        ClassDefinition.class,
                        offset,
                        found -> found.name().span().touches(offset));
    }

    private static CallHierarchyItem item(Document document, Node node) {
        if (node instanceof FunctionDefinition function) {
            return item(document, node, function.name(), SymbolKind.Function);
        } else if (node instanceof ClassDefinition definition) {
            return item(document, node, definition.name(), SymbolKind.Class);
        }
        String name = document.uri().substring(document.uri().lastIndexOf('/') + 1);
        Range start = document.range(new Span(0, 0));
        return new CallHierarchyItem(name, SymbolKind.Module, document.uri(), document.range(node.span()), start);
    }

    private static CallHierarchyItem item(Document document, Node node, Identifier name, SymbolKind kind) {
        return new CallHierarchyItem(
                name.text(), kind, document.uri(), document.range(node.span()), document.range(name.span()));
    }
}
