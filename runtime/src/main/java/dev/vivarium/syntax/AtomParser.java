package dev.vivarium.syntax;

import dev.vivarium.syntax.ast.Attribute;
import dev.vivarium.syntax.ast.BytesLiteral;
import dev.vivarium.syntax.ast.Call;
import dev.vivarium.syntax.ast.ComprehensionClause;
import dev.vivarium.syntax.ast.DictComprehension;
import dev.vivarium.syntax.ast.DictExpression;
import dev.vivarium.syntax.ast.DictItem;
import dev.vivarium.syntax.ast.ErrorExpression;
import dev.vivarium.syntax.ast.Expression;
import dev.vivarium.syntax.ast.FormattedString;
import dev.vivarium.syntax.ast.GeneratorExpression;
import dev.vivarium.syntax.ast.Identifier;
import dev.vivarium.syntax.ast.ListComprehension;
import dev.vivarium.syntax.ast.ListExpression;
import dev.vivarium.syntax.ast.MixedBraces;
import dev.vivarium.syntax.ast.Name;
import dev.vivarium.syntax.ast.SetComprehension;
import dev.vivarium.syntax.ast.SetExpression;
import dev.vivarium.syntax.ast.Singleton;
import dev.vivarium.syntax.ast.SingletonLiteral;
import dev.vivarium.syntax.ast.StringLiteral;
import dev.vivarium.syntax.ast.TupleExpression;
import dev.vivarium.syntax.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Names, literals and displays. */
final class AtomParser {
    private final TokenCursor tokens;
    private final ExpressionParser expressions;
    private final ArgumentParser arguments;
    private final NumberLiterals numbers = new NumberLiterals();

    AtomParser(TokenCursor tokens, ExpressionParser expressions, ArgumentParser arguments) {
        this.tokens = tokens;
        this.expressions = expressions;
        this.arguments = arguments;
    }

    Expression atom() {
        return switch (tokens.kind()) {
            case NAME -> passing(new Name(tokens.span(), tokens.text()));
            case INTEGER -> integer();
            case FLOAT_OR_IMAGINARY -> decimal();
            case STRING -> string();
            case BYTES -> passing(new BytesLiteral(tokens.span(), ByteText.toBytes(tokens.text())));
            case NONE -> singleton(Singleton.NONE);
            case TRUE, DEBUG -> singleton(Singleton.TRUE);
            case FALSE -> singleton(Singleton.FALSE);
            case ELLIPSIS -> singleton(Singleton.ELLIPSIS);
            case PAREN_OPEN -> parentheses();
            case BRACKET_OPEN -> brackets();
            case BRACE_OPEN -> braces();
            default -> {
                tokens.unexpected();
                yield tokens.missing();
            }
        };
    }

    private Expression passing(Expression atom) {
        tokens.advance();
        return atom;
    }

    private Expression singleton(Singleton value) {
        return passing(new SingletonLiteral(tokens.span(), value));
    }

    private Expression integer() {
        Expression value = numbers.integer(tokens.text(), tokens.span());
        return value != null ? passing(value) : badNumber(NumberLiterals.integerProblem(tokens.text()));
    }

    private Expression decimal() {
        Expression value = numbers.decimal(tokens.text(), tokens.span());
        return value != null ? passing(value) : badNumber(NumberLiterals.INVALID_NUMBER);
    }

    private Expression badNumber(String message) {
        tokens.report(ProblemType.SYNTAX_ERROR, message);
        return passing(new ErrorExpression(tokens.span(), List.of()));
    }

    private Expression string() {
        StringLiteral literal = new StringLiteral(tokens.span(), tokens.text());
        boolean formatted = tokens.lexer().isFormatted();
        tokens.advance();
        return formatted ? formatted(literal) : literal;
    }

