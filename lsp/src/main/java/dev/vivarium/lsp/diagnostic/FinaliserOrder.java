package dev.vivarium.lsp.diagnostic;

import dev.vivarium.lsp.document.Document;
import dev.vivarium.lsp.types.Inference;
import dev.vivarium.lsp.types.Type;
import dev.vivarium.lsp.types.Type.UserClass;
import dev.vivarium.lsp.types.Type.UserInstance;
import dev.vivarium.syntax.ast.Assign;
import dev.vivarium.syntax.ast.Attribute;
import dev.vivarium.syntax.ast.ClassDefinition;
import dev.vivarium.syntax.ast.Expression;
import dev.vivarium.syntax.ast.FunctionDefinition;
import dev.vivarium.syntax.ast.Node;
import java.util.ArrayList;
import java.util.List;

/** A {@code __del__} that uses an object of its own cycle which has one, too: that may have been finalised first. */
final class FinaliserOrder implements Rule {
    private static final String ORDER = "finaliser-order";

    /** An assignment {@code object.attribute = value} whose types are known. */
    private record Link(ClassDefinition owner, String attribute, ClassDefinition value) {}

    @Override
    public void check(Document document, Findings findings) {
        boolean concerned = findings.settings().policy().policy().facts().callsUserDel()
                && document.source().text().contains("__del__");
        if (concerned) {
            List<Link> links = new ArrayList<>();
            links(document, findings.inference(), document.tree().module(), links);
            visit(document.tree().module(), links, findings);
        }
    }

    private static void visit(Node node, List<Link> links, Findings findings) {
        if (node instanceof ClassDefinition definition) {
            FunctionDefinition finaliser = UserFinalisers.finaliser(definition);
            if (finaliser != null) {
                String self = finaliser.parameters().get(0).name().text();
                order(definition, finaliser.body(), self, links, findings);
            }
        }
        node.forEachChild(child -> visit(child, links, findings));
    }

    /** A finaliser that uses another object of its cycle, which may have been finalised before. */
    private static void order(ClassDefinition definition, Node node, String self, List<Link> links, Findings findings) {
        if (node instanceof Attribute use
                && use.value() instanceof Attribute held
                && UserFinalisers.isSelf(held.value(), self)) {
            for (Link link : links) {
                boolean leadsThere = link.owner() == definition
                        && link.attribute().equals(held.name().text())
                        && UserFinalisers.finaliser(link.value()) != null;
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
