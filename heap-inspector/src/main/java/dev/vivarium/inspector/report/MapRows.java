package dev.vivarium.inspector.report;

import dev.vivarium.gc.BlockMap;
import java.util.ArrayList;
import java.util.List;

/**
 * Chooses which lines of two block maps of the same heap are shown: the same lines of both, so that they can be compared.
 * Lines of free blocks are folded as MicroPython folds them; lines like the one before are folded too, and in a short
 * map those that do not change.
 */
final class MapRows {
    /** Lines of a map that is shown in full even where only changes are asked for. */
    private static final int SHORT_MAP = 12;
    /** Most lines of a map of which only the changes are shown. */
    private static final int MOST_CHANGES = 16;

    /**
     * A line, or several that are folded into one.
     *
     * @param block the first block
     * @param end one past the last block
     * @param note what is shown instead of blocks; empty for a line of blocks
     */
    record Row(int block, int end, String note) {}

    private enum Fold {
        NONE("", ""),
        FREE("1 line all free", "%d lines all free"),
        REPEATED("1 more line like this", "%d more lines like this"),
        UNCHANGED("1 line unchanged", "%d lines unchanged");

        private final String one;
        private final String many;

        Fold(String one, String many) {
            this.one = one;
            this.many = many;
        }

        String note(int lines) {
            return "(" + (lines == 1 ? one : String.format(many, lines)) + ")";
        }
    }

    private final BlockMap before;
    private final BlockMap after;
    /** Of the larger map: a heap that grows may change its size within a collection. */
    private final int blocks;

    private final int perLine;
    private final boolean changesOnly;
    private final List<Row> rows = new ArrayList<>();

    private MapRows(BlockMap before, BlockMap after, int perLine, boolean all) {
        this.before = before;
        this.after = after;
        this.perLine = perLine;
        blocks = Math.max(before.blocks(), after.blocks());
        int used = Math.max(before.usedEnd(), after.usedEnd());
        changesOnly = !all && used > SHORT_MAP * perLine;
    }

    /** @param all whether every line is shown that is not folded as free or repeated */
    static List<Row> of(BlockMap before, BlockMap after, int perLine, boolean all) {
        return new MapRows(before, after, perLine, all).choose();
    }

    private List<Row> choose() {
        int lines = (blocks + perLine - 1) / perLine;
        int shown = 0;
        int line = 0;
        while (line < lines) {
            Fold fold = fold(line);
            int next = line + 1;
            while (fold != Fold.NONE && next < lines && fold(next) == fold) {
                next++;
            }
            if (fold == Fold.NONE && changesOnly && ++shown > MOST_CHANGES) {
                rows.add(new Row(start(line), blocks, "(" + (lines - line) + " more lines; --map shows all)"));
                return rows;
            }
            boolean isFolded = fold == Fold.UNCHANGED || fold != Fold.NONE && next - line > 1;
            if (isFolded) {
                rows.add(new Row(start(line), start(next), fold.note(next - line)));
            } else {
                next = line + 1;
                rows.add(new Row(start(line), start(next), ""));
            }
            line = next;
        }
        return rows;
    }

    private Fold fold(int line) {
        String old = letters(before, line);
        String now = letters(after, line);
        if (isFree(old) && isFree(now)) {
            return Fold.FREE;
        }
        if (changesOnly && old.equals(now)) {
            return Fold.UNCHANGED;
        }
        boolean isRepeated = line > 0 && old.equals(letters(before, line - 1)) && now.equals(letters(after, line - 1));
        return isRepeated ? Fold.REPEATED : Fold.NONE;
    }

    private static boolean isFree(String letters) {
        return letters.chars().allMatch(letter -> letter == '.');
    }

    private String letters(BlockMap map, int line) {
        return map.letters(start(line), start(line + 1));
    }

    private int start(int line) {
        return Math.min(line * perLine, blocks);
    }
}
