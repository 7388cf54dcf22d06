package dev.vivarium.syntax;

import dev.vivarium.syntax.ast.ErrorExpression;
import dev.vivarium.syntax.ast.Expression;
import dev.vivarium.syntax.ast.Identifier;
import dev.vivarium.syntax.source.SourceText;
import dev.vivarium.syntax.source.Span;
import dev.vivarium.text.Utf8;
import java.util.ArrayList;
import java.util.List;

/**
 * The current token, and the problems met so far. After a problem the cursor is recovering: no other is reported
 * until the parser has found a place to go on from.
 */
final class TokenCursor {
    /**
     * Brackets within brackets; an indented block counts twice. MicroPython's parser is bounded by memory only, ours
     * by the Java stack, of which a level takes up to 2.5 kB. CPython has the same limits.
     */
    private static final int MAX_NESTING = 200;

    /** Bytes of the longest name. */
    private static final int LONGEST_NAME = 255;

    /** UTF-8 bytes that a UTF-16 unit takes at most. */
    private static final int MAX_BYTES_OF_UNIT = 3;

    private final SourceText source;
    private final Lexer lexer;
    private final List<SyntaxProblem> problems = new ArrayList<>();
    private TokenKind kind;
    private int previousEnd;
    private int leastEnd;
    private int lastProblemEnd = -1;
    private int passed;
    private int nesting;
    private boolean recovering;

    TokenCursor(SourceText source) {
        this(source, new Lexer(source));
    }

    /** Goes on between two statements. */
    TokenCursor(SourceText source, Boundary from) {
        this(source, new Lexer(source, from));
    }

    private TokenCursor(SourceText source, Lexer lexer) {
        this.source = source;
        this.lexer = lexer;
        read();
    }

    private void read() {
        lexer.next();
        kind = lexer.kind();
        if (lexer.hasNamedCharacter()) {
            add(ProblemType.NOT_IMPLEMENTED_ERROR, "unicode name escapes", SyntaxProblem.NO_LINE);
        }
        if (kind == TokenKind.NAME && isTooLong(lexer.end() - lexer.start())) {
            add(ProblemType.RUNTIME_ERROR, "name too long", SyntaxProblem.NO_LINE);
        }
    }

    private boolean isTooLong(int units) {
        return units * MAX_BYTES_OF_UNIT > LONGEST_NAME && Utf8.encode(lexer.text()).length > LONGEST_NAME;
    }

    private void add(ProblemType type, String message, int line) {
        problems.add(new SyntaxProblem(new Span(lexer.start(), lexer.end()), type, message, line));
        lastProblemEnd = Math.max(lastProblemEnd, lexer.end());
    }

    Lexer lexer() {
        return lexer;
    }

    List<SyntaxProblem> problems() {
        return problems;
    }

    TokenKind kind() {
        return kind;
    }

    /** The text of a name, number or string token. */
    String text() {
        return lexer.text();
    }

    int start() {
        return lexer.start();
    }

    Span span() {
        return new Span(lexer.start(), lexer.end());
    }

    /** From the offset to the end of the last token passed. */
    Span spanFrom(int start) {
        return new Span(start, Math.max(start, previousEnd));
    }

    /**
     * From now on spans reach to the offset at least. After an f-string with unbalanced brackets in its fields the
     * tokens of its expansion, which stand before its end, go on.
     */
    void reach(int offset) {
        leastEnd = Math.max(leastEnd, offset);
        previousEnd = Math.max(previousEnd, offset);
    }

    /**
     * Whether what follows can be parsed without what stands before, for a parser that is between two statements of a
     * file; and no problem so far has to do with the current token.
     */
    boolean isBoundary() {
        return isLineStart(lexer.start())
                && lexer.isOutermost()
                && !recovering
                && kind != TokenKind.NEWLINE
                && lastProblemEnd < lexer.start()
                && Math.max(previousEnd, leastEnd) <= lexer.start();
    }

    private boolean isLineStart(int offset) {
        return offset == 0
                || source.text().charAt(offset - 1) == '\n'
                || source.text().charAt(offset - 1) == '\r';
    }

    /** The boundary at the current token; so many statements are between it and the one where the cursor began. */
    Boundary boundary(Boundary from, int statements) {
        return new Boundary(
                lexer.start(),
                lexer.line(),
                lexer.staysOnLine(),
                Math.max(from.triedUpTo(), lexer.triedUpTo()),
                from.statements() + statements,
                from.problems() + problems.size());
    }

