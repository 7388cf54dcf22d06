package dev.vivarium.lsp.analysis;

import dev.vivarium.module.Board;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Names in which the modules of boards' firmware and the runtime's own modules of the same name differ. */
public final class BoardNames {
    private static final BoardNames INSTANCE = new BoardNames();

    /** By module and name with a dot between them, the boards that have what the runtime has not. */
    private final Map<String, Set<String>> having = new TreeMap<>();

    /** The same for what the runtime has, with the boards that have it not; empty for all boards. */
    private final Map<String, Set<String>> lacking = new HashMap<>();

    private BoardNames() {
        WordLines.read(BoardNames.class, "board-names.txt", words -> {
            boolean lacks = words.get(0).equals("-");
            int first = lacks ? 1 : 0;
            (lacks ? lacking : having)
                    .put(
                            words.get(first) + "." + words.get(first + 1),
                            Set.copyOf(words.subList(first + 2, words.size())));
        });
    }

    static Map<String, Set<String>> all() {
        return INSTANCE.having;
    }

    static Map<String, Set<String>> allLacking() {
        return INSTANCE.lacking;
    }

    /** Whether any board's firmware has the name, and the runtime has not. */
    public static boolean isOnSome(String module, String name) {
        return INSTANCE.having.containsKey(module + "." + name);
    }

    /** Whether the firmware of a board has the name; of any board for null. */
    public static boolean has(String module, String name, Board board) {
        Set<String> boards = INSTANCE.having.get(module + "." + name);
        return boards != null && (board == null || boards.contains(board.label()));
    }

    /** Whether the firmware of a board lacks a name that the runtime has; not for null. */
    public static boolean lacks(String module, String name, Board board) {
        Set<String> boards = INSTANCE.lacking.get(module + "." + name);
        return board != null && boards != null && (boards.isEmpty() || boards.contains(board.label()));
    }

    /** What a module has on a board beyond what the runtime's has; nothing for null. */
    public static Collection<String> added(String module, Board board) {
        return INSTANCE.having.entrySet().stream()
                .filter(entry -> board != null && entry.getValue().contains(board.label()))
                .map(Map.Entry::getKey)
                .filter(path -> path.startsWith(module + "."))
                .map(path -> path.substring(module.length() + 1))
                .toList();
    }
}
