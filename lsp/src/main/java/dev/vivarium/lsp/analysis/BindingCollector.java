package dev.vivarium.lsp.analysis;

import dev.vivarium.lsp.analysis.Scope.Kind;
import dev.vivarium.lsp.analysis.Symbol.Access;
import dev.vivarium.lsp.analysis.Symbol.Occurrence;
import dev.vivarium.syntax.ast.AnnotatedAssign;
import dev.vivarium.syntax.ast.Argument;
import dev.vivarium.syntax.ast.ArgumentKind;
import dev.vivarium.syntax.ast.Assign;
import dev.vivarium.syntax.ast.Attribute;
import dev.vivarium.syntax.ast.AugmentedAssign;
import dev.vivarium.syntax.ast.ClassDefinition;
import dev.vivarium.syntax.ast.ComprehensionClause;
import dev.vivarium.syntax.ast.ComprehensionFor;
import dev.vivarium.syntax.ast.Delete;
import dev.vivarium.syntax.ast.DictComprehension;
import dev.vivarium.syntax.ast.ExceptHandler;
import dev.vivarium.syntax.ast.Expression;
import dev.vivarium.syntax.ast.For;
import dev.vivarium.syntax.ast.FunctionDefinition;
import dev.vivarium.syntax.ast.GeneratorExpression;
import dev.vivarium.syntax.ast.Global;
import dev.vivarium.syntax.ast.Identifier;
import dev.vivarium.syntax.ast.ImportAlias;
import dev.vivarium.syntax.ast.ImportFrom;
import dev.vivarium.syntax.ast.ImportStar;
import dev.vivarium.syntax.ast.ImportedName;
import dev.vivarium.syntax.ast.Lambda;
import dev.vivarium.syntax.ast.ListComprehension;
import dev.vivarium.syntax.ast.ListExpression;
import dev.vivarium.syntax.ast.Name;
import dev.vivarium.syntax.ast.NamedExpression;
import dev.vivarium.syntax.ast.Node;
import dev.vivarium.syntax.ast.Nonlocal;
import dev.vivarium.syntax.ast.Parameter;
import dev.vivarium.syntax.ast.SetComprehension;
import dev.vivarium.syntax.ast.Starred;
import dev.vivarium.syntax.ast.Statement;
import dev.vivarium.syntax.ast.Subscript;
import dev.vivarium.syntax.ast.TupleExpression;
import dev.vivarium.syntax.ast.WithItem;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the scopes in one statement of the module, and every place in it where a name is used. What a place means is
 * decided afterwards, when all bindings are known: a function may read a name that is bound below it.
 */
final class BindingCollector {
    /** A name at a place, before it is known what it means. */
    record Use(String name, Occurrence occurrence) {}

    private final Scope module;
    private final Map<Node, Scope> byNode = new IdentityHashMap<>(2);
    /** The scopes that are not in others of the statement, in source order. */
    private final List<Scope> outermost = new ArrayList<>(1);

    private final Set<String> boundInModule = new LinkedHashSet<>(2);
    private final List<Use> uses = new ArrayList<>();
    private Scope scope;
    private boolean importsEverything;

    BindingCollector(Scope module, Statement statement) {
        this.module = module;
        scope = module;
        visit(statement);
    }

    boolean importsEverything() {
        return importsEverything;
    }

    List<Use> uses() {
        return uses;
    }

    Map<Node, Scope> scopes() {
        return byNode;
    }

    List<Scope> outermost() {
        return outermost;
    }

    /** The names that the statement gives the module, in the order in which they first appear. */
    Set<String> boundInModule() {
        return boundInModule;
    }

    private void visit(Node node) {
        if (node instanceof Name name) {
            use(name.text(), name, name, Access.READ);
        } else if (node instanceof FunctionDefinition function) {
            function(function);
        } else if (node instanceof ClassDefinition definition) {
            classDefinition(definition);
        } else if (node instanceof Lambda lambda) {
            lambda(lambda);
        } else if (isComprehension(node)) {
            comprehension(node);
        } else if (node instanceof Global || node instanceof Nonlocal) {
            declaration(node);
        } else if (node instanceof Argument argument && argument.kind() == ArgumentKind.KEYWORD) {
            // The word before the equals sign is the called function's.
            visit(argument.value());
        } else if (node instanceof ImportStar) {
            importsEverything = true;
        } else if (!bindsItself(node)) {
            node.forEachChild(this::visit);
        }
    }

    /** Statements and clauses that give values to targets or names; false for all other nodes. */
    private boolean bindsItself(Node node) {
        if (node instanceof Assign assign) {
            visit(assign.value());
            assign.targets().forEach(target -> target(target, assign));
        } else if (node instanceof AugmentedAssign assign) {
            visit(assign.value());
            target(assign.target(), assign);
        } else if (node instanceof AnnotatedAssign assign) {
            visit(assign.annotation());
            visitIfPresent(assign.value());
            target(assign.target(), assign);
        } else if (node instanceof NamedExpression named) {
            visit(named.value());
            walrusTarget(named);
        } else if (node instanceof For loop) {
            visit(loop.iterable());
            target(loop.target(), loop);
            visit(loop.body());
            visitIfPresent(loop.orElse());
        } else if (node instanceof WithItem item) {
            visit(item.context());
            if (item.target() != null) {
                target(item.target(), item);
            }
        } else if (node instanceof ExceptHandler handler) {
            visitIfPresent(handler.type());
            if (handler.name() != null) {
                bind(handler.name(), handler, Access.WRITE);
            }
            visit(handler.body());
        } else {
            return bindsByImportOrDelete(node);
        }
        return true;
    }

