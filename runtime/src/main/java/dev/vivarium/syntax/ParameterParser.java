package dev.vivarium.syntax;

import dev.vivarium.syntax.ast.Expression;
import dev.vivarium.syntax.ast.Identifier;
import dev.vivarium.syntax.ast.Parameter;
import dev.vivarium.syntax.ast.ParameterKind;
import java.util.ArrayList;
import java.util.List;

/** The parameters of functions and lambdas. */
final class ParameterParser {
    private final TokenCursor tokens;
    private final ExpressionParser expressions;

    ParameterParser(TokenCursor tokens, ExpressionParser expressions) {
        this.tokens = tokens;
        this.expressions = expressions;
    }

    /** Reads as many as there are, in any order. Those of a lambda have no annotations. */
    List<Parameter> parse(boolean annotated) {
        List<Parameter> parameters = new ArrayList<>();
        while (tokens.at(TokenKind.NAME) || tokens.at(TokenKind.STAR) || tokens.at(TokenKind.DOUBLE_STAR)) {
            parameters.add(parameter(annotated));
            if (!tokens.accept(TokenKind.COMMA)) {
                break;
            }
        }
        return List.copyOf(parameters);
    }

    private Parameter parameter(boolean annotated) {
        int start = tokens.start();
        ParameterKind kind = ParameterKind.PLAIN;
        if (tokens.accept(TokenKind.STAR)) {
            kind = ParameterKind.STAR;
        } else if (tokens.accept(TokenKind.DOUBLE_STAR)) {
            kind = ParameterKind.DOUBLE_STAR;
        }
        if (kind == ParameterKind.STAR && !tokens.at(TokenKind.NAME)) {
            return new Parameter(tokens.spanFrom(start), kind, null, null, null);
        }
        Identifier name = tokens.expectName();
        Expression annotation = annotated && tokens.accept(TokenKind.COLON) ? expressions.test() : null;
        boolean defaulted = kind == ParameterKind.PLAIN && tokens.accept(TokenKind.ASSIGN);
        Expression defaultValue = defaulted ? expressions.test() : null;
        return new Parameter(tokens.spanFrom(start), kind, name, annotation, defaultValue);
    }
}
