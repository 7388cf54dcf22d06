package dev.vivarium.syntax;

import dev.vivarium.syntax.source.Comment;
import dev.vivarium.syntax.source.SourceText;
import dev.vivarium.syntax.source.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Splits a source into tokens, one call of {@link #next()} at a time, exactly where MicroPython splits it. The
 * expansion of an f-string ({@code "…".format((field),)}) comes as tokens behind its string token. After
 * {@link TokenKind#END} comes nothing but that.
 */
public final class Lexer {
    private static final int TAB_SIZE = 8;

    private final int sourceLength;
    private final CharCursor cursor;
    private final StringScanner strings;
    private final OperatorScanner operators;
    private final NameTable names = new NameTable();
    private final List<Comment> comments = new ArrayList<>();
    private final StringBuilder number = new StringBuilder();

    private int[] indents = new int[16];
    private int indentLevel;
    private int pendingIndents;
    private int openBrackets;
    private int column;
    private boolean atFirstToken;

    private TokenKind kind = TokenKind.INVALID;
    private int start;
    private int end;
    private int line;
    private int position;
    private String text = "";

    public Lexer(SourceText source) {
        this(source, Boundary.BEGINNING);
        atFirstToken = true;
    }

    /** Starts between two statements. */
    Lexer(SourceText source, Boundary from) {
        sourceLength = source.length();
        cursor = new CharCursor(source, from.offset(), from.line());
        strings = new StringScanner(cursor, from.staysOnLine());
        operators = new OperatorScanner(cursor);
    }

    public TokenKind kind() {
        return kind;
    }

    /** The offset of the token's first character. */
    public int start() {
        return start;
    }

    /** The offset behind the token's last character. Structure tokens may be empty. */
    public int end() {
        return Math.max(start, end);
    }

    /** The token's line as MicroPython counts: an f-string's fields are read twice, and so are their line ends. */
    public int line() {
        return line;
    }

    /**
     * A name; a number without underscores; the value of a string. The value of bytes has one character of 0 to 255
     * for each byte. Undefined for the other kinds.
     */
    public String text() {
        return text;
    }

    /** Whether the string token is an f-string, or adjacent strings with an f-string among them. */
    public boolean isFormatted() {
        return kind == TokenKind.STRING && strings.isFormatted();
    }

    /** Whether the string token names a character by {@code \N}, which MicroPython raises at once. */
    boolean hasNamedCharacter() {
        return strings.hasNamedCharacter();
    }

    /** Whether nothing but the place of the current token matters for those that follow, and {@link #staysOnLine()}. */
    boolean isOutermost() {
        return indentLevel == 0 && pendingIndents == 0 && openBrackets == 0 && !cursor.isInjected();
    }

    boolean staysOnLine() {
        return strings.staysOnLine();
    }

    int triedUpTo() {
        return strings.triedUpTo();
    }

    /** The comments passed so far, in order; those within the fields of f-strings are left out. */
    public List<Comment> comments() {
        return comments;
    }

    /** Moves to the next token. */
    public void next() {
        strings.forget();
        column = 0;
        boolean lineEnded = skipToToken(true);
        start = cursor.offset();
        line = cursor.line();
        position = cursor.position;
        if (atFirstToken && enterFirstLine(lineEnded)) {
            return;
        }
        if (pendingIndents != 0) {
            kind = pendingIndents < 0 ? TokenKind.DEDENT : TokenKind.INDENT;
            pendingIndents -= Integer.signum(pendingIndents);
            end = start;
        } else if (lineEnded) {
            end = Math.min(start + 1, sourceLength);
            endLine();
        } else {
            scanToken();
        }
    }

    /** An indented first token is preceded by an indent, which the grammar refuses. */
    private boolean enterFirstLine(boolean lineEnded) {
        atFirstToken = false;
        if (lineEnded || column == 0) {
            return false;
        }
        kind = TokenKind.INDENT;
        end = start;
        pushIndent(column);
        return true;
    }

    private void scanToken() {
        int c = cursor.current();
        if (strings.isAtString()) {
            kind = strings.scan(this::skipWithinLine);
            text = strings.value();
            end = strings.end();
            return;
        }
        if (CharacterClass.startsName(c)) {
            scanName();
        } else if (CharacterClass.isDigit(c) || c == '.' && CharacterClass.isDigit(cursor.peek(1))) {
            scanNumber();
        } else if (c == CharCursor.END) {
            kind = TokenKind.END;
        } else {
            kind = operators.scan();
            countBracket();
        }
        end = cursor.endOffset();
    }

    private void countBracket() {
        switch (kind) {
            case PAREN_OPEN, BRACKET_OPEN, BRACE_OPEN -> openBrackets++;
            case PAREN_CLOSE, BRACKET_CLOSE, BRACE_CLOSE -> openBrackets = Math.max(0, openBrackets - 1);
            default -> {
                // brackets alone join lines
            }
        }
    }

    /** Skips blanks, comments and joined line ends. Returns true at a line end that counts, if it is to stop there. */
    private boolean skipToToken(boolean stopAtLineEnd) {
        for (int c = cursor.current(); c != CharCursor.END; c = cursor.current()) {
            if (c == '\n') {
                if (stopAtLineEnd && openBrackets == 0) {
                    return true;
                }
                cursor.advance();
                column = 0;
            } else if (CharacterClass.isSpace(c)) {
                column = c == '\t' ? (column / TAB_SIZE + 1) * TAB_SIZE : column + 1;
                cursor.advance();
            } else if (c == '#') {
                skipComment();
            } else if (c == '\\' && cursor.peek(1) == '\n') {
                cursor.advance();
                cursor.advance();
                column = 0;
            } else {
                break;
            }
        }
        return false;
    }

    private void skipComment() {
        int from = cursor.offset();
        boolean ofSource = !cursor.isInjected();
        while (cursor.current() != '\n' && cursor.current() != CharCursor.END) {
            cursor.position++;
        }
        if (ofSource) {
            comments.add(new Comment(new Span(from, cursor.offset())));
        }
    }

    private void endLine() {
        kind = TokenKind.NEWLINE;
        skipToToken(false);
        if (column > indents[indentLevel]) {
            pushIndent(column);
            pendingIndents++;
            return;
        }
        while (column < indents[indentLevel]) {
            indentLevel--;
            pendingIndents--;
        }
        if (column != indents[indentLevel]) {
            // Going on as if the line stood at a level of its own keeps the later lines in order.
            kind = TokenKind.DEDENT_MISMATCH;
            pushIndent(column);
            pendingIndents++;
        }
    }

    private void pushIndent(int level) {
        if (indentLevel + 1 == indents.length) {
            indents = Arrays.copyOf(indents, indents.length * 2);
        }
        indents[++indentLevel] = level;
    }

    private void skipWithinLine() {
        skipToToken(true);
    }

    private void scanName() {
        char[] chars = cursor.chars;
        int from = cursor.position;
        int to = from + 1;
        while (to < cursor.limit && CharacterClass.continuesName(chars[to])) {
            to++;
        }
        cursor.position = to;
        int slot = names.find(chars, from, to);
        kind = names.kind(slot);
        text = names.name(slot);
    }

    private void scanNumber() {
        number.setLength(0);
        int c = cursor.current();
        boolean based = c == '0' && isBaseMark(cursor.peek(1));
        boolean integer = c != '.';
        number.append((char) c);
        cursor.position++;
        for (c = cursor.current(); c != CharCursor.END; c = cursor.current()) {
            if (!based && (c == 'e' || c == 'E')) {
                integer = false;
                number.append('e');
                cursor.position++;
                if (cursor.current() == '+' || cursor.current() == '-') {
                    number.append((char) cursor.current());
                    cursor.position++;
                }
            } else if (CharacterClass.isLetter(c) || CharacterClass.isDigit(c) || c == '.') {
                integer &= c != '.' && c != 'j' && c != 'J';
                number.append((char) c);
                cursor.position++;
            } else if (c == '_') {
                cursor.position++;
            } else {
                break;
            }
        }
        kind = integer ? TokenKind.INTEGER : TokenKind.FLOAT_OR_IMAGINARY;
        text = number.toString();
    }

    private static boolean isBaseMark(int c) {
        int lower = c | 0x20;
        return lower == 'b' || lower == 'o' || lower == 'x';
    }

    /**
     * If the current token stands first on its line, within brackets, takes these as closed: the next token is the
     * end of the line before. Lets a parser go on behind a bracket that was never closed. Returns whether it did.
     */
    boolean abandonBrackets() {
        if (openBrackets == 0 || cursor.isInjected()) {
            return false;
        }
        int before = position - 1;
        while (before >= 0 && cursor.chars[before] != '\n' && CharacterClass.isSpace(cursor.chars[before])) {
            before--;
        }
        if (before < 0 || cursor.chars[before] != '\n') {
            return false;
        }
        cursor.moveTo(before, line - 1);
        openBrackets = 0;
        return true;
    }
}
