package dev.vivarium.lsp.types;

import dev.vivarium.lsp.document.Document;
import dev.vivarium.syntax.ast.AnnotatedAssign;
import dev.vivarium.syntax.ast.Assign;
import dev.vivarium.syntax.ast.Attribute;
import dev.vivarium.syntax.ast.AugmentedAssign;
import dev.vivarium.syntax.ast.ClassDefinition;
import dev.vivarium.syntax.ast.Expression;
import dev.vivarium.syntax.ast.FunctionDefinition;
import dev.vivarium.syntax.ast.Identifier;
import dev.vivarium.syntax.ast.ListExpression;
import dev.vivarium.syntax.ast.Name;
import dev.vivarium.syntax.ast.Node;
import dev.vivarium.syntax.ast.Statement;
import dev.vivarium.syntax.ast.TupleExpression;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the methods of a class assign to attributes of {@code self}. */
final class ClassAttributes {
    /**
     * An assignment to an attribute.
     *
     * @param name the attribute's name where it is assigned
     * @param target the whole target expression
     * @param binder the assignment
     */
    record Binding(Identifier name, Expression target, Node binder) {}

    private final Map<ClassDefinition, Map<String, List<Binding>>> byClass = new IdentityHashMap<>();

    private ClassAttributes() {}

    static Map<String, List<Binding>> of(Document document, ClassDefinition definition) {
        return document.computed(ClassAttributes.class, d -> new ClassAttributes())
                .attributes(definition);
    }

    private synchronized Map<String, List<Binding>> attributes(ClassDefinition definition) {
        return byClass.computeIfAbsent(definition, ClassAttributes::collect);
    }

    private static Map<String, List<Binding>> collect(ClassDefinition definition) {
        Map<String, List<Binding>> attributes = new LinkedHashMap<>();
        for (Statement statement : definition.body().statements()) {
            if (statement instanceof FunctionDefinition method
                    && !method.parameters().isEmpty()
                    && method.parameters().get(0).name() != null) {
                collect(method.body(), method.parameters().get(0).name().text(), attributes);
            }
        }
        return attributes;
    }

    private static void collect(Node node, String self, Map<String, List<Binding>> attributes) {
        if (node instanceof Assign assign) {
            assign.targets().forEach(target -> add(target, self, assign, attributes));
        } else if (node instanceof AnnotatedAssign assign) {
            add(assign.target(), self, assign, attributes);
        } else if (node instanceof AugmentedAssign assign) {
            add(assign.target(), self, assign, attributes);
        }
        node.forEachChild(child -> collect(child, self, attributes));
    }

    private static void add(Expression target, String self, Node binder, Map<String, List<Binding>> attributes) {
        if (target instanceof Attribute attribute
                && attribute.value() instanceof Name name
                && name.text().equals(self)) {
            attributes
                    .computeIfAbsent(attribute.name().text(), n -> new ArrayList<>())
                    .add(new Binding(attribute.name(), target, binder));
        } else if (target instanceof TupleExpression || target instanceof ListExpression) {
            target.forEachChild(child -> add((Expression) child, self, binder, attributes));
        }
    }
}
