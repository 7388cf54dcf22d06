package dev.vivarium.lsp.feature;

import dev.vivarium.lsp.analysis.Bindings;
import dev.vivarium.lsp.analysis.Parents;
import dev.vivarium.lsp.analysis.Symbol;
import dev.vivarium.lsp.document.Document;
import dev.vivarium.lsp.types.Member;
import dev.vivarium.lsp.types.Type;
import dev.vivarium.lsp.types.Type.UserClass;
import dev.vivarium.lsp.types.Type.UserInstance;
import dev.vivarium.syntax.ast.Assign;
import dev.vivarium.syntax.ast.Attribute;
import dev.vivarium.syntax.ast.Call;
import dev.vivarium.syntax.ast.ClassDefinition;
import dev.vivarium.syntax.ast.Expression;
import dev.vivarium.syntax.ast.FunctionDefinition;
import dev.vivarium.syntax.ast.Name;
import dev.vivarium.syntax.ast.Node;
import dev.vivarium.syntax.ast.Parameter;
import java.util.HashSet;
import java.util.Set;

/** Makes sure that the method that seems to be meant is the one that is called, whatever the program does. */
final class SureMethod {
    private final Question question;
    private final Document document;
    private final FunctionDefinition method;

    SureMethod(Question question, FunctionDefinition method) {
        this.question = question;
        this.method = method;
        document = question.document();
    }

    void mustBeMeantBy(Attribute attribute) throws Refused {
        Member member = question.inference().member(document, attribute);
        boolean single = member != null
                && member.places().size() == 1
                && member.places().get(0).node() == method;
        if (!single) {
            throw new Refused("the attribute can mean something else");
        }
        Type holder = question.inference().typeOf(document, attribute.value());
        if (holder instanceof UserInstance instance) {
            if (!isSure(attribute.value())) {
                throw new Refused("the class of the object is not certain");
            }
            mustNotBeOverridden(instance.of());
        } else if (!(holder instanceof UserClass of && isOnlyName(attribute.value(), of.definition()))) {
            throw new Refused("the attribute can mean something else");
        }
        mustNotBeReplaced();
    }

    /** The object of a method, or what a class has just made; what else is inferred may leave something out. */
    private boolean isSure(Expression object) {
        Symbol symbol = object instanceof Name name ? Bindings.of(document).symbol(name) : null;
        if (symbol == null || symbol.bindings().size() != 1) {
            return false;
        }
        Node binder = symbol.bindings().get(0).node();
        if (binder instanceof Parameter parameter) {
            return symbol.scope().node() instanceof FunctionDefinition function
                    && function.parameters().get(0) == parameter
                    && function.decorators().isEmpty()
                    && Parents.of(document).of(Parents.of(document).of(function)) instanceof ClassDefinition;
        }
        return binder instanceof Assign assign
                && assign.targets().get(0) instanceof Name
                && assign.value() instanceof Call made
                && question.inference().typeOf(document, made.function()) instanceof UserClass of
                && isOnlyName(made.function(), of.definition());
    }

    private boolean isOnlyName(Expression expression, ClassDefinition definition) {
        Symbol symbol = expression instanceof Name name ? Bindings.of(document).symbol(name) : null;
        return symbol != null
                && symbol.bindings().size() == 1
                && symbol.bindings().get(0).node() == definition;
    }

    private void mustNotBeOverridden(UserClass of) throws Refused {
        for (UserClass sub : TypeHierarchy.allSubclasses(question, of)) {
            if (Bindings.of(sub.document())
                            .scopeOf(sub.definition())
                            .own(method.name().text())
                    != null) {
                throw new Refused("'" + sub.definition().name().text() + "' overrides it");
            }
        }
    }

    private void mustNotBeReplaced() throws Refused {
        Set<Document> documents =
                new HashSet<>(question.mentions().of(method.name().text()));
        documents.add(document);
        for (Document each : documents) {
            if (isAssigned(each.tree().module())) {
                throw new Refused("the attribute is assigned elsewhere");
            }
        }
    }

    private boolean isAssigned(Node node) {
        boolean[] found = {
            node instanceof Assign assign && assign.targets().stream().anyMatch(this::isAttribute)
        };
        node.forEachChild(child -> found[0] = found[0] || isAssigned(child));
        return found[0];
    }

    private boolean isAttribute(Expression target) {
        return target instanceof Attribute attribute
                && attribute.name().text().equals(method.name().text());
    }
}
