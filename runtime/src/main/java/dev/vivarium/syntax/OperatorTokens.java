package dev.vivarium.syntax;

import dev.vivarium.syntax.ast.BinaryOperator;
import dev.vivarium.syntax.ast.ComparisonOperator;
import dev.vivarium.syntax.ast.UnaryOperator;

/** Which operator a token is, and how tightly it binds. */
final class OperatorTokens {
    static final int LOWEST_PRECEDENCE = 1;

    private OperatorTokens() {}

    /** From 1 for {@code |} to 6 for {@code *}; 0 if the token is no binary operator. */
    static int precedence(TokenKind kind) {
        return switch (kind) {
            case PIPE -> 1;
            case CARET -> 2;
            case AMPERSAND -> 3;
            case LEFT_SHIFT, RIGHT_SHIFT -> 4;
            case PLUS, MINUS -> 5;
            case STAR, AT, SLASH, PERCENT, DOUBLE_SLASH -> 6;
            default -> 0;
        };
    }

    /** The operator of the token, or of the assignment that applies it; null if it is neither. */
    static BinaryOperator binary(TokenKind kind) {
        return switch (kind) {
            case PIPE, PIPE_ASSIGN -> BinaryOperator.OR;
            case CARET, CARET_ASSIGN -> BinaryOperator.XOR;
            case AMPERSAND, AMPERSAND_ASSIGN -> BinaryOperator.AND;
            case LEFT_SHIFT, LEFT_SHIFT_ASSIGN -> BinaryOperator.LEFT_SHIFT;
            case RIGHT_SHIFT, RIGHT_SHIFT_ASSIGN -> BinaryOperator.RIGHT_SHIFT;
            case PLUS, PLUS_ASSIGN -> BinaryOperator.ADD;
            case MINUS, MINUS_ASSIGN -> BinaryOperator.SUBTRACT;
            case STAR, STAR_ASSIGN -> BinaryOperator.MULTIPLY;
            case AT, AT_ASSIGN -> BinaryOperator.MATRIX_MULTIPLY;
            case SLASH, SLASH_ASSIGN -> BinaryOperator.DIVIDE;
            case PERCENT, PERCENT_ASSIGN -> BinaryOperator.MODULO;
            case DOUBLE_SLASH, DOUBLE_SLASH_ASSIGN -> BinaryOperator.FLOOR_DIVIDE;
            case DOUBLE_STAR, DOUBLE_STAR_ASSIGN -> BinaryOperator.POWER;
            default -> null;
        };
    }

    static boolean isAugmentedAssign(TokenKind kind) {
        return kind.ordinal() >= TokenKind.PIPE_ASSIGN.ordinal()
                && kind.ordinal() <= TokenKind.DOUBLE_STAR_ASSIGN.ordinal();
    }

    /** Null if the token is no unary operator. */
    static UnaryOperator unary(TokenKind kind) {
        return switch (kind) {
            case PLUS -> UnaryOperator.POSITIVE;
            case MINUS -> UnaryOperator.NEGATIVE;
            case TILDE -> UnaryOperator.INVERT;
            default -> null;
        };
    }

    /** The operator that the token begins, {@code not} standing for {@code not in}; null if none. */
    static ComparisonOperator comparison(TokenKind kind) {
        return switch (kind) {
            case LESS -> ComparisonOperator.LESS;
            case MORE -> ComparisonOperator.MORE;
            case EQUAL -> ComparisonOperator.EQUAL;
            case LESS_EQUAL -> ComparisonOperator.LESS_EQUAL;
            case MORE_EQUAL -> ComparisonOperator.MORE_EQUAL;
            case NOT_EQUAL -> ComparisonOperator.NOT_EQUAL;
            case IN -> ComparisonOperator.IN;
            case NOT -> ComparisonOperator.NOT_IN;
            case IS -> ComparisonOperator.IS;
            default -> null;
        };
    }
}
