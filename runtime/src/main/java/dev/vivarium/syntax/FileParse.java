package dev.vivarium.syntax;

import dev.vivarium.syntax.ast.Module;
import dev.vivarium.syntax.source.Comment;
import dev.vivarium.syntax.source.SourceText;
import dev.vivarium.syntax.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * The tree of one version of a file, from which that of the next one can be made: only the statements around a change
 * are parsed again. The tree is exactly that which parsing the whole would yield.
 */
public final class FileParse {
    /** How far the lexer looks ahead at most to tell what a character begins. */
    private static final int LOOK_AHEAD = 2;

    private final SyntaxTree tree;
    private final FileStatements statements;
    private final List<Boundary> boundaries;
    private final int parsed;

    private FileParse(
            SourceText source,
            FileStatements statements,
            List<Comment> comments,
            List<SyntaxProblem> problems,
            List<Boundary> boundaries,
            int parsed) {
        Module module = new Module(new Span(0, source.length()), statements);
        tree = new SyntaxTree(source, ParseMode.FILE, module, List.copyOf(comments), List.copyOf(problems));
        this.statements = statements;
        this.boundaries = boundaries;
        this.parsed = parsed;
    }

    /** Parses a whole file. */
    public static FileParse of(SourceText source) {
        FileParser parser = new FileParser(source, Boundary.BEGINNING, boundary -> false);
        return new FileParse(
                source,
                FileStatements.of(parser.statements()),
                parser.comments(),
                parser.problems(),
                parser.boundaries(),
                parser.statements().size());
    }

    public SyntaxTree tree() {
        return tree;
    }

    public FileStatements statements() {
        return statements;
    }

    /** How many statements of the file were parsed for this version. */
    public int parsed() {
        return parsed;
    }

    /** The tree of another version of the file. */
    public FileParse after(SourceText source) {
        return after(source, SameText.of(tree.source().text(), source.text()));
    }

    /** The tree of another version of the file, of which it is known where the text is the same. */
    public FileParse after(SourceText source, SameText same) {
        int shorter = Math.min(source.length(), tree.source().length());
        int change = Math.min(same.before(), shorter);
        int end = source.length() - Math.min(same.after(), shorter - change);
        int from = lastUnaffected(change);
        return from < 0 ? of(source, Boundary.BEGINNING, 0, end) : of(source, boundaries.get(from), from, end);
    }

    private FileParse of(SourceText source, Boundary from, int kept, int endOfChange) {
        int grown = source.length() - tree.source().length();
        FileParser parser = new FileParser(
                source, from, here -> here.offset() >= endOfChange && isBoundary(here, here.offset() - grown));
        List<Boundary> passed = new ArrayList<>(boundaries.subList(0, kept));
        passed.addAll(parser.boundaries());
        int index = parser.end() == null ? boundaries.size() : find(parser.end().offset() - grown);
        Boundary.Move move = parser.end() == null ? null : Boundary.Move.between(boundaries.get(index), parser.end());
        for (int i = index; i < boundaries.size(); i++) {
            passed.add(boundaries.get(i).moved(move));
        }
        int rest = move == null ? statements.size() : boundaries.get(index).statements();
        return new FileParse(
                source,
                statements.with(from.statements(), parser.statements(), rest, grown),
                comments(from, parser, grown),
                problems(from, parser, move, index),
                passed,
                parser.statements().size());
    }

    /** The index of the last boundary before a change that would be the same whatever is changed; -1 for none. */
    private int lastUnaffected(int change) {
        String text = tree.source().text();
        int line = Math.min(change, text.length()) - 1;
        while (line >= 0 && text.charAt(line) != '\n' && text.charAt(line) != '\r') {
            line--;
        }
        // The first word of a statement can make it part of the one before.
        int low = 0;
        int high = boundaries.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            Boundary boundary = boundaries.get(middle);
            if (boundary.offset() <= line && boundary.triedUpTo() + LOOK_AHEAD < change) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    /** Whether there was a boundary at an offset from which the parser goes on as from another. */
    private boolean isBoundary(Boundary here, int before) {
        int index = find(before);
        return index >= 0 && boundaries.get(index).staysOnLine() == here.staysOnLine();
    }

    private int find(int offset) {
        int low = 0;
        int high = boundaries.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int there = boundaries.get(middle).offset();
            if (there == offset) {
                return middle;
            }
            if (there < offset) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    private List<Comment> comments(Boundary from, FileParser parser, int grown) {
        List<Comment> comments =
                new ArrayList<>(tree.comments().size() + parser.comments().size());
        for (Comment comment : tree.comments()) {
            if (comment.span().start() >= from.offset()) {
                break;
            }
            comments.add(comment);
        }
        int end = parser.end() == null ? Integer.MAX_VALUE : parser.end().offset();
        for (Comment comment : parser.comments()) {
            if (comment.span().start() < end) {
                comments.add(comment);
            }
        }
        for (Comment comment : tree.comments()) {
            if (parser.end() != null && comment.span().start() + grown >= end) {
                comments.add(grown == 0 ? comment : new Comment(moved(comment.span(), grown)));
            }
        }
        return comments;
    }

    private List<SyntaxProblem> problems(Boundary from, FileParser parser, Boundary.Move move, int index) {
        List<SyntaxProblem> before = tree.problems();
        List<SyntaxProblem> problems = new ArrayList<>(before.subList(0, from.problems()));
        if (move == null) {
            problems.addAll(parser.problems());
            return problems;
        }
        problems.addAll(parser.problems().subList(0, parser.end().problems() - from.problems()));
        for (SyntaxProblem problem : before.subList(boundaries.get(index).problems(), before.size())) {
            int line = problem.line() == SyntaxProblem.NO_LINE ? SyntaxProblem.NO_LINE : problem.line() + move.line();
            problems.add(
                    new SyntaxProblem(moved(problem.span(), move.offset()), problem.type(), problem.message(), line));
        }
        return problems;
    }

    private static Span moved(Span span, int by) {
        return new Span(span.start() + by, span.end() + by);
    }
}
