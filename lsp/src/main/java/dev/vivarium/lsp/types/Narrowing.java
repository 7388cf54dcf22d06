package dev.vivarium.lsp.types;

import dev.vivarium.lsp.document.Document;
import dev.vivarium.lsp.types.Type.UserClass;
import dev.vivarium.lsp.types.Type.UserInstance;
import dev.vivarium.syntax.ast.Attribute;
import dev.vivarium.syntax.ast.BooleanOperation;
import dev.vivarium.syntax.ast.BooleanOperator;
import dev.vivarium.syntax.ast.Call;
import dev.vivarium.syntax.ast.Comparison;
import dev.vivarium.syntax.ast.ComparisonOperator;
import dev.vivarium.syntax.ast.Conditional;
import dev.vivarium.syntax.ast.ConditionalBlock;
import dev.vivarium.syntax.ast.Expression;
import dev.vivarium.syntax.ast.FunctionDefinition;
import dev.vivarium.syntax.ast.If;
import dev.vivarium.syntax.ast.Lambda;
import dev.vivarium.syntax.ast.Name;
import dev.vivarium.syntax.ast.Node;
import dev.vivarium.syntax.ast.Not;
import dev.vivarium.syntax.ast.Singleton;
import dev.vivarium.syntax.ast.SingletonLiteral;
import dev.vivarium.syntax.ast.TupleExpression;
import dev.vivarium.syntax.ast.While;
import java.util.ArrayList;
import java.util.List;

/** What the conditions around a place say of a name or attribute: isinstance, comparison with None, truth. */
final class Narrowing {
    private final Inference inference;
    private final Document document;

    Narrowing(Inference inference, Document document) {
        this.inference = inference;
        this.document = document;
    }

    /** The type of an expression at its place. */
    Type narrow(Expression subject, Type type) {
        Type narrowed = type;
        Node inner = subject;
        Node outer = inference.parents(document).of(inner);
        while (outer != null && !(outer instanceof FunctionDefinition) && !(outer instanceof Lambda)) {
            narrowed = narrowBy(outer, inner, subject, narrowed);
            inner = outer;
            outer = inference.parents(document).of(inner);
        }
        return narrowed;
    }

    private Type narrowBy(Node outer, Node inner, Expression subject, Type type) {
        if (outer instanceof ConditionalBlock block && inner == block.body()) {
            return assume(block.test(), true, subject, type);
        } else if (outer instanceof While loop && inner == loop.body()) {
            return assume(loop.test(), true, subject, type);
        } else if (outer instanceof Conditional conditional && inner == conditional.body()) {
            return assume(conditional.test(), true, subject, type);
        } else if (outer instanceof Conditional conditional && inner == conditional.orElse()) {
            return assume(conditional.test(), false, subject, type);
        } else if (outer instanceof If statement) {
            return afterFailedTests(statement, inner, subject, type);
        } else if (outer instanceof BooleanOperation operation) {
            return afterOperands(operation, inner, subject, type);
        }
        return type;
    }

    private Type afterFailedTests(If statement, Node inner, Expression subject, Type type) {
        Type narrowed = type;
        for (ConditionalBlock branch : statement.branches()) {
            if (branch == inner) {
                break;
            }
            narrowed = assume(branch.test(), false, subject, narrowed);
        }
        return narrowed;
    }

    private Type afterOperands(BooleanOperation operation, Node inner, Expression subject, Type type) {
        Type narrowed = type;
        for (Expression operand : operation.operands()) {
            if (operand == inner) {
                break;
            }
            narrowed = assume(operand, operation.operator() == BooleanOperator.AND, subject, narrowed);
        }
        return narrowed;
    }

