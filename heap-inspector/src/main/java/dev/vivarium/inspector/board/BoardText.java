package dev.vivarium.inspector.board;

import dev.vivarium.inspector.analysis.FreeRuns;
import java.util.Locale;
import java.util.Map;

/** The report on a board's heap, and on what differs between two. */
public final class BoardText {
    private static final Map<Character, String> MEANINGS = Map.ofEntries(
            Map.entry('h', "other objects"),
            Map.entry('m', "marked objects"),
            Map.entry('L', "lists"),
            Map.entry('D', "dicts"),
            Map.entry('T', "tuples"),
            Map.entry('F', "floats"),
            Map.entry('B', "bytecode functions"),
            Map.entry('M', "modules"),
            Map.entry('S', "strings and bytes"),
            Map.entry('A', "bytearrays and arrays"));
    private static final int LONGEST_LISTED = 8;

    private BoardText() {}

    /** One heap: its map, its objects and how broken up its free memory is. */
    public static String of(MemInfo info) {
        StringBuilder text = new StringBuilder();
        FreeRuns free = info.freeRuns();
        line(
                text,
                "%d bytes for objects in blocks of %d, %d used, %d free",
                info.totalBytes(),
                info.blockBytes(),
                info.usedBytes(),
                info.totalBytes() - info.usedBytes());
        map(text, info);
        text.append("objects\n");
        info.heads()
                .forEach((letter, count) ->
                        line(text, "  %c %7d  %s", letter, count, MEANINGS.getOrDefault(letter, "other objects")));
        text.append("free memory\n");
        line(
                text,
                "  %d bytes in %d runs; the longest has %d bytes",
                free.freeBytes(),
                free.count(),
                free.largestBytes());
        line(text, "  %.0f %% of it lies outside the longest run", 100 * free.fragmentation());
        runs(text, free);
        return text.toString();
    }

    private static void map(StringBuilder text, MemInfo info) {
        String blocks = info.blocks();
        String empty = ".".repeat(MemInfo.LINE);
        int skipped = 0;
        for (int at = 0; at < blocks.length(); at += MemInfo.LINE) {
            String row = blocks.substring(at, Math.min(blocks.length(), at + MemInfo.LINE));
            if (row.equals(empty)) {
                skipped++;
                continue;
            }
            skipped(text, skipped);
            skipped = 0;
            line(text, "  %08x  %s", (long) at * info.blockBytes(), row);
        }
        skipped(text, skipped);
    }

    private static void skipped(StringBuilder text, int rows) {
        if (rows > 0) {
            line(text, "            (%d free row%s)", rows, rows == 1 ? "" : "s");
        }
    }

    private static void runs(StringBuilder text, FreeRuns free) {
        int listed = 0;
        for (Map.Entry<Integer, Integer> run : free.runs().entrySet()) {
            if (listed++ == LONGEST_LISTED) {
                line(text, "  and %d longer lengths", free.runs().size() - LONGEST_LISTED);
                return;
            }
            line(text, "  %6d bytes  %5d times", (long) run.getKey() * free.blockBytes(), run.getValue());
        }
    }

    /** What changed from one print to a later one. */
    public static String difference(MemInfo before, MemInfo after) {
        StringBuilder text = new StringBuilder();
        text.append("                         before      after     change\n");
        number(text, "used bytes", before.usedBytes(), after.usedBytes());
        FreeRuns old = before.freeRuns();
        FreeRuns now = after.freeRuns();
        number(text, "free bytes", old.freeBytes(), now.freeBytes());
        number(text, "free runs", old.count(), now.count());
        number(text, "largest free run", old.largestBytes(), now.largestBytes());
        MEANINGS.keySet().stream().sorted().forEach(letter -> {
            int then = before.heads().getOrDefault(letter, 0);
            int count = after.heads().getOrDefault(letter, 0);
            if (then != 0 || count != 0) {
                number(text, letter + " " + MEANINGS.get(letter), then, count);
            }
        });
        changedBlocks(text, before, after);
        return text.toString();
    }

    private static void number(StringBuilder text, String name, long before, long after) {
        line(text, "%-20s %10d %10d %+10d", name, before, after, after - before);
    }

    private static void changedBlocks(StringBuilder text, MemInfo before, MemInfo after) {
        if (before.blocks().length() != after.blocks().length() || before.blockBytes() != after.blockBytes()) {
            text.append("the heaps have different sizes, so their blocks are not compared\n");
            return;
        }
        int taken = 0;
        int freed = 0;
        for (int block = 0; block < before.blocks().length(); block++) {
            boolean wasFree = before.blocks().charAt(block) == '.';
            boolean isFree = after.blocks().charAt(block) == '.';
            taken += wasFree && !isFree ? 1 : 0;
            freed += !wasFree && isFree ? 1 : 0;
        }
        line(text, "%d blocks were taken and %d freed", taken, freed);
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
