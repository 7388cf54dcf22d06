package dev.vivarium.syntax;

import java.util.EnumSet;
import java.util.Set;

/** Which tokens may begin what, and where recovery may go on. */
final class RecoverySet {
    /** Begin an arithmetic expression. */
    static final Set<TokenKind> EXPRESSION_STARTS = EnumSet.of(
            TokenKind.NAME,
            TokenKind.INTEGER,
            TokenKind.FLOAT_OR_IMAGINARY,
            TokenKind.STRING,
            TokenKind.BYTES,
            TokenKind.ELLIPSIS,
            TokenKind.NONE,
            TokenKind.TRUE,
            TokenKind.FALSE,
            TokenKind.DEBUG,
            TokenKind.AWAIT,
            TokenKind.PLUS,
            TokenKind.MINUS,
            TokenKind.TILDE,
            TokenKind.PAREN_OPEN,
            TokenKind.BRACKET_OPEN,
            TokenKind.BRACE_OPEN);

    /** Begin an expression of any kind but {@code yield} and starred ones. */
    static final Set<TokenKind> TEST_STARTS = with(EXPRESSION_STARTS, TokenKind.NOT, TokenKind.LAMBDA);

    /** At the start of a line these begin a statement, even if a bracket is open. */
    static final Set<TokenKind> STATEMENT_STARTS = EnumSet.of(
            TokenKind.ASSERT,
            TokenKind.ASYNC,
            TokenKind.BREAK,
            TokenKind.CLASS,
            TokenKind.CONTINUE,
            TokenKind.DEF,
            TokenKind.DEL,
            TokenKind.ELIF,
            TokenKind.EXCEPT,
            TokenKind.FINALLY,
            TokenKind.GLOBAL,
            TokenKind.IMPORT,
            TokenKind.NONLOCAL,
            TokenKind.PASS,
            TokenKind.RAISE,
            TokenKind.RETURN,
            TokenKind.TRY,
            TokenKind.WHILE,
            TokenKind.WITH);

    /** No bracket goes on behind these. */
    static final Set<TokenKind> LINE_ENDS =
            EnumSet.of(TokenKind.NEWLINE, TokenKind.DEDENT_MISMATCH, TokenKind.INDENT, TokenKind.DEDENT, TokenKind.END);

    private RecoverySet() {}

    private static Set<TokenKind> with(Set<TokenKind> set, TokenKind... more) {
        Set<TokenKind> all = EnumSet.copyOf(set);
        all.addAll(Set.of(more));
        return all;
    }
}