    /** How many tokens were passed. */
    int passed() {
        return passed;
    }

    boolean at(TokenKind wanted) {
        return kind == wanted;
    }

    void advance() {
        if (!RecoverySet.LINE_ENDS.contains(kind)) {
            previousEnd = Math.max(lexer.end(), leastEnd);
        }
        passed++;
        read();
    }

    boolean accept(TokenKind wanted) {
        if (kind != wanted) {
            return false;
        }
        advance();
        return true;
    }

    /** Passes the token, or reports it if it is another one. */
    boolean expect(TokenKind wanted) {
        if (accept(wanted)) {
            return true;
        }
        unexpected();
        return false;
    }

    /** Passes a name and returns it, or an empty one at the place where it is missing. */
    Identifier expectName() {
        if (kind == TokenKind.NAME) {
            Identifier name = new Identifier(span(), lexer.text());
            advance();
            return name;
        }
        unexpected();
        return new Identifier(emptySpan(), "");
    }

    /** Reports the current token as one that the grammar does not allow here. */
    void unexpected() {
        switch (kind) {
            case INDENT -> report(ProblemType.INDENTATION_ERROR, "unexpected indent");
            case DEDENT_MISMATCH ->
                report(ProblemType.INDENTATION_ERROR, "unindent doesn't match any outer indent level");
            case MALFORMED_FSTRING -> report(ProblemType.SYNTAX_ERROR, "malformed f-string");
            default -> report(ProblemType.SYNTAX_ERROR, "invalid syntax");
        }
    }

    /** Reports a problem with the current token. */
    void report(ProblemType type, String message) {
        if (!recovering) {
            add(type, message, lexer.line());
            recovering = true;
        }
    }

    boolean isRecovering() {
        return recovering;
    }

    void recovered() {
        recovering = false;
    }

    /** Stands for an expression that is missing at the current token. */
    Expression missing() {
        return new ErrorExpression(emptySpan(), List.of());
    }

    /** An empty span at the current token, which whatever encloses it reaches to. */
    private Span emptySpan() {
        previousEnd = Math.max(previousEnd, lexer.start());
        return new Span(lexer.start(), lexer.start());
    }

    /** Goes one level deeper, or reports that this is too deep. Each success needs a {@link #leave()}. */
    boolean enter() {
        if (nesting == MAX_NESTING) {
            report(ProblemType.RUNTIME_ERROR, "maximum recursion depth exceeded");
            return false;
        }
        nesting++;
        return true;
    }

    void leave() {
        nesting--;
    }

    /** Passes the closing bracket; what stands before it, if anything, is reported and skipped. */
    void close(TokenKind closer) {
        if (kind != closer) {
            unexpected();
            skipToCloser();
        }
        if (accept(closer)) {
            recovering = false;
        }
    }

    /** Skips to a closing bracket or to the end of the line, over whole pairs of brackets. */
    private void skipToCloser() {
        int open = 0;
        while (!RecoverySet.LINE_ENDS.contains(kind) && !(open == 0 && isCloser(kind)) && !endsBrackets()) {
            if (isOpener(kind)) {
                open++;
            } else if (isCloser(kind)) {
                open--;
            }
            advance();
        }
    }

    /** At a statement that starts on a line of its own the open brackets end; the line end before is then current. */
    private boolean endsBrackets() {
        if (!RecoverySet.STATEMENT_STARTS.contains(kind) || !lexer.abandonBrackets()) {
            return false;
        }
        read();
        return true;
    }

    /** Skips to the colon that ends a header, or to the end of the line. */
    void skipToColon() {
        while (!RecoverySet.LINE_ENDS.contains(kind) && kind != TokenKind.COLON && !endsBrackets()) {
            advance();
        }
    }

    /** Skips to the end of the line, which then is the current token. */
    void skipToLineEnd() {
        while (kind != TokenKind.NEWLINE
                && kind != TokenKind.DEDENT_MISMATCH
                && kind != TokenKind.END
                && !endsBrackets()) {
            advance();
        }
    }

    private static boolean isOpener(TokenKind kind) {
        return kind == TokenKind.PAREN_OPEN || kind == TokenKind.BRACKET_OPEN || kind == TokenKind.BRACE_OPEN;
    }

    private static boolean isCloser(TokenKind kind) {
        return kind == TokenKind.PAREN_CLOSE || kind == TokenKind.BRACKET_CLOSE || kind == TokenKind.BRACE_CLOSE;
    }
}
