package dev.vivarium.syntax;

import dev.vivarium.syntax.ast.Attribute;
import dev.vivarium.syntax.ast.Await;
import dev.vivarium.syntax.ast.BinaryOperation;
import dev.vivarium.syntax.ast.BinaryOperator;
import dev.vivarium.syntax.ast.BooleanOperation;
import dev.vivarium.syntax.ast.BooleanOperator;
import dev.vivarium.syntax.ast.Call;
import dev.vivarium.syntax.ast.Comparison;
import dev.vivarium.syntax.ast.ComparisonOperator;
import dev.vivarium.syntax.ast.Conditional;
import dev.vivarium.syntax.ast.ErrorExpression;
import dev.vivarium.syntax.ast.Expression;
import dev.vivarium.syntax.ast.Identifier;
import dev.vivarium.syntax.ast.Lambda;
import dev.vivarium.syntax.ast.NamedExpression;
import dev.vivarium.syntax.ast.Not;
import dev.vivarium.syntax.ast.Parameter;
import dev.vivarium.syntax.ast.Power;
import dev.vivarium.syntax.ast.Starred;
import dev.vivarium.syntax.ast.Subscript;
import dev.vivarium.syntax.ast.TupleExpression;
import dev.vivarium.syntax.ast.UnaryOperation;
import dev.vivarium.syntax.ast.UnaryOperator;
import dev.vivarium.syntax.ast.Yield;
import dev.vivarium.syntax.ast.YieldFrom;
import dev.vivarium.syntax.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Expressions from the lowest precedence down to trailers. Each method reads one and never fails. */
final class ExpressionParser {
    /** Calls, subscripts and attributes in a row; they nest in the tree. */
    private static final int MAX_TRAILERS = 1000;

    private final TokenCursor tokens;
    private final AtomParser atoms;
    private final ArgumentParser arguments;
    private final ParameterParser parameters;

    ExpressionParser(TokenCursor tokens) {
        this.tokens = tokens;
        this.arguments = new ArgumentParser(tokens, this);
        this.parameters = new ParameterParser(tokens, this);
        this.atoms = new AtomParser(tokens, this, arguments);
    }

    ArgumentParser arguments() {
        return arguments;
    }

    ParameterParser parameters() {
        return parameters;
    }

    boolean atTest() {
        return RecoverySet.TEST_STARTS.contains(tokens.kind());
    }

    boolean atExpression() {
        return RecoverySet.EXPRESSION_STARTS.contains(tokens.kind());
    }

    /** {@code yield} or a list of tests and starred expressions. */
    Expression yieldOrStarredList() {
        return tokens.at(TokenKind.YIELD) ? yieldExpression() : starredList();
    }

    Expression yieldExpression() {
        int start = tokens.start();
        tokens.advance();
        if (tokens.accept(TokenKind.FROM)) {
            Expression value = test();
            return new YieldFrom(tokens.spanFrom(start), value);
        }
        Expression value = atTest() ? testList() : null;
        return new Yield(tokens.spanFrom(start), value);
    }

    /** Tests and starred expressions; a tuple if there is a comma. */
    Expression starredList() {
        int start = tokens.start();
        Expression first = starredOr(this::test);
        return tokens.at(TokenKind.COMMA) ? restOfTuple(start, first, true) : first;
    }

    /** Tests; a tuple if there is a comma. */
    Expression testList() {
        int start = tokens.start();
        Expression first = test();
        return tokens.at(TokenKind.COMMA) ? restOfTuple(start, first, false) : first;
    }

    private Expression restOfTuple(int start, Expression first, boolean starred) {
        List<Expression> elements = new ArrayList<>();
        elements.add(first);
        while (tokens.accept(TokenKind.COMMA) && (atTest() || starred && tokens.at(TokenKind.STAR))) {
            elements.add(starred ? starredOr(this::test) : test());
        }
        return new TupleExpression(tokens.spanFrom(start), List.copyOf(elements), false);
    }

    /** The targets of {@code for} and {@code del}: arithmetic expressions, starred or not. */
    List<Expression> targets() {
        List<Expression> targets = new ArrayList<>();
        do {
            targets.add(starredOr(this::expression));
        } while (tokens.accept(TokenKind.COMMA) && (atExpression() || tokens.at(TokenKind.STAR)));
        return List.copyOf(targets);
    }

