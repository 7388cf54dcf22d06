package dev.vivarium.syntax;

import dev.vivarium.syntax.ast.Expression;
import dev.vivarium.syntax.ast.ExpressionStatement;
import dev.vivarium.syntax.ast.Module;
import dev.vivarium.syntax.ast.Statement;
import dev.vivarium.syntax.source.SourceText;
import dev.vivarium.syntax.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a source text. Accepts what MicroPython's grammar accepts, which is more than its compiler does: whether a
 * target can be assigned to or {@code return} may stand here is for the compiler to tell.
 */
public final class Parser {
    private final SourceText source;
    private final TokenCursor tokens;
    private final StatementParser statements;
    private final ExpressionParser expressions;

    private Parser(SourceText source) {
        this.source = source;
        this.tokens = new TokenCursor(source);
        this.expressions = new ExpressionParser(tokens);
        this.statements = new StatementParser(tokens, expressions);
    }

    /** Parses the whole source; whatever it is, there is a tree. */
    public static SyntaxTree parse(SourceText source, ParseMode mode) {
        return new Parser(source).parse(mode);
    }

    private SyntaxTree parse(ParseMode mode) {
        List<Statement> body = new ArrayList<>();
        switch (mode) {
            case FILE -> statements.file(body);
            case SINGLE -> single(body);
            case EVAL -> eval(body);
        }
        Module module = new Module(new Span(0, source.length()), List.copyOf(body));
        return new SyntaxTree(
                source, mode, module, List.copyOf(tokens.lexer().comments()), List.copyOf(tokens.problems()));
    }

    private void single(List<Statement> body) {
        if (!tokens.accept(TokenKind.NEWLINE)) {
            statements.statement(body);
        }
        expectEnd(body);
    }

    private void eval(List<Statement> body) {
        int start = tokens.start();
        Expression expression = expressions.testList();
        body.add(new ExpressionStatement(tokens.spanFrom(start), expression));
        tokens.accept(TokenKind.NEWLINE);
        expectEnd(body);
    }

    private void expectEnd(List<Statement> body) {
        if (!tokens.at(TokenKind.END)) {
            tokens.unexpected();
            statements.file(body);
        }
    }
}
