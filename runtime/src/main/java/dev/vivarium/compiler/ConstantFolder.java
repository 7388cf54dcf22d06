package dev.vivarium.compiler;

import dev.vivarium.bytecode.Constant;
import dev.vivarium.syntax.ast.AnnotatedAssign;
import dev.vivarium.syntax.ast.Argument;
import dev.vivarium.syntax.ast.ArgumentKind;
import dev.vivarium.syntax.ast.Assign;
import dev.vivarium.syntax.ast.Attribute;
import dev.vivarium.syntax.ast.Await;
import dev.vivarium.syntax.ast.Call;
import dev.vivarium.syntax.ast.Decorator;
import dev.vivarium.syntax.ast.Expression;
import dev.vivarium.syntax.ast.FormattedString;
import dev.vivarium.syntax.ast.Identifier;
import dev.vivarium.syntax.ast.Module;
import dev.vivarium.syntax.ast.Name;
import dev.vivarium.syntax.ast.Node;
import dev.vivarium.syntax.ast.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Evaluates what is constant, as MicroPython's parser does while it reads: in the order of the text, so that a name
 * defined by {@code NAME = const(value)} stands for its value from there to the end of the file, whatever the scope.
 */
final class ConstantFolder {
    private final CompileOptions options;
    private final SourceLines lines;
    private final FoldedConstants folded = new FoldedConstants();
    private final ExpressionFolder expressions;
    private final Map<String, Constant> definitions = new HashMap<>();
    private final Set<String> interned = new HashSet<>();
    private final int end;
    private int statementEnd = Integer.MAX_VALUE;

    /**
     * A folder for the statements that end before an offset.
     *
     * @param end the offset of a syntax error, or the length of the source
     */
    ConstantFolder(CompileOptions options, SourceLines lines, int end) {
        this.end = end;
        this.options = options;
        this.lines = lines;
        this.expressions = new ExpressionFolder(this, folded, options, lines);
    }

    /**
     * Folds a whole module.
     *
     * @throws CompileError when {@code const()} is given what is no constant
     */
    FoldedConstants fold(Module module) {
        visit(module);
        return folded;
    }

    /** The value of a name defined as a constant so far, or null. */
    Constant definition(String name) {
        return definitions.get(name);
    }

    void intern(String text) {
        interned.add(text);
    }

    /** Whether a string is a qstr at this place in the text. */
    boolean isInterned(String text) {
        return interned.contains(text) || options.interned().test(text);
    }

    private void visit(Node node) {
        if (node instanceof Statement) {
            int outer = statementEnd;
            statementEnd = node.span().end();
            node.forEachChild(this::visit);
            statementEnd = outer;
            define((Statement) node);
        } else if (node instanceof Decorator) {
            visitDecorator((Decorator) node);
        } else if (node instanceof Identifier) {
            interned.add(((Identifier) node).text());
        } else {
            if (node instanceof FormattedString) {
                lines.addFormattedString((FormattedString) node, statementEnd);
            }
            node.forEachChild(this::visit);
            if (node instanceof Expression) {
                foldExpression((Expression) node);
            }
        }
    }

    /** The name of a decorator is no expression, so that no constant can stand in for it. */
    private void visitDecorator(Decorator decorator) {
        decorator.name().forEachChild(this::visit);
        if (decorator.expression() instanceof Call) {
            ((Call) decorator.expression()).arguments().forEach(this::visit);
        }
    }

    private void foldExpression(Expression expression) {
        Expression inner = Chain.innerOf(expression);
        if (inner == null && expression instanceof Await) {
            inner = ((Await) expression).operand();
        }
        if (inner instanceof Attribute) {
            folded.remove(inner);
        }
        Folded value = expression.accept(expressions);
        if (value != null) {
            folded.put(expression, value);
        }
    }

    private void define(Statement statement) {
        if (statement instanceof Assign && ((Assign) statement).targets().size() == 1) {
            Assign assign = (Assign) statement;
            define(statement, assign.targets().get(0), assign.value());
        } else if (statement instanceof AnnotatedAssign && ((AnnotatedAssign) statement).value() != null) {
            AnnotatedAssign assign = (AnnotatedAssign) statement;
            define(statement, assign.target(), assign.value());
        }
    }

    private void define(Statement statement, Expression target, Expression value) {
        String name = folded.nameOf(target);
        if (name == null || !isConstCall(value) || statement.span().end() > end) {
            return;
        }
        List<Argument> arguments = ((Call) value).arguments();
        boolean single = arguments.size() == 1 && arguments.get(0).kind() == ArgumentKind.POSITIONAL;
        Expression argument = single ? arguments.get(0).value() : null;
        Constant constant = single ? folded.valueOf(argument) : null;
        if (constant == null) {
            throw CompileError.syntax("not a constant", lines.of(value));
        }
        definitions.put(name, constant);
        if (name.startsWith("_")) {
            folded.elide(statement);
        } else {
            folded.replace(value, argument);
        }
    }

    private boolean isConstCall(Expression value) {
        return value instanceof Call
                && ((Call) value).function() instanceof Name
                && "const".equals(folded.nameOf(((Call) value).function()));
    }
}
