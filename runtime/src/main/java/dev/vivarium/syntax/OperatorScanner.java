package dev.vivarium.syntax;

/** Reads operators and delimiters, the longest that fits. */
final class OperatorScanner {
    private final CharCursor cursor;

    OperatorScanner(CharCursor cursor) {
        this.cursor = cursor;
    }

    /** Passes at least one character, which must not be the end. */
    TokenKind scan() {
        int first = cursor.current();
        cursor.advance();
        return switch (first) {
            case '(' -> TokenKind.PAREN_OPEN;
            case ')' -> TokenKind.PAREN_CLOSE;
            case '[' -> TokenKind.BRACKET_OPEN;
            case ']' -> TokenKind.BRACKET_CLOSE;
            case '{' -> TokenKind.BRACE_OPEN;
            case '}' -> TokenKind.BRACE_CLOSE;
            case ',' -> TokenKind.COMMA;
            case ';' -> TokenKind.SEMICOLON;
            case '~' -> TokenKind.TILDE;
            case '.' -> periods();
            case ':' -> orAssign(TokenKind.COLON, TokenKind.WALRUS);
            case '=' -> orAssign(TokenKind.ASSIGN, TokenKind.EQUAL);
            case '!' -> orAssign(TokenKind.INVALID, TokenKind.NOT_EQUAL);
            case '+' -> orAssign(TokenKind.PLUS, TokenKind.PLUS_ASSIGN);
            case '-' -> accept('>') ? TokenKind.ARROW : orAssign(TokenKind.MINUS, TokenKind.MINUS_ASSIGN);
            case '&' -> orAssign(TokenKind.AMPERSAND, TokenKind.AMPERSAND_ASSIGN);
            case '|' -> orAssign(TokenKind.PIPE, TokenKind.PIPE_ASSIGN);
            case '^' -> orAssign(TokenKind.CARET, TokenKind.CARET_ASSIGN);
            case '%' -> orAssign(TokenKind.PERCENT, TokenKind.PERCENT_ASSIGN);
            case '@' -> orAssign(TokenKind.AT, TokenKind.AT_ASSIGN);
            case '*' ->
                accept('*')
                        ? orAssign(TokenKind.DOUBLE_STAR, TokenKind.DOUBLE_STAR_ASSIGN)
                        : orAssign(TokenKind.STAR, TokenKind.STAR_ASSIGN);
            case '/' ->
                accept('/')
                        ? orAssign(TokenKind.DOUBLE_SLASH, TokenKind.DOUBLE_SLASH_ASSIGN)
                        : orAssign(TokenKind.SLASH, TokenKind.SLASH_ASSIGN);
            case '<' ->
                accept('<')
                        ? orAssign(TokenKind.LEFT_SHIFT, TokenKind.LEFT_SHIFT_ASSIGN)
                        : orAssign(TokenKind.LESS, TokenKind.LESS_EQUAL);
            case '>' ->
                accept('>')
                        ? orAssign(TokenKind.RIGHT_SHIFT, TokenKind.RIGHT_SHIFT_ASSIGN)
                        : orAssign(TokenKind.MORE, TokenKind.MORE_EQUAL);
            default -> TokenKind.INVALID;
        };
    }

    private TokenKind orAssign(TokenKind plain, TokenKind withEqualSign) {
        return accept('=') ? withEqualSign : plain;
    }

    private TokenKind periods() {
        if (cursor.current() == '.' && cursor.peek(1) == '.') {
            cursor.advance();
            cursor.advance();
            return TokenKind.ELLIPSIS;
        }
        return TokenKind.PERIOD;
    }

    private boolean accept(char c) {
        if (cursor.current() != c) {
            return false;
        }
        cursor.advance();
        return true;
    }
}