    /** The target of a loop; a tuple if there is a comma. */
    Expression loopTarget() {
        int start = tokens.start();
        Expression first = starredOr(this::expression);
        if (!tokens.at(TokenKind.COMMA)) {
            return first;
        }
        List<Expression> elements = new ArrayList<>();
        elements.add(first);
        while (tokens.accept(TokenKind.COMMA) && (atExpression() || tokens.at(TokenKind.STAR))) {
            elements.add(starredOr(this::expression));
        }
        return new TupleExpression(tokens.spanFrom(start), List.copyOf(elements), false);
    }

    private interface Rule {
        Expression parse();
    }

    private Expression starredOr(Rule rule) {
        return tokens.at(TokenKind.STAR) ? starred() : rule.parse();
    }

    private Expression starred() {
        int start = tokens.start();
        tokens.advance();
        Expression value = expression();
        return new Starred(tokens.spanFrom(start), value);
    }

    /** An element of a display: a starred expression, or a test that may be named. */
    Expression element() {
        return starredOr(this::namedTest);
    }

    /** {@code test} or {@code test := test}. */
    Expression namedTest() {
        int start = tokens.start();
        Expression target = test();
        if (!tokens.accept(TokenKind.WALRUS)) {
            return target;
        }
        Expression value = test();
        return new NamedExpression(tokens.spanFrom(start), target, value);
    }

    /** A lambda, a conditional, or what is below them. */
    Expression test() {
        return tokens.at(TokenKind.LAMBDA) ? lambda(true) : conditional();
    }

    /** The condition of a comprehension, in which {@code if} would begin the next one. */
    Expression testWithoutCondition() {
        return tokens.at(TokenKind.LAMBDA) ? lambda(false) : orTest();
    }

    private Expression lambda(boolean conditionalBody) {
        if (!tokens.enter()) {
            return tokens.missing();
        }
        int start = tokens.start();
        tokens.advance();
        List<Parameter> list = parameters.parse(false);
        Expression body;
        if (!tokens.expect(TokenKind.COLON)) {
            body = tokens.missing();
        } else {
            body = conditionalBody ? test() : testWithoutCondition();
        }
        tokens.leave();
        return new Lambda(tokens.spanFrom(start), list, body);
    }

    private Expression conditional() {
        int start = tokens.start();
        Expression body = orTest();
        if (!tokens.accept(TokenKind.IF)) {
            return body;
        }
        Expression test = orTest();
        Expression orElse = tokens.expect(TokenKind.ELSE) ? elseTest() : tokens.missing();
        return new Conditional(tokens.spanFrom(start), body, test, orElse);
    }

    private Expression elseTest() {
        if (!tokens.enter()) {
            return tokens.missing();
        }
        Expression test = test();
        tokens.leave();
        return test;
    }

    Expression orTest() {
        int start = tokens.start();
        Expression first = andTest();
        if (!tokens.at(TokenKind.OR)) {
            return first;
        }
        List<Expression> operands = new ArrayList<>();
        operands.add(first);
        while (tokens.accept(TokenKind.OR)) {
            operands.add(andTest());
        }
        return new BooleanOperation(tokens.spanFrom(start), BooleanOperator.OR, List.copyOf(operands));
    }

    private Expression andTest() {
        int start = tokens.start();
        Expression first = notTest();
        if (!tokens.at(TokenKind.AND)) {
            return first;
        }
        List<Expression> operands = new ArrayList<>();
        operands.add(first);
        while (tokens.accept(TokenKind.AND)) {
            operands.add(notTest());
        }
        return new BooleanOperation(tokens.spanFrom(start), BooleanOperator.AND, List.copyOf(operands));
    }

    private Expression notTest() {
        if (!tokens.at(TokenKind.NOT)) {
            return comparison();
        }
        if (!tokens.enter()) {
            return tokens.missing();
        }
        int start = tokens.start();
        tokens.advance();
        Expression operand = notTest();
        tokens.leave();
        return new Not(tokens.spanFrom(start), operand);
    }

    private Expression comparison() {
        int start = tokens.start();
        Expression first = expression();
        ComparisonOperator operator = comparisonOperator();
        if (operator == null) {
            return first;
        }
        List<Expression> operands = new ArrayList<>();
        List<ComparisonOperator> operators = new ArrayList<>();
        operands.add(first);
        for (; operator != null; operator = comparisonOperator()) {
            operators.add(operator);
            operands.add(expression());
        }
        return new Comparison(tokens.spanFrom(start), List.copyOf(operands), List.copyOf(operators));
    }

