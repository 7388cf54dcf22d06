package dev.vivarium.syntax;

import dev.vivarium.syntax.ast.Argument;
import dev.vivarium.syntax.ast.ArgumentKind;
import dev.vivarium.syntax.ast.ComprehensionClause;
import dev.vivarium.syntax.ast.ComprehensionFor;
import dev.vivarium.syntax.ast.ComprehensionIf;
import dev.vivarium.syntax.ast.Expression;
import dev.vivarium.syntax.ast.GeneratorExpression;
import dev.vivarium.syntax.ast.NamedExpression;
import dev.vivarium.syntax.ast.Slice;
import dev.vivarium.syntax.ast.TupleExpression;
import dev.vivarium.syntax.source.Span;
import java.util.ArrayList;
import java.util.List;

/** What stands between the brackets of calls, subscripts and comprehensions. */
final class ArgumentParser {
    private final TokenCursor tokens;
    private final ExpressionParser expressions;

    ArgumentParser(TokenCursor tokens, ExpressionParser expressions) {
        this.tokens = tokens;
        this.expressions = expressions;
    }

    /** The arguments of a call, up to the closing parenthesis. */
    List<Argument> parse() {
        List<Argument> arguments = new ArrayList<>();
        while (expressions.atTest() || tokens.at(TokenKind.STAR) || tokens.at(TokenKind.DOUBLE_STAR)) {
            arguments.add(argument());
            if (!tokens.accept(TokenKind.COMMA)) {
                break;
            }
        }
        return List.copyOf(arguments);
    }

    private Argument argument() {
        int start = tokens.start();
        if (tokens.accept(TokenKind.STAR)) {
            return argument(start, ArgumentKind.STAR, expressions.test());
        }
        if (tokens.accept(TokenKind.DOUBLE_STAR)) {
            return argument(start, ArgumentKind.DOUBLE_STAR, expressions.test());
        }
        Expression first = expressions.test();
        if (tokens.at(TokenKind.FOR)) {
            List<ComprehensionClause> clauses = comprehension();
            Expression generator = new GeneratorExpression(tokens.spanFrom(start), first, clauses);
            return argument(start, ArgumentKind.POSITIONAL, generator);
        }
        if (tokens.accept(TokenKind.ASSIGN)) {
            Expression value = expressions.test();
            return new Argument(tokens.spanFrom(start), ArgumentKind.KEYWORD, first, value);
        }
        if (tokens.accept(TokenKind.WALRUS)) {
            Expression value = expressions.test();
            Expression named = new NamedExpression(tokens.spanFrom(start), first, value);
            return argument(start, ArgumentKind.POSITIONAL, named);
        }
        return argument(start, ArgumentKind.POSITIONAL, first);
    }

    private Argument argument(int start, ArgumentKind kind, Expression value) {
        return new Argument(tokens.spanFrom(start), kind, null, value);
    }

    /** The clauses of a comprehension, beginning at {@code for}. */
    List<ComprehensionClause> comprehension() {
        List<ComprehensionClause> clauses = new ArrayList<>();
        for (; ; ) {
            int start = tokens.start();
            if (tokens.accept(TokenKind.FOR)) {
                Expression target = expressions.loopTarget();
                Expression iterable = tokens.expect(TokenKind.IN) ? expressions.orTest() : tokens.missing();
                clauses.add(new ComprehensionFor(tokens.spanFrom(start), target, iterable));
            } else if (tokens.accept(TokenKind.IF)) {
                Expression condition = expressions.testWithoutCondition();
                clauses.add(new ComprehensionIf(tokens.spanFrom(start), condition));
            } else {
                return List.copyOf(clauses);
            }
        }
    }

    /** The index of a subscript, up to the closing bracket. */
    Expression subscripts() {
        int start = tokens.start();
        Expression first = subscript();
        if (!tokens.at(TokenKind.COMMA)) {
            return first;
        }
        List<Expression> parts = new ArrayList<>();
        parts.add(first);
        while (tokens.accept(TokenKind.COMMA) && (expressions.atTest() || tokens.at(TokenKind.COLON))) {
            parts.add(subscript());
        }
        return new TupleExpression(tokens.spanFrom(start), List.copyOf(parts), false);
    }

    private Expression subscript() {
        int start = tokens.start();
        Expression lower = tokens.at(TokenKind.COLON) ? null : expressions.test();
        if (!tokens.accept(TokenKind.COLON)) {
            return lower;
        }
        Expression upper = expressions.atTest() ? expressions.test() : null;
        Expression step = tokens.accept(TokenKind.COLON) && expressions.atTest() ? expressions.test() : null;
        Span span = tokens.spanFrom(start);
        return new Slice(span, lower, upper, step);
    }
}
