package dev.vivarium.lsp.format;

import dev.vivarium.syntax.TokenKind;

/**
 * A token that is written in the source.
 *
 * @param first whether it begins a statement's line
 */
record Piece(TokenKind kind, int start, int end, boolean first) {
    boolean opens() {
        return kind == TokenKind.PAREN_OPEN || kind == TokenKind.BRACKET_OPEN || kind == TokenKind.BRACE_OPEN;
    }

    boolean closes() {
        return kind == TokenKind.PAREN_CLOSE || kind == TokenKind.BRACKET_CLOSE || kind == TokenKind.BRACE_CLOSE;
    }

    /** Whether a value can end with it, so that an operator behind it has two sides. */
    boolean endsValue() {
        return closes()
                || switch (kind) {
                    case NAME, INTEGER, FLOAT_OR_IMAGINARY, STRING, BYTES, TRUE, FALSE, NONE, DEBUG, ELLIPSIS -> true;
                    default -> false;
                };
    }

    boolean isSign() {
        return switch (kind) {
            case PLUS,
                    MINUS,
                    STAR,
                    DOUBLE_STAR,
                    SLASH,
                    DOUBLE_SLASH,
                    PERCENT,
                    AT,
                    PIPE,
                    CARET,
                    AMPERSAND,
                    LEFT_SHIFT,
                    RIGHT_SHIFT -> true;
            default -> false;
        };
    }

    /** Operators that always stand between blanks. */
    boolean standsFree() {
        String text = kind.text();
        boolean augmented = text.length() > 1 && text.endsWith("=") && kind != TokenKind.INVALID;
        return augmented || kind == TokenKind.ARROW || kind == TokenKind.LESS || kind == TokenKind.MORE;
    }
}
