package dev.vivarium.syntax;

import dev.vivarium.syntax.ast.Argument;
import dev.vivarium.syntax.ast.Attribute;
import dev.vivarium.syntax.ast.Block;
import dev.vivarium.syntax.ast.ClassDefinition;
import dev.vivarium.syntax.ast.Decorator;
import dev.vivarium.syntax.ast.DottedName;
import dev.vivarium.syntax.ast.ErrorStatement;
import dev.vivarium.syntax.ast.Expression;
import dev.vivarium.syntax.ast.FunctionDefinition;
import dev.vivarium.syntax.ast.Identifier;
import dev.vivarium.syntax.ast.Name;
import dev.vivarium.syntax.ast.Parameter;
import dev.vivarium.syntax.ast.Statement;
import dev.vivarium.syntax.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Functions and classes, with their decorators. */
final class DefinitionParser {
    private final TokenCursor tokens;
    private final ExpressionParser expressions;
    private final StatementParser statements;
    private final ImportParser names;

    DefinitionParser(TokenCursor tokens, ExpressionParser expressions, StatementParser statements) {
        this.tokens = tokens;
        this.expressions = expressions;
        this.statements = statements;
        this.names = new ImportParser(tokens);
    }

    /** Begins at a decorator, {@code def} or {@code class}. */
    Statement definition() {
        int start = tokens.start();
        List<Decorator> decorators = decorators();
        return switch (tokens.kind()) {
            case DEF -> function(start, false, decorators);
            case CLASS -> classDefinition(start, decorators);
            case ASYNC -> {
                tokens.advance();
                yield asyncFunction(start, decorators);
            }
            default -> incomplete(start, decorators);
        };
    }

    /** The function behind {@code async}. */
    Statement asyncFunction(int start, List<Decorator> decorators) {
        return tokens.at(TokenKind.DEF) ? function(start, true, decorators) : incomplete(start, decorators);
    }

    /** What follows is no definition; it is left for the next statement. */
    private Statement incomplete(int start, List<Decorator> decorators) {
        tokens.unexpected();
        tokens.recovered();
        List<Expression> parts = decorators.stream().map(Decorator::expression).toList();
        return new ErrorStatement(tokens.spanFrom(start), parts);
    }

    private List<Decorator> decorators() {
        List<Decorator> decorators = new ArrayList<>();
        while (tokens.at(TokenKind.AT)) {
            decorators.add(decorator());
        }
        return List.copyOf(decorators);
    }

    private Decorator decorator() {
        int start = tokens.start();
        tokens.advance();
        DottedName name = names.dottedName();
        Expression expression = expression(name);
        if (tokens.at(TokenKind.PAREN_OPEN)) {
            expression = expressions.call(name.span().start(), expression);
        }
        Decorator decorator = new Decorator(tokens.spanFrom(start), name, expression);
        if (!tokens.at(TokenKind.NEWLINE)) {
            tokens.unexpected();
            tokens.skipToLineEnd();
        }
        if (!tokens.at(TokenKind.END)) {
            tokens.advance();
        }
        tokens.recovered();
        return decorator;
    }

    private static Expression expression(DottedName name) {
        Expression expression = null;
        for (Identifier part : name.parts()) {
            Span span = new Span(name.span().start(), part.span().end());
            expression = expression == null ? new Name(span, part.text()) : new Attribute(span, expression, part);
        }
        return expression;
    }

    private Statement function(int start, boolean async, List<Decorator> decorators) {
        tokens.advance();
        Identifier name = tokens.expectName();
        int open = tokens.start();
        List<Parameter> parameters = List.of();
        if (tokens.expect(TokenKind.PAREN_OPEN)) {
            parameters = expressions.parameters().parse(true);
            tokens.close(TokenKind.PAREN_CLOSE);
        }
        Span parametersSpan = tokens.spanFrom(open);
        Expression returns = tokens.accept(TokenKind.ARROW) ? expressions.test() : null;
        Block body = statements.suite();
        return new FunctionDefinition(
                CompoundStatementParser.span(start, body),
                async,
                decorators,
                name,
                parameters,
                parametersSpan,
                returns,
                body);
    }

    private Statement classDefinition(int start, List<Decorator> decorators) {
        tokens.advance();
        Identifier name = tokens.expectName();
        List<Argument> arguments = List.of();
        if (tokens.accept(TokenKind.PAREN_OPEN)) {
            arguments = expressions.arguments().parse();
            tokens.close(TokenKind.PAREN_CLOSE);
        }
        Block body = statements.suite();
        return new ClassDefinition(CompoundStatementParser.span(start, body), decorators, name, arguments, body);
    }
}