    /** Passes the operator and returns it, or null if there is none. */
    private ComparisonOperator comparisonOperator() {
        ComparisonOperator operator = OperatorTokens.comparison(tokens.kind());
        if (operator == null) {
            return null;
        }
        tokens.advance();
        if (operator == ComparisonOperator.NOT_IN) {
            tokens.expect(TokenKind.IN);
        } else if (operator == ComparisonOperator.IS && tokens.accept(TokenKind.NOT)) {
            return ComparisonOperator.IS_NOT;
        }
        return operator;
    }

    /** Arithmetic and bitwise operators and what is below them. */
    Expression expression() {
        return binary(OperatorTokens.LOWEST_PRECEDENCE);
    }

    private Expression binary(int minimum) {
        int start = tokens.start();
        Expression left = factor();
        for (int level = OperatorTokens.precedence(tokens.kind());
                level >= minimum;
                level = OperatorTokens.precedence(tokens.kind())) {
            left = chain(start, left, level);
        }
        return left;
    }

    private Expression chain(int start, Expression first, int level) {
        List<Expression> operands = new ArrayList<>();
        List<BinaryOperator> operators = new ArrayList<>();
        operands.add(first);
        while (OperatorTokens.precedence(tokens.kind()) == level) {
            operators.add(OperatorTokens.binary(tokens.kind()));
            tokens.advance();
            operands.add(binary(level + 1));
        }
        return new BinaryOperation(tokens.spanFrom(start), List.copyOf(operands), List.copyOf(operators));
    }

    private Expression factor() {
        UnaryOperator operator = OperatorTokens.unary(tokens.kind());
        if (operator == null) {
            return power();
        }
        if (!tokens.enter()) {
            return tokens.missing();
        }
        int start = tokens.start();
        tokens.advance();
        Expression operand = factor();
        tokens.leave();
        return new UnaryOperation(tokens.spanFrom(start), operator, operand);
    }

    private Expression power() {
        int start = tokens.start();
        Expression base = awaited();
        if (!tokens.at(TokenKind.DOUBLE_STAR)) {
            return base;
        }
        if (!tokens.enter()) {
            return base;
        }
        tokens.advance();
        Expression exponent = factor();
        tokens.leave();
        return new Power(tokens.spanFrom(start), base, exponent);
    }

    private Expression awaited() {
        if (!tokens.enter()) {
            return tokens.missing();
        }
        int start = tokens.start();
        boolean awaited = tokens.accept(TokenKind.AWAIT);
        Expression operand = withTrailers();
        tokens.leave();
        return awaited ? new Await(tokens.spanFrom(start), operand) : operand;
    }

    private Expression withTrailers() {
        int start = tokens.start();
        Expression value = atoms.atom();
        for (int count = 0; ; count++) {
            TokenKind kind = tokens.kind();
            if (kind != TokenKind.PERIOD && kind != TokenKind.PAREN_OPEN && kind != TokenKind.BRACKET_OPEN) {
                return value;
            }
            if (count == MAX_TRAILERS) {
                tokens.report(ProblemType.RUNTIME_ERROR, "maximum recursion depth exceeded");
                return value;
            }
            value = trailer(start, value);
        }
    }

    private Expression trailer(int start, Expression value) {
        if (tokens.at(TokenKind.PAREN_OPEN)) {
            return call(start, value);
        }
        if (tokens.accept(TokenKind.PERIOD)) {
            return attribute(start, value);
        }
        tokens.advance();
        Expression index = arguments.subscripts();
        tokens.close(TokenKind.BRACKET_CLOSE);
        return new Subscript(spanAround(start, value), value, index);
    }

    private Expression attribute(int start, Expression value) {
        if (!tokens.at(TokenKind.NAME)) {
            tokens.unexpected();
            return new ErrorExpression(spanAround(start, value), List.of(value));
        }
        Identifier name = tokens.expectName();
        return new Attribute(spanAround(start, value), value, name);
    }

    /** The call whose opening parenthesis is the current token. */
    Call call(int start, Expression function) {
        int open = tokens.start();
        tokens.advance();
        var list = arguments.parse();
        tokens.close(TokenKind.PAREN_CLOSE);
        return new Call(spanAround(start, function), function, list, tokens.spanFrom(open));
    }

    /** An f-string's expansion ends before its template does, if a field closes the expansion's brackets. */
    private Span spanAround(int start, Expression value) {
        return new Span(
                start, Math.max(tokens.spanFrom(start).end(), value.span().end()));
    }
}
