package dev.vivarium.inspector.compare;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a comparison with other lines.
 *
 * @param kind whether both have it
 */
public record Difference(Kind kind, String line) {
    /** Where a line is. */
    public enum Kind {
        BOTH(' '),
        ONLY_HERE('+'),
        NOT_HERE('-');

        private final char mark;

        Kind(char mark) {
            this.mark = mark;
        }

        public char mark() {
            return mark;
        }
    }

    /** The largest table that is made to find the longest common part. */
    private static final long MOST_CELLS = 4_000_000;

    /** Compares {@code lines} with {@code base}; where both are very long, only beginning and end. */
    public static List<Difference> of(List<String> base, List<String> lines) {
        int shorter = Math.min(base.size(), lines.size());
        int start = 0;
        while (start < shorter && base.get(start).equals(lines.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && base.get(base.size() - 1 - end).equals(lines.get(lines.size() - 1 - end))) {
            end++;
        }
        List<Difference> result = new ArrayList<>();
        lines.subList(0, start).forEach(line -> result.add(new Difference(Kind.BOTH, line)));
        middle(base.subList(start, base.size() - end), lines.subList(start, lines.size() - end), result);
        lines.subList(lines.size() - end, lines.size()).forEach(line -> result.add(new Difference(Kind.BOTH, line)));
        return result;
    }

    private static void middle(List<String> base, List<String> lines, List<Difference> result) {
        int[][] common = commonLengths(base, lines);
        int i = 0;
        int j = 0;
        while (i < base.size() && j < lines.size()) {
            if (common.length > 0 && base.get(i).equals(lines.get(j))) {
                result.add(new Difference(Kind.BOTH, lines.get(j++)));
                i++;
            } else if (common.length == 0 || common[i + 1][j] >= common[i][j + 1]) {
                result.add(new Difference(Kind.NOT_HERE, base.get(i++)));
            } else {
                result.add(new Difference(Kind.ONLY_HERE, lines.get(j++)));
            }
        }
        base.subList(i, base.size()).forEach(line -> result.add(new Difference(Kind.NOT_HERE, line)));
        lines.subList(j, lines.size()).forEach(line -> result.add(new Difference(Kind.ONLY_HERE, line)));
    }

    /** The length of the longest common part of what follows each pair of places; empty where that is too much. */
    private static int[][] commonLengths(List<String> base, List<String> lines) {
        if ((long) base.size() * lines.size() > MOST_CELLS) {
            return new int[0][];
        }
        int[][] common = new int[base.size() + 1][lines.size() + 1];
        for (int i = base.size() - 1; i >= 0; i--) {
            for (int j = lines.size() - 1; j >= 0; j--) {
                common[i][j] = base.get(i).equals(lines.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}
