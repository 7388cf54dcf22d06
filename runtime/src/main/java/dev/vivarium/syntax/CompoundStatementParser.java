package dev.vivarium.syntax;

import dev.vivarium.syntax.ast.Block;
import dev.vivarium.syntax.ast.ConditionalBlock;
import dev.vivarium.syntax.ast.ExceptHandler;
import dev.vivarium.syntax.ast.Expression;
import dev.vivarium.syntax.ast.For;
import dev.vivarium.syntax.ast.Identifier;
import dev.vivarium.syntax.ast.If;
import dev.vivarium.syntax.ast.Statement;
import dev.vivarium.syntax.ast.Try;
import dev.vivarium.syntax.ast.While;
import dev.vivarium.syntax.ast.With;
import dev.vivarium.syntax.ast.WithItem;
import dev.vivarium.syntax.source.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Statements with suites. */
final class CompoundStatementParser {
    private static final Set<TokenKind> KEYWORDS = EnumSet.of(
            TokenKind.IF,
            TokenKind.WHILE,
            TokenKind.FOR,
            TokenKind.TRY,
            TokenKind.WITH,
            TokenKind.DEF,
            TokenKind.CLASS,
            TokenKind.AT,
            TokenKind.ASYNC);

    private final TokenCursor tokens;
    private final ExpressionParser expressions;
    private final StatementParser statements;
    private final DefinitionParser definitions;

    CompoundStatementParser(TokenCursor tokens, ExpressionParser expressions, StatementParser statements) {
        this.tokens = tokens;
        this.expressions = expressions;
        this.statements = statements;
        this.definitions = new DefinitionParser(tokens, expressions, statements);
    }

    boolean isAtStatement() {
        return KEYWORDS.contains(tokens.kind());
    }

    /** The statement that the current keyword begins. */
    Statement statement() {
        int start = tokens.start();
        return switch (tokens.kind()) {
            case IF -> ifStatement();
            case WHILE -> whileStatement();
            case FOR -> forStatement(start, false);
            case TRY -> tryStatement();
            case WITH -> withStatement(start, false);
            case ASYNC -> async(start);
            default -> definitions.definition();
        };
    }

    private Statement async(int start) {
        tokens.advance();
        return switch (tokens.kind()) {
            case FOR -> forStatement(start, true);
            case WITH -> withStatement(start, true);
            default -> definitions.asyncFunction(start, List.of());
        };
    }

    /** The span of a statement that ends with the block. */
    static Span span(int start, Block last) {
        return new Span(start, Math.max(start, last.span().end()));
    }

    private static Span span(int start, Block body, Block orElse) {
        return span(start, orElse == null ? body : orElse);
    }

    private Block elseSuite() {
        return tokens.accept(TokenKind.ELSE) ? statements.suite() : null;
    }

    private Statement ifStatement() {
        int start = tokens.start();
        List<ConditionalBlock> branches = new ArrayList<>();
        Block body;
        do {
            int branchStart = tokens.start();
            tokens.advance();
            Expression test = expressions.namedTest();
            body = statements.suite();
            branches.add(new ConditionalBlock(span(branchStart, body), test, body));
        } while (tokens.at(TokenKind.ELIF));
        Block orElse = elseSuite();
        return new If(span(start, body, orElse), List.copyOf(branches), orElse);
    }

    private Statement whileStatement() {
        int start = tokens.start();
        tokens.advance();
        Expression test = expressions.namedTest();
        Block body = statements.suite();
        Block orElse = elseSuite();
        return new While(span(start, body, orElse), test, body, orElse);
    }

    private Statement forStatement(int start, boolean async) {
        tokens.advance();
        Expression target = expressions.loopTarget();
        Expression iterable = tokens.expect(TokenKind.IN) ? expressions.testList() : tokens.missing();
        Block body = statements.suite();
        Block orElse = elseSuite();
        return new For(span(start, body, orElse), async, target, iterable, body, orElse);
    }

    private Statement withStatement(int start, boolean async) {
        tokens.advance();
        List<WithItem> items = new ArrayList<>();
        do {
            int itemStart = tokens.start();
            Expression context = expressions.test();
            Expression target = tokens.accept(TokenKind.AS) ? expressions.expression() : null;
            items.add(new WithItem(tokens.spanFrom(itemStart), context, target));
        } while (tokens.accept(TokenKind.COMMA));
        Block body = statements.suite();
        return new With(span(start, body), async, List.copyOf(items), body);
    }

    private Statement tryStatement() {
        int start = tokens.start();
        tokens.advance();
        Block body = statements.suite();
        Block last = body;
        List<ExceptHandler> handlers = new ArrayList<>();
        while (tokens.at(TokenKind.EXCEPT)) {
            handlers.add(handler());
            last = handlers.get(handlers.size() - 1).body();
        }
        Block orElse = handlers.isEmpty() ? null : elseSuite();
        last = orElse == null ? last : orElse;
        Block finalBody = tokens.accept(TokenKind.FINALLY) ? statements.suite() : null;
        last = finalBody == null ? last : finalBody;
        if (handlers.isEmpty() && finalBody == null) {
            tokens.unexpected();
            tokens.recovered();
        }
        return new Try(span(start, last), body, List.copyOf(handlers), orElse, finalBody);
    }

    private ExceptHandler handler() {
        int start = tokens.start();
        tokens.advance();
        Expression type = expressions.atTest() ? expressions.test() : null;
        Identifier name = type != null && tokens.accept(TokenKind.AS) ? tokens.expectName() : null;
        Block body = statements.suite();
        return new ExceptHandler(span(start, body), type, name, body);
    }
}
