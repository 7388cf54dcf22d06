package dev.vivarium.dap.adapter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A table of breakpoints on places: {@code SETUP | PLACE | ACCESS | STATEMENT | what the stops say}, and the setups' lines.
 * A bar in a statement is written ¦, a new line \n.
 */
final class WatchTable {
    /**
     * A row.
     *
     * @param access as the protocol calls it; with {@code if CONDITION} or {@code hits CONDITION} behind it
     */
    record Row(String setup, String place, String access, String statement, String expected) {}

    private final List<String> lines;
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, List<String>> setups = new LinkedHashMap<>();

    private WatchTable(List<String> lines) {
        this.lines = lines;
    }

    static WatchTable parse(String text) {
        WatchTable table = new WatchTable(text.lines().toList());
        List<String> setup = null;
        for (String line : table.lines) {
            if (line.startsWith("setup ")) {
                setup = new ArrayList<>();
                table.setups.put(line.substring("setup ".length()).strip(), setup);
            } else if (line.startsWith("    ")) {
                setup.add(line);
            } else if (isRow(line)) {
                String[] cells = (line + " ").split(" \\| ?", -1);
                table.rows.add(new Row(
                        cells[0].strip(), cells[1], cells[2], cells[3], cells.length > 4 ? cells[4].strip() : ""));
            }
        }
        return table;
    }

    private static boolean isRow(String line) {
        return !line.isBlank() && !line.startsWith("#") && !line.startsWith(" ") && !line.startsWith("setup ");
    }

    List<Row> rows() {
        return rows;
    }

    /** The table's text with other things told. */
    String with(List<String> told) {
        StringBuilder text = new StringBuilder();
        int row = 0;
        for (String line : lines) {
            if (isRow(line)) {
                Row each = rows.get(row);
                text.append(
                        String.join(" | ", each.setup(), each.place(), each.access(), each.statement(), told.get(row)));
                row++;
            } else {
                text.append(line);
            }
            text.append('\n');
        }
        return text.toString();
    }

    /**
     * A program with a function for each row.
     *
     * @param marks receives for each row the line in front of which the breakpoint is to be set, and one behind its statement
     */
    String program(String beginning, List<int[]> marks) {
        List<String> program = new ArrayList<>(beginning.lines().toList());
        for (Row row : rows) {
            program.add("def row" + marks.size() + "():");
            program.addAll(setups.get(row.setup()));
            program.add("    mark = 0");
            int begin = program.size();
            for (String line : row.statement().replace('¦', '|').split("\\\\n")) {
                program.add("    " + line);
            }
            program.add("    mark = 1");
            program.add("    mark = 2");
            marks.add(new int[] {begin, program.size()});
            program.add("row" + (marks.size() - 1) + "()");
        }
        return String.join("\n", program) + "\n";
    }
}
