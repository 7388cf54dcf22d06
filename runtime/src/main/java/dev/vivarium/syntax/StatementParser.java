package dev.vivarium.syntax;

import dev.vivarium.syntax.ast.Block;
import dev.vivarium.syntax.ast.Statement;
import dev.vivarium.syntax.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Sequences of statements: files, suites and lines, and how to go on behind a line that makes no sense. */
final class StatementParser {
    private final TokenCursor tokens;
    private final SimpleStatementParser simple;
    private final CompoundStatementParser compound;

    StatementParser(TokenCursor tokens, ExpressionParser expressions) {
        this.tokens = tokens;
        this.simple = new SimpleStatementParser(tokens, expressions);
        this.compound = new CompoundStatementParser(tokens, expressions, this);
    }

    /** Everything up to the end of the source. */
    void file(List<Statement> statements) {
        file(statements, () -> false);
    }

    /** Everything up to the end of the source, or until asked between two statements whether to stop says so. */
    void file(List<Statement> statements, BooleanSupplier stops) {
        while (!tokens.at(TokenKind.END) && !stops.getAsBoolean()) {
            int passed = tokens.passed();
            if (!tokens.accept(TokenKind.NEWLINE)) {
                statement(statements);
            }
            skipIfStuck(passed);
        }
    }

    private void skipIfStuck(int passed) {
        if (tokens.passed() == passed) {
            tokens.unexpected();
            tokens.advance();
        }
    }

    /** One compound statement, or one line of simple ones. */
    void statement(List<Statement> statements) {
        if (tokens.at(TokenKind.INDENT)) {
            tokens.unexpected();
            indented(statements);
        } else if (compound.isAtStatement()) {
            compoundStatement(statements);
        } else {
            line(statements);
        }
    }

    private void compoundStatement(List<Statement> statements) {
        if (tokens.enter()) {
            statements.add(compound.statement());
            tokens.leave();
        } else {
            tokens.skipToLineEnd();
            endLine(statements);
        }
    }

    /** An indented block; the current token is its indent. */
    private void indented(List<Statement> statements) {
        tokens.advance();
        tokens.recovered();
        if (!tokens.enter()) {
            return;
        }
        while (!tokens.at(TokenKind.DEDENT) && !tokens.at(TokenKind.END)) {
            int passed = tokens.passed();
            statement(statements);
            skipIfStuck(passed);
        }
        tokens.leave();
        tokens.accept(TokenKind.DEDENT);
    }

    private void line(List<Statement> statements) {
        do {
            statements.add(simple.statement());
        } while (tokens.accept(TokenKind.SEMICOLON) && simple.isAtStatement());
        endLine(statements);
    }

    private void endLine(List<Statement> statements) {
        boolean broken = !tokens.at(TokenKind.NEWLINE);
        if (broken) {
            tokens.unexpected();
            tokens.skipToLineEnd();
        }
        boolean understood = !broken && !tokens.isRecovering();
        passLineEnd();
        if (!understood && tokens.at(TokenKind.INDENT)) {
            indented(statements);
        }
    }

    private void passLineEnd() {
        if (!tokens.at(TokenKind.END)) {
            tokens.advance();
        }
        tokens.recovered();
    }

    /** The colon that ends a header, and the suite: an indented block, or a line. */
    Block suite() {
        if (!tokens.accept(TokenKind.COLON)) {
            tokens.unexpected();
            tokens.skipToColon();
            tokens.accept(TokenKind.COLON);
        }
        List<Statement> statements = new ArrayList<>();
        int start = tokens.start();
        if (!tokens.at(TokenKind.NEWLINE)) {
            line(statements);
        } else {
            boolean broken = tokens.isRecovering();
            passLineEnd();
            if (tokens.at(TokenKind.INDENT)) {
                indented(statements);
            } else if (!broken) {
                tokens.unexpected();
                tokens.recovered();
            }
        }
        return block(start, statements);
    }

    private Block block(int start, List<Statement> statements) {
        if (statements.isEmpty()) {
            int end = tokens.spanFrom(start).end();
            return new Block(new Span(end, end), List.of());
        }
        Span first = statements.get(0).span();
        Span last = statements.get(statements.size() - 1).span();
        return new Block(new Span(first.start(), Math.max(first.end(), last.end())), List.copyOf(statements));
    }
}
