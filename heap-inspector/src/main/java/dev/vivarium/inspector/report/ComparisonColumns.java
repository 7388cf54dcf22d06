package dev.vivarium.inspector.report;

import dev.vivarium.inspector.capture.PrintableText;
import dev.vivarium.inspector.compare.Agreement;
import dev.vivarium.inspector.compare.Difference;
import java.util.ArrayList;
import java.util.List;

/**
 * Groups of policies beside each other, as many as there is room for. The first is shown as it is, the others as what
 * they add to it and leave out.
 */
final class ComparisonColumns {
    private static final int NARROWEST = 34;
    private static final String GAP = "  ";

    private final ReportPage page;
    private final int width;

    /** A line of a column. */
    private record Cell(Tone tone, String text) {
        static final Cell EMPTY = new Cell(Tone.PLAIN, "");
    }

    ComparisonColumns(ReportPage page, int width) {
        this.page = page;
        this.width = width;
    }

    void print(List<Agreement> groups) {
        int room = width - ReportPage.SIDE.length();
        int most = Math.max(1, (room + GAP.length()) / (NARROWEST + GAP.length()));
        int perBand = Math.min(most, groups.size());
        int columnWidth = (room - GAP.length() * (perBand - 1)) / perBand;
        for (int from = 0; from < groups.size(); from += perBand) {
            List<List<Cell>> columns = new ArrayList<>();
            for (Agreement group : groups.subList(from, Math.min(groups.size(), from + perBand))) {
                columns.add(column(groups.get(0), group, columnWidth));
            }
            if (from > 0) {
                page.print(page.line());
            }
            print(columns, columnWidth);
        }
    }

    private static List<Cell> column(Agreement base, Agreement group, int columnWidth) {
        List<Cell> cells = new ArrayList<>();
        wrap(cells, Tone.TITLE, "", String.join(", ", group.policies()), columnWidth);
        for (Difference line : Difference.of(base.lines(), group.lines())) {
            wrap(cells, tone(line.kind()), line.kind().mark() + " ", line.line(), columnWidth);
        }
        if (group == base && group.lines().isEmpty()) {
            cells.add(new Cell(Tone.FAINT, "  nothing"));
        }
        return cells;
    }

    private static Tone tone(Difference.Kind kind) {
        switch (kind) {
            case ONLY_HERE:
                return Tone.GOOD;
            case NOT_HERE:
                return Tone.FREED;
            default:
                return Tone.PLAIN;
        }
    }

    /** Adds a text in pieces that fit; at spaces where there are any. */
    private static void wrap(List<Cell> cells, Tone tone, String mark, String text, int columnWidth) {
        String rest = PrintableText.of(text);
        String lead = mark;
        int room = columnWidth - mark.length();
        while (rest.length() > room) {
            int space = rest.lastIndexOf(' ', room);
            int cut = space > 0 ? space : wholeCharacters(rest, room);
            cells.add(new Cell(tone, lead + rest.substring(0, cut)));
            rest = rest.substring(space > 0 ? cut + 1 : cut);
            lead = " ".repeat(mark.length());
        }
        cells.add(new Cell(tone, lead + rest));
    }

    private static int wholeCharacters(String text, int length) {
        return Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
    }

    private void print(List<List<Cell>> columns, int columnWidth) {
        int height = columns.stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < height; i++) {
            TextLine line = page.line();
            int start = line.width();
            for (int column = 0; column < columns.size(); column++) {
                List<Cell> cells = columns.get(column);
                Cell cell = i < cells.size() ? cells.get(i) : Cell.EMPTY;
                if (!cell.text().isEmpty()) {
                    line.to(start + column * (columnWidth + GAP.length())).add(cell.tone(), cell.text());
                }
            }
            page.print(line);
        }
    }
}