    /** The type where a condition is known to be true or false. */
    private Type assume(Expression condition, boolean isTrue, Expression subject, Type type) {
        if (condition instanceof Not not) {
            return assume(not.operand(), !isTrue, subject, type);
        } else if (condition instanceof BooleanOperation operation
                && (operation.operator() == BooleanOperator.AND) == isTrue) {
            Type narrowed = type;
            for (Expression operand : operation.operands()) {
                narrowed = assume(operand, isTrue, subject, narrowed);
            }
            return narrowed;
        } else if (isSame(condition, subject)) {
            return isTrue ? without(type, Type.NONE) : type;
        } else if (condition instanceof Comparison comparison) {
            return compared(comparison, isTrue, subject, type);
        } else if (condition instanceof Call call) {
            return checked(call, isTrue, subject, type);
        }
        return type;
    }

    private Type compared(Comparison comparison, boolean isTrue, Expression subject, Type type) {
        boolean withNone = comparison.operands().size() == 2
                && isSame(comparison.operands().get(0), subject)
                && comparison.operands().get(1) instanceof SingletonLiteral literal
                && literal.value() == Singleton.NONE;
        if (!withNone) {
            return type;
        }
        ComparisonOperator operator = comparison.operators().get(0);
        boolean equal = operator == ComparisonOperator.IS || operator == ComparisonOperator.EQUAL;
        boolean unequal = operator == ComparisonOperator.IS_NOT || operator == ComparisonOperator.NOT_EQUAL;
        if (!equal && !unequal) {
            return type;
        }
        return equal == isTrue ? Type.NONE : without(type, Type.NONE);
    }

    private Type checked(Call call, boolean isTrue, Expression subject, Type type) {
        if (!(call.function() instanceof Name name)
                || !name.text().equals("isinstance")
                || call.arguments().size() != 2
                || !isSame(call.arguments().get(0).value(), subject)) {
            return type;
        }
        Type instance = instances(call.arguments().get(1).value());
        if (isTrue) {
            return narrowTo(type, instance);
        }
        Type left = type;
        for (Type member : instance.members()) {
            left = without(left, member);
        }
        return left;
    }

    /** Of what may be there, what is an instance of the classes; the classes themselves where nothing is known. */
    private Type narrowTo(Type type, Type instance) {
        if (!instance.isKnown()) {
            return type;
        }
        List<Type> kept = new ArrayList<>();
        for (Type member : type.members()) {
            for (Type wanted : instance.members()) {
                if (isInstance(member, wanted)) {
                    kept.add(member);
                }
            }
        }
        return kept.isEmpty() ? instance : Types.union(kept);
    }

    private boolean isInstance(Type member, Type wanted) {
        if (member instanceof Type.BuiltinInstance one && wanted instanceof Type.BuiltinInstance other) {
            return one.name().equals(other.name());
        } else if (member instanceof UserInstance one && wanted instanceof UserInstance other) {
            return inherits(one.of(), other.of(), 0);
        }
        return false;
    }

    private boolean inherits(UserClass one, UserClass other, int depth) {
        return one.equals(other)
                || depth < 20
                        && inference.members().bases(one).stream()
                                .anyMatch(base -> base instanceof UserClass user && inherits(user, other, depth + 1));
    }

    private Type instances(Expression classes) {
        if (classes instanceof TupleExpression tuple) {
            return Types.union(tuple.elements().stream().map(this::instances).toList());
        }
        return inference.instanceOf(inference.typeOf(document, classes));
    }

    private Type without(Type type, Type excluded) {
        List<Type> left = new ArrayList<>();
        for (Type member : type.members()) {
            if (!member.equals(excluded) && !isInstance(member, excluded)) {
                left.add(member);
            }
        }
        return left.isEmpty() ? Type.UNKNOWN : Types.union(left);
    }

    /** Whether two expressions name the same variable or attribute. */
    private static boolean isSame(Expression one, Expression other) {
        if (one instanceof Name a && other instanceof Name b) {
            return a.text().equals(b.text());
        }
        return one instanceof Attribute a
                && other instanceof Attribute b
                && a.name().text().equals(b.name().text())
                && isSame(a.value(), b.value());
    }
}
