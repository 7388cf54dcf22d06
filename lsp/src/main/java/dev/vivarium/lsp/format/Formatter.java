package dev.vivarium.lsp.format;

import dev.vivarium.lsp.document.Document;
import dev.vivarium.syntax.source.SourceText;
import dev.vivarium.syntax.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.TextEdit;

/**
 * Lays out a document in the style that docs/lsp.md describes. Changes only blanks and line ends between tokens; a
 * document with a syntax error is left as it is.
 */
public final class Formatter {
    private final Document document;
    private final SourceText source;
    private final String text;
    private final List<Piece> pieces;
    private final Spacing spacing;
    private final BlankLines blankLines;
    private final List<TextEdit> edits = new ArrayList<>();

    private Formatter(Document document) {
        this.document = document;
        source = document.source();
        text = source.text();
        pieces = Pieces.of(source);
        spacing = new Spacing(pieces, text);
        blankLines = new BlankLines(document);
    }

    /** The edits that lay out the whole document. */
    public static List<TextEdit> edits(Document document) {
        if (!document.tree().problems().isEmpty()) {
            return List.of();
        }
        Formatter formatter = new Formatter(document);
        formatter.format();
        return formatter.edits;
    }

    /** The edits that touch only lines of a part. */
    public static List<TextEdit> edits(Document document, Span part) {
        int first = document.source().line(part.start()) - 1;
        int last = document.source().line(part.end()) - 1;
        return edits(document).stream()
                .filter(edit -> edit.getRange().getStart().getLine() >= first
                        && edit.getRange().getEnd().getLine() <= last)
                .toList();
    }

    private void format() {
        if (pieces.isEmpty()) {
            return;
        }
        beforeFirst();
        for (int i = 1; i < pieces.size(); i++) {
            int from = pieces.get(i - 1).end();
            int to = pieces.get(i).start();
            String gap = text.substring(from, to);
            if (isPlain(gap)) {
                replace(from, to, spacing.before(i));
                continue;
            }
            spacing.follow(pieces.get(i - 1));
            if (gap.indexOf('\\') < 0 || gap.indexOf('#') >= 0) {
                replace(from, to, lines(gap, from, pieces.get(i).first()));
            }
        }
        behindLast();
    }

    private static boolean isPlain(String gap) {
        return gap.indexOf('\n') < 0 && gap.indexOf('\r') < 0 && gap.indexOf('#') < 0 && gap.indexOf('\\') < 0;
    }

    /** A gap with line ends: blanks before them go, and between statements the blank lines are counted. */
    private String lines(String gap, int from, boolean betweenStatements) {
        String[] lines = gap.split("\n", -1);
        StringBuilder result = new StringBuilder(endOfCode(lines[0]));
        int line = source.line(from);
        int blank = 0;
        for (int i = 1; i < lines.length; i++) {
            boolean last = i == lines.length - 1;
            String body = last ? lines[i] : withoutTrailing(lines[i]);
            if (!last && body.strip().isEmpty() && betweenStatements) {
                blank++;
                continue;
            }
            int wanted = betweenStatements ? blankLines.before(line + i, blank) : 0;
            result.append(lineEnd().repeat(wanted + 1)).append(body);
            blank = 0;
        }
        return result.toString().replace("\r\r", "\r");
    }

    private String lineEnd() {
        return text.contains("\r\n") ? "\r\n" : "\n";
    }

    /** What stands behind the last token of a line: nothing, or a comment two blanks away. */
    private static String endOfCode(String rest) {
        String comment = rest.strip();
        if (comment.isEmpty()) {
            return "";
        }
        return comment.startsWith("#") ? "  " + comment : withoutTrailing(rest);
    }

    private static String withoutTrailing(String line) {
        return line.stripTrailing();
    }

    private void beforeFirst() {
        int start = pieces.get(0).start();
        String gap = text.substring(0, start);
        if (gap.indexOf('#') < 0 && gap.indexOf('\\') < 0 && gap.isBlank()) {
            replace(0, start, "");
        }
    }

    private void behindLast() {
        int from = pieces.get(pieces.size() - 1).end();
        String gap = text.substring(from);
        if (gap.indexOf('\\') >= 0 && gap.indexOf('#') < 0) {
            return;
        }
        String laidOut = gap.isBlank() ? "" : lines(gap + "\n", from, true).stripTrailing();
        replace(from, text.length(), laidOut + lineEnd());
    }

    private void replace(int from, int to, String with) {
        if (!text.substring(from, to).equals(with)) {
            edits.add(new TextEdit(document.range(new Span(from, to)), with));
        }
    }
}
