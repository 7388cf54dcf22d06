package dev.vivarium.lsp.diagnostic;

import dev.vivarium.lsp.document.Document;
import dev.vivarium.lsp.types.Inference;
import dev.vivarium.lsp.types.Type;
import dev.vivarium.lsp.types.Type.UserClass;
import dev.vivarium.lsp.types.Type.UserInstance;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** {@code __del__} of the program's classes: ignored by most policies, and with limits under the others. */
final class UserFinalisers implements Rule {
    private static final String IGNORED = "del-ignored";
    private static final String RESURRECTS = "resurrects";
    private static final String ORDER = "finaliser-order";
    /** Methods that keep what they are given. */
    private static final Set<String> KEEPERS = Set.of("append", "add", "insert", "appendleft", "extend", "put");

    /** An assignment {@code object.attribute = value} whose types are known. */
    private record Link(ClassDefinition owner, String attribute, ClassDefinition value) {}

    @Override
    public void check(Document document, Findings findings) {
        if (document.source().text().contains("__del__")) {
            List<Link> links = new ArrayList<>();
            if (findings.settings().policy().policy().facts().callsUserDel()) {
                links(document, findings.inference(), document.tree().module(), links);
            }
            visit(document, document.tree().module(), links, findings);
        }
    }

    private static void visit(Document document, Node node, List<Link> links, Findings findings) {
        if (node instanceof ClassDefinition definition) {
            FunctionDefinition finaliser = finaliser(definition);
            if (finaliser != null) {
                check(document, definition, finaliser, links, findings);
            }
        }
        node.forEachChild(child -> visit(document, child, links, findings));
    }

    private static FunctionDefinition finaliser(ClassDefinition definition) {
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

    private static void check(
            Document document,
            ClassDefinition definition,
            FunctionDefinition finaliser,
            List<Link> links,
            Findings findings) {
        var facts = findings.settings().policy().policy().facts();
        if (!facts.callsUserDel()) {
            findings.warn(
                    finaliser.name().span(),
                    IGNORED,
                    "__del__ of a class is never called under the policy '" + facts.name()
                            + "'; weakref.finalize does what is meant");
            return;
        }
        String self = finaliser.parameters().get(0).name().text();
        resurrects(finaliser.body(), self, findings);
        order(definition, finaliser.body(), self, links, findings);
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

    private static boolean isSelf(Expression value, String self) {
        return value instanceof Name name && name.text().equals(self);
    }

    /** A finaliser that uses another object of its cycle, which may have been finalised before. */
    private static void order(ClassDefinition definition, Node node, String self, List<Link> links, Findings findings) {
        if (node instanceof Attribute use && use.value() instanceof Attribute held && isSelf(held.value(), self)) {
            for (Link link : links) {
                boolean leadsThere = link.owner() == definition
                        && link.attribute().equals(held.name().text())
                        && finaliser(link.value()) != null;
                if (leadsThere && leadsBack(link.value(), definition, links)) {
                    findings.warn(
                            use.span(),
                            ORDER,
                            "'" + link.value().name().text()
                                    + "' has a __del__ of its own and is part of a cycle with this"
                                    + " object: it may be finalised first");
                    break;
                }
            }
        }
        node.forEachChild(child -> order(definition, child, self, links, findings));
    }

    private static boolean leadsBack(ClassDefinition from, ClassDefinition to, List<Link> links) {
        return links.stream().anyMatch(link -> link.owner() == from && link.value() == to);
    }

    private static void links(Document document, Inference inference, Node node, List<Link> links) {
        if (node instanceof Assign assign) {
            for (Expression target : assign.targets()) {
                if (target instanceof Attribute attribute) {
                    ClassDefinition owner = classOf(inference.typeOf(document, attribute.value()));
                    ClassDefinition value = classOf(inference.typeOf(document, assign.value()));
                    if (owner != null && value != null) {
                        links.add(new Link(owner, attribute.name().text(), value));
                    }
                }
            }
        }
        node.forEachChild(child -> links(document, inference, child, links));
    }

    private static ClassDefinition classOf(Type type) {
        for (Type member : type.members()) {
            if (member instanceof UserInstance instance) {
                UserClass of = instance.of();
                return of.definition();
            }
        }
        return null;
    }
}
