package dev.vivarium.syntax;

/** The kinds of token. */
public enum TokenKind {
    INVALID("invalid token"),
    DEDENT_MISMATCH("unindent"),
    UNTERMINATED_STRING("unterminated string"),
    MALFORMED_FSTRING("malformed f-string"),
    END("end of input"),
    NEWLINE("end of line"),
    INDENT("indent"),
    DEDENT("dedent"),
    NAME("name"),
    INTEGER("integer"),
    FLOAT_OR_IMAGINARY("number"),
    STRING("string"),
    BYTES("bytes"),
    FALSE("False", true),
    NONE("None", true),
    TRUE("True", true),
    DEBUG("__debug__", true),
    AND("and", true),
    AS("as", true),
    ASSERT("assert", true),
    ASYNC("async", true),
    AWAIT("await", true),
    BREAK("break", true),
    CLASS("class", true),
    CONTINUE("continue", true),
    DEF("def", true),
    DEL("del", true),
    ELIF("elif", true),
    ELSE("else", true),
    EXCEPT("except", true),
    FINALLY("finally", true),
    FOR("for", true),
    FROM("from", true),
    GLOBAL("global", true),
    IF("if", true),
    IMPORT("import", true),
    IN("in", true),
    IS("is", true),
    LAMBDA("lambda", true),
    NONLOCAL("nonlocal", true),
    NOT("not", true),
    OR("or", true),
    PASS("pass", true),
    RAISE("raise", true),
    RETURN("return", true),
    TRY("try", true),
    WHILE("while", true),
    WITH("with", true),
    YIELD("yield", true),
    ELLIPSIS("..."),
    PERIOD("."),
    PAREN_OPEN("("),
    PAREN_CLOSE(")"),
    BRACKET_OPEN("["),
    BRACKET_CLOSE("]"),
    BRACE_OPEN("{"),
    BRACE_CLOSE("}"),
    COMMA(","),
    COLON(":"),
    SEMICOLON(";"),
    ASSIGN("="),
    WALRUS(":="),
    ARROW("->"),
    TILDE("~"),
    LESS("<"),
    MORE(">"),
    EQUAL("=="),
    LESS_EQUAL("<="),
    MORE_EQUAL(">="),
    NOT_EQUAL("!="),
    PIPE("|"),
    CARET("^"),
    AMPERSAND("&"),
    LEFT_SHIFT("<<"),
    RIGHT_SHIFT(">>"),
    PLUS("+"),
    MINUS("-"),
    STAR("*"),
    AT("@"),
    SLASH("/"),
    PERCENT("%"),
    DOUBLE_SLASH("//"),
    DOUBLE_STAR("**"),
    PIPE_ASSIGN("|="),
    CARET_ASSIGN("^="),
    AMPERSAND_ASSIGN("&="),
    LEFT_SHIFT_ASSIGN("<<="),
    RIGHT_SHIFT_ASSIGN(">>="),
    PLUS_ASSIGN("+="),
    MINUS_ASSIGN("-="),
    STAR_ASSIGN("*="),
    AT_ASSIGN("@="),
    SLASH_ASSIGN("/="),
    PERCENT_ASSIGN("%="),
    DOUBLE_SLASH_ASSIGN("//="),
    DOUBLE_STAR_ASSIGN("**=");

    private final String text;
    private final boolean keyword;

    TokenKind(String text) {
        this(text, false);
    }

    TokenKind(String text, boolean keyword) {
        this.text = text;
        this.keyword = keyword;
    }

    /** As written in the source, or what the token is, where it has many spellings. */
    public String text() {
        return text;
    }

    /** Whether it is a reserved word. */
    public boolean isKeyword() {
        return keyword;
    }
}
