package dev.vivarium.inspector.report;

import dev.vivarium.gc.BlockMap;
import dev.vivarium.heap.Sizing;
import java.util.List;

/** Draws block maps as lines of letters, each behind the offset of its first block in the heap. */
final class MapText {
    /** What a block that was freed looks like in the map after the collection. */
    static final char FREED = '-';

    private static final int OFFSET_COLUMNS = 10;
    private static final int[] LINE_LENGTHS = {BlockMap.LINE, BlockMap.LINE / 2, BlockMap.LINE / 4};

    private final ReportPage page;
    private final BlockMap before;
    private final BlockMap after;
    private final List<MapRows.Row> rows;

    MapText(ReportPage page, TextOptions options, BlockMap before, BlockMap after) {
        this.page = page;
        this.before = before;
        this.after = after;
        boolean all = options.map() == TextOptions.MapDetail.ALL;
        rows = MapRows.of(before, after, lineLength(page.line().width() + OFFSET_COLUMNS, options), all);
    }

    /** Blocks in a line: fewer on a terminal that is too narrow. */
    private static int lineLength(int margin, TextOptions options) {
        for (int length : LINE_LENGTHS) {
            if (!options.terminal() || margin + length <= options.width()) {
                return length;
            }
        }
        return LINE_LENGTHS[LINE_LENGTHS.length - 1];
    }

    void print() {
        page.print(page.line().add(Tone.LABEL, "before"));
        rows.forEach(row -> print(row, false));
        page.print(page.line().add(Tone.LABEL, "after"));
        rows.forEach(row -> print(row, true));
    }

    private void print(MapRows.Row row, boolean isAfter) {
        TextLine line = page.line();
        if (!row.note().isEmpty()) {
            page.print(line.add(" ".repeat(OFFSET_COLUMNS)).add(Tone.FAINT, row.note()));
            return;
        }
        line.add(Tone.FAINT, String.format("%08x  ", row.block() * Sizing.BLOCK_BYTES));
        int from = row.block();
        while (from < row.end()) {
            Tone tone = tone(from, isAfter);
            int end = from + 1;
            while (end < row.end() && tone(end, isAfter) == tone) {
                end++;
            }
            line.add(tone, text(from, end, isAfter));
            from = end;
        }
        page.print(line);
    }

    private boolean isFreed(int block) {
        return before.letter(block) != '.' && after.letter(block) == '.';
    }

    private String text(int from, int end, boolean isAfter) {
        StringBuilder text = new StringBuilder(end - from);
        for (int block = from; block < end; block++) {
            text.append(isAfter && isFreed(block) ? FREED : (isAfter ? after : before).letter(block));
        }
        return text.toString();
    }

    private Tone tone(int block, boolean isAfter) {
        if (isFreed(block)) {
            return isAfter ? Tone.FREED : Tone.DYING;
        }
        int head = block;
        BlockMap map = isAfter ? after : before;
        while (head > 0 && map.letter(head) == '=') {
            head--;
        }
        return Tone.ofLetter(map.letter(head));
    }
}
