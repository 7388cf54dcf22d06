package dev.vivarium.syntax;

import dev.vivarium.syntax.ast.Statement;
import dev.vivarium.syntax.source.Comment;
import dev.vivarium.syntax.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Parses a file from one of its boundaries on, and notes those it passes. */
final class FileParser {
    private final Boundary from;
    private final Predicate<Boundary> isKnown;
    private final TokenCursor tokens;
    private final List<Statement> statements = new ArrayList<>();
    private final List<Boundary> passed = new ArrayList<>();
    private Boundary end;

    /** @param isKnown says of a boundary that what follows is known, so that the parser stops there */
    FileParser(SourceText source, Boundary from, Predicate<Boundary> isKnown) {
        this.from = from;
        this.isKnown = isKnown;
        tokens = from == Boundary.BEGINNING ? new TokenCursor(source) : new TokenCursor(source, from);
        new StatementParser(tokens, new ExpressionParser(tokens)).file(statements, this::stops);
    }

    private boolean stops() {
        if (!tokens.isBoundary()) {
            return false;
        }
        Boundary here = tokens.boundary(from, statements.size());
        if (isKnown.test(here)) {
            end = here;
            return true;
        }
        passed.add(here);
        return false;
    }

    /** Where the parser stopped; null for the end of the file. */
    Boundary end() {
        return end;
    }

    List<Statement> statements() {
        return statements;
    }

    List<Boundary> boundaries() {
        return passed;
    }

    List<SyntaxProblem> problems() {
        return tokens.problems();
    }

    List<Comment> comments() {
        return tokens.lexer().comments();
    }
}
