package dev.vivarium.lsp.diagnostic;

import dev.vivarium.module.Board;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names that a module has in the firmware of boards, while the runtime's own module of that name has them not. */
final class BoardNames {
    private static final String RESOURCE = "board-names.txt";
    private static final BoardNames INSTANCE = new BoardNames();

    /** By module and name with a dot between them, the boards. */
    private final Map<String, Set<String>> boards = new HashMap<>();

    private BoardNames() {
        try (InputStream in = BoardNames.class.getResourceAsStream(RESOURCE);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.startsWith("#")).forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String line) {
        List<String> words = Arrays.asList(line.split(" "));
        boards.put(words.get(0) + "." + words.get(1), Set.copyOf(words.subList(2, words.size())));
    }

    static Map<String, Set<String>> all() {
        return INSTANCE.boards;
    }

    /** Whether any board's firmware has the name. */
    static boolean isOnSome(String module, String name) {
        return INSTANCE.boards.containsKey(module + "." + name);
    }

    /** Whether the firmware of a board has the name; of any board for null. */
    static boolean has(String module, String name, Board board) {
        Set<String> having = INSTANCE.boards.get(module + "." + name);
        return having != null && (board == null || having.contains(board.label()));
    }
}
