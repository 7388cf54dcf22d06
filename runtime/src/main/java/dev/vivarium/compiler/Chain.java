package dev.vivarium.compiler;

import dev.vivarium.syntax.ast.Attribute;
import dev.vivarium.syntax.ast.Call;
import dev.vivarium.syntax.ast.Expression;
import dev.vivarium.syntax.ast.Subscript;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * An operand with the attributes, subscripts and calls that follow it directly: {@code a.b(c)[d]}. Parentheses end
 * a chain: {@code (a.b)(c)} is a call on its own, which is not compiled as a method call.
 *
 * @param base the operand
 * @param links the outer expressions, innermost first
 */
record Chain(Expression base, List<Expression> links) {
    static boolean isLink(Expression expression) {
        return expression instanceof Attribute || expression instanceof Subscript || expression instanceof Call;
    }

    /** The value that an attribute, a subscript or a call is applied to. */
    static Expression operandOf(Expression link) {
        if (link instanceof Attribute) {
            return ((Attribute) link).value();
        }
        return link instanceof Subscript ? ((Subscript) link).value() : ((Call) link).function();
    }

    /** The link before this one in its chain, or null when the expression is no link or the first. */
    static Expression innerOf(Expression expression) {
        if (!isLink(expression)) {
            return null;
        }
        Expression operand = operandOf(expression);
        boolean parenthesized = operand.span().start() != expression.span().start();
        return isLink(operand) && !parenthesized ? operand : null;
    }

    /** The chain that ends with a link. */
    static Chain endingWith(Expression last) {
        Deque<Expression> links = new ArrayDeque<>();
        Expression first = last;
        for (Expression link = last; link != null; link = innerOf(link)) {
            links.addFirst(link);
            first = link;
        }
        return new Chain(operandOf(first), new ArrayList<>(links));
    }
}