    private boolean bindsByImportOrDelete(Node node) {
        if (node instanceof ImportAlias alias) {
            Identifier bound =
                    alias.alias() != null ? alias.alias() : alias.name().parts().get(0);
            bind(bound, alias, Access.DEFINITION);
        } else if (node instanceof ImportFrom from) {
            for (ImportedName name : from.names()) {
                bind(name.alias() != null ? name.alias() : name.name(), name, Access.DEFINITION);
            }
        } else if (node instanceof Delete delete) {
            delete.targets().forEach(this::deleted);
        } else {
            return false;
        }
        return true;
    }

    private void visitIfPresent(Node node) {
        if (node != null) {
            visit(node);
        }
    }

    // Targets

    private void target(Expression target, Node binder) {
        if (target instanceof Name name) {
            bind(scope, name.text());
            use(name.text(), name, binder, Access.WRITE);
        } else if (target instanceof TupleExpression tuple) {
            tuple.elements().forEach(element -> target(element, binder));
        } else if (target instanceof ListExpression list) {
            list.elements().forEach(element -> target(element, binder));
        } else if (target instanceof Starred starred) {
            target(starred.value(), binder);
        } else {
            visit(target);
        }
    }

    /** The target of {@code :=} inside a comprehension belongs to the scope around it. */
    private void walrusTarget(NamedExpression named) {
        Scope inner = scope;
        while (scope.kind() == Kind.COMPREHENSION) {
            scope = scope.parent();
        }
        target(named.target(), named);
        scope = inner;
    }

    private void deleted(Expression target) {
        if (target instanceof Name name) {
            bind(scope, name.text());
            use(name.text(), name, name, Access.DELETE);
        } else if (target instanceof Attribute || target instanceof Subscript) {
            visit(target);
        } else {
            target.forEachChild(child -> {
                if (child instanceof Expression element) {
                    deleted(element);
                }
            });
        }
    }

    private void declaration(Node node) {
        boolean global = node instanceof Global;
        List<Identifier> names = global ? ((Global) node).names() : ((Nonlocal) node).names();
        for (Identifier name : names) {
            Symbol symbol = global ? bind(module, name.text()) : outerFunctionSymbol(name.text());
            if (symbol != null && scope != module) {
                scope.alias(name.text(), symbol);
            }
            use(name.text(), name, node, Access.READ);
        }
    }

    private Symbol outerFunctionSymbol(String name) {
        for (Scope outer = scope.parent(); outer != null; outer = outer.parent()) {
            if (outer.kind().isFunctionLike() && outer.own(name) != null) {
                return outer.own(name);
            }
        }
        return null;
    }

    // Scopes

    private void function(FunctionDefinition function) {
        function.decorators().forEach(this::visit);
        bind(function.name(), function, Access.DEFINITION);
        outsideOfParameters(function.parameters());
        visitIfPresent(function.returns());
        enter(Kind.FUNCTION, function);
        parameters(function.parameters());
        visit(function.body());
        leave();
    }

    private void lambda(Lambda lambda) {
        outsideOfParameters(lambda.parameters());
        enter(Kind.LAMBDA, lambda);
        parameters(lambda.parameters());
        visit(lambda.body());
        leave();
    }

    private void outsideOfParameters(List<Parameter> parameters) {
        for (Parameter parameter : parameters) {
            visitIfPresent(parameter.annotation());
            visitIfPresent(parameter.defaultValue());
        }
    }

    private void parameters(List<Parameter> parameters) {
        for (Parameter parameter : parameters) {
            if (parameter.name() != null) {
                bind(parameter.name(), parameter, Access.DEFINITION);
            }
        }
    }

    private void classDefinition(ClassDefinition definition) {
        definition.decorators().forEach(this::visit);
        bind(definition.name(), definition, Access.DEFINITION);
        definition.arguments().forEach(argument -> visit(argument.value()));
        enter(Kind.CLASS, definition);
        visit(definition.body());
        leave();
    }

    private static boolean isComprehension(Node node) {
        return node instanceof ListComprehension
                || node instanceof SetComprehension
                || node instanceof DictComprehension
                || node instanceof GeneratorExpression;
    }

    private void comprehension(Node node) {
        List<ComprehensionClause> clauses = new ArrayList<>();
        List<Node> elements = new ArrayList<>();
        node.forEachChild(child -> {
            if (child instanceof ComprehensionClause clause) {
                clauses.add(clause);
            } else {
                elements.add(child);
            }
        });
        // The first iterable is evaluated outside.
        ComprehensionFor first = clauses.isEmpty() ? null : (ComprehensionFor) clauses.get(0);
        if (first != null) {
            visit(first.iterable());
        }
        enter(Kind.COMPREHENSION, node);
        for (ComprehensionClause clause : clauses) {
            clause(clause, clause == first);
        }
        elements.forEach(this::visit);
        leave();
    }

    private void clause(ComprehensionClause clause, boolean first) {
        if (clause instanceof ComprehensionFor loop) {
            if (!first) {
                visit(loop.iterable());
            }
            target(loop.target(), loop);
        } else {
            clause.forEachChild(this::visit);
        }
    }

    private void enter(Kind kind, Node node) {
        Scope inner = new Scope(kind, scope, node);
        if (scope == module) {
            outermost.add(inner);
        }
        scope = inner;
        byNode.put(node, inner);
    }

    private void leave() {
        scope = scope.parent();
    }

    private void bind(Identifier identifier, Node binder, Access access) {
        bind(scope, identifier.text());
        use(identifier.text(), identifier, binder, access);
    }

    private Symbol bind(Scope where, String name) {
        if (where == module) {
            boundInModule.add(name);
        }
        return where.bind(name);
    }

    private void use(String name, Node place, Node binder, Access access) {
        uses.add(new Use(name, new Occurrence(place.span(), access, binder, scope)));
    }
}
