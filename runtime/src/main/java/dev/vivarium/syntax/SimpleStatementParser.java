package dev.vivarium.syntax;

import dev.vivarium.syntax.ast.AnnotatedAssign;
import dev.vivarium.syntax.ast.Assert;
import dev.vivarium.syntax.ast.Assign;
import dev.vivarium.syntax.ast.AugmentedAssign;
import dev.vivarium.syntax.ast.BinaryOperator;
import dev.vivarium.syntax.ast.Break;
import dev.vivarium.syntax.ast.Continue;
import dev.vivarium.syntax.ast.Delete;
import dev.vivarium.syntax.ast.ErrorStatement;
import dev.vivarium.syntax.ast.Expression;
import dev.vivarium.syntax.ast.ExpressionStatement;
import dev.vivarium.syntax.ast.Global;
import dev.vivarium.syntax.ast.Identifier;
import dev.vivarium.syntax.ast.Nonlocal;
import dev.vivarium.syntax.ast.Pass;
import dev.vivarium.syntax.ast.Raise;
import dev.vivarium.syntax.ast.Return;
import dev.vivarium.syntax.ast.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Statements without a suite, as they stand between semicolons. */
final class SimpleStatementParser {
    private static final Set<TokenKind> KEYWORDS = EnumSet.of(
            TokenKind.DEL,
            TokenKind.PASS,
            TokenKind.BREAK,
            TokenKind.CONTINUE,
            TokenKind.RETURN,
            TokenKind.RAISE,
            TokenKind.YIELD,
            TokenKind.IMPORT,
            TokenKind.FROM,
            TokenKind.GLOBAL,
            TokenKind.NONLOCAL,
            TokenKind.ASSERT);

    private final TokenCursor tokens;
    private final ExpressionParser expressions;
    private final ImportParser imports;

    SimpleStatementParser(TokenCursor tokens, ExpressionParser expressions) {
        this.tokens = tokens;
        this.expressions = expressions;
        this.imports = new ImportParser(tokens);
    }

    boolean isAtStatement() {
        return KEYWORDS.contains(tokens.kind()) || isAtExpression();
    }

    private boolean isAtExpression() {
        return expressions.atTest() || tokens.at(TokenKind.STAR);
    }

    /** One statement, or an error statement that passes nothing. */
    Statement statement() {
        int start = tokens.start();
        return switch (tokens.kind()) {
            case PASS -> {
                tokens.advance();
                yield new Pass(tokens.spanFrom(start));
            }
            case BREAK -> {
                tokens.advance();
                yield new Break(tokens.spanFrom(start));
            }
            case CONTINUE -> {
                tokens.advance();
                yield new Continue(tokens.spanFrom(start));
            }
            case DEL -> delete();
            case RETURN -> returnStatement();
            case RAISE -> raise();
            case GLOBAL -> {
                List<Identifier> names = names();
                yield new Global(tokens.spanFrom(start), names);
            }
            case NONLOCAL -> {
                List<Identifier> names = names();
                yield new Nonlocal(tokens.spanFrom(start), names);
            }
            case ASSERT -> assertStatement();
            case IMPORT -> imports.importNames();
            case FROM -> imports.importFrom();
            case YIELD -> {
                Expression yielded = expressions.yieldExpression();
                yield new ExpressionStatement(tokens.spanFrom(start), yielded);
            }
            default -> isAtExpression() ? expressionStatement() : unreadable();
        };
    }

    private Statement unreadable() {
        tokens.unexpected();
        return new ErrorStatement(tokens.missing().span(), List.of());
    }

    private Statement delete() {
        int start = tokens.start();
        tokens.advance();
        List<Expression> targets = expressions.targets();
        return new Delete(tokens.spanFrom(start), targets);
    }

    private Statement returnStatement() {
        int start = tokens.start();
        tokens.advance();
        Expression value = expressions.atTest() ? expressions.testList() : null;
        return new Return(tokens.spanFrom(start), value);
    }

    private Statement raise() {
        int start = tokens.start();
        tokens.advance();
        Expression exception = expressions.atTest() ? expressions.test() : null;
        Expression cause = exception != null && tokens.accept(TokenKind.FROM) ? expressions.test() : null;
        return new Raise(tokens.spanFrom(start), exception, cause);
    }

    private List<Identifier> names() {
        List<Identifier> names = new ArrayList<>();
        tokens.advance();
        do {
            names.add(tokens.expectName());
        } while (tokens.accept(TokenKind.COMMA));
        return List.copyOf(names);
    }

    private Statement assertStatement() {
        int start = tokens.start();
        tokens.advance();
        Expression test = expressions.test();
        Expression message = tokens.accept(TokenKind.COMMA) ? expressions.test() : null;
        return new Assert(tokens.spanFrom(start), test, message);
    }

    private Statement expressionStatement() {
        int start = tokens.start();
        Expression first = expressions.starredList();
        if (tokens.at(TokenKind.ASSIGN)) {
            return assign(start, first);
        }
        if (tokens.accept(TokenKind.COLON)) {
            Expression annotation = expressions.test();
            Expression value = tokens.accept(TokenKind.ASSIGN) ? expressions.yieldOrStarredList() : null;
            return new AnnotatedAssign(tokens.spanFrom(start), first, annotation, value);
        }
        if (OperatorTokens.isAugmentedAssign(tokens.kind())) {
            BinaryOperator operator = OperatorTokens.binary(tokens.kind());
            tokens.advance();
            Expression value = expressions.yieldOrStarredList();
            return new AugmentedAssign(tokens.spanFrom(start), first, operator, value);
        }
        return new ExpressionStatement(tokens.spanFrom(start), first);
    }

    private Statement assign(int start, Expression first) {
        List<Expression> targets = new ArrayList<>();
        Expression last = first;
        while (tokens.accept(TokenKind.ASSIGN)) {
            targets.add(last);
            last = expressions.yieldOrStarredList();
        }
        return new Assign(tokens.spanFrom(start), List.copyOf(targets), last);
    }
}