    /** Reads the expansion that the lexer puts behind an f-string: a period, a name and the arguments. */
    private Expression formatted(StringLiteral template) {
        int start = template.span().start();
        tokens.advance();
        Identifier format = tokens.expectName();
        Call call = expressions.call(start, new Attribute(template.span(), template, format));
        tokens.reach(template.span().end());
        return new FormattedString(call.span(), call);
    }

    private Expression parentheses() {
        int start = tokens.start();
        tokens.advance();
        if (tokens.accept(TokenKind.PAREN_CLOSE)) {
            return new TupleExpression(tokens.spanFrom(start), List.of(), true);
        }
        if (tokens.at(TokenKind.YIELD)) {
            Expression yield = expressions.yieldExpression();
            tokens.close(TokenKind.PAREN_CLOSE);
            return yield;
        }
        Expression first = expressions.element();
        if (tokens.at(TokenKind.FOR)) {
            List<ComprehensionClause> clauses = arguments.comprehension();
            tokens.close(TokenKind.PAREN_CLOSE);
            return new GeneratorExpression(tokens.spanFrom(start), first, clauses);
        }
        boolean tuple = tokens.at(TokenKind.COMMA);
        List<Expression> elements = tuple ? elementsAfter(first) : List.of(first);
        tokens.close(TokenKind.PAREN_CLOSE);
        return tuple ? new TupleExpression(tokens.spanFrom(start), elements, true) : first;
    }

    private Expression brackets() {
        int start = tokens.start();
        tokens.advance();
        if (tokens.accept(TokenKind.BRACKET_CLOSE)) {
            return new ListExpression(tokens.spanFrom(start), List.of());
        }
        Expression first = expressions.element();
        if (tokens.at(TokenKind.FOR)) {
            List<ComprehensionClause> clauses = arguments.comprehension();
            tokens.close(TokenKind.BRACKET_CLOSE);
            return new ListComprehension(tokens.spanFrom(start), first, clauses);
        }
        List<Expression> elements = elementsAfter(first);
        tokens.close(TokenKind.BRACKET_CLOSE);
        return new ListExpression(tokens.spanFrom(start), elements);
    }

    private List<Expression> elementsAfter(Expression first) {
        List<Expression> elements = new ArrayList<>();
        elements.add(first);
        while (tokens.accept(TokenKind.COMMA) && (expressions.atTest() || tokens.at(TokenKind.STAR))) {
            elements.add(expressions.element());
        }
        return List.copyOf(elements);
    }

    private Expression braces() {
        int start = tokens.start();
        tokens.advance();
        if (tokens.accept(TokenKind.BRACE_CLOSE)) {
            return new DictExpression(tokens.spanFrom(start), List.of());
        }
        DictItem first = item();
        if (tokens.at(TokenKind.FOR)) {
            List<ComprehensionClause> clauses = arguments.comprehension();
            tokens.close(TokenKind.BRACE_CLOSE);
            Span span = tokens.spanFrom(start);
            return first.value() == null
                    ? new SetComprehension(span, first.key(), clauses)
                    : new DictComprehension(span, first.key(), first.value(), clauses);
        }
        List<DictItem> items = new ArrayList<>();
        items.add(first);
        while (tokens.accept(TokenKind.COMMA) && expressions.atTest()) {
            items.add(item());
        }
        tokens.close(TokenKind.BRACE_CLOSE);
        return display(tokens.spanFrom(start), List.copyOf(items));
    }

    private DictItem item() {
        int start = tokens.start();
        Expression key = expressions.test();
        Expression value = tokens.accept(TokenKind.COLON) ? expressions.test() : null;
        return new DictItem(tokens.spanFrom(start), key, value);
    }

    private static Expression display(Span span, List<DictItem> items) {
        long pairs = items.stream().filter(item -> item.value() != null).count();
        if (pairs == items.size()) {
            return new DictExpression(span, items);
        }
        if (pairs > 0) {
            return new MixedBraces(span, items);
        }
        return new SetExpression(span, items.stream().map(DictItem::key).toList());
    }
}
