package dev.vivarium.lsp.workspace;

import dev.vivarium.lsp.document.Document;
import dev.vivarium.module.Board;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Stubs of the modules that drive hardware, as MicroPython documents them. The first line of each names the boards whose
 * firmware has the module; a line that ends in {@code # only: } and boards is there, with what is indented below it, on
 * these boards alone. Editors cannot open them.
 */
final class BundledStubs {
    static final String SCHEME = Document.PROVIDED + "stub:/";

    private static final List<String> NAMES = List.of(
            "_espnow",
            "bluetooth",
            "dht",
            "ds18x20",
            "esp",
            "esp32",
            "espnow",
            "machine",
            "neopixel",
            "network",
            "onewire",
            "pyb",
            "rp2");

    private static final String BOARDS = "# boards: ";
    private static final String ONLY = "# only: ";

    private final Map<String, Document> documents = new ConcurrentHashMap<>();

    static List<String> names() {
        return NAMES;
    }

    /** The stub of a module as it is on a board, or on any board for null; null where the board has no such module. */
    Document find(String name, Board board) {
        if (!NAMES.contains(name)) {
            return null;
        }
        String place = (board == null ? "" : board.label() + "/") + name + ".pyi";
        Document known = documents.computeIfAbsent(
                place, key -> new Document(SCHEME + key, 0, board == null ? text(name) : onBoard(text(name), board)));
        return known.source().length() == 0 ? null : known;
    }

    private static String text(String name) {
        try (InputStream in = BundledStubs.class.getResourceAsStream("stubs/" + name + ".pyi")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String onBoard(String text, Board board) {
        Predicate<String> names =
                list -> Set.copyOf(Arrays.asList(list.strip().split(" "))).contains(board.label());
        String[] lines = text.split("\n");
        if (!names.test(lines[0].substring(BOARDS.length()))) {
            return "";
        }
        StringBuilder kept = new StringBuilder();
        int leftOut = Integer.MAX_VALUE;
        for (String line : lines) {
            int indent = line.isBlank()
                    ? Integer.MAX_VALUE
                    : line.length() - line.stripLeading().length();
            if (indent > leftOut) {
                continue;
            }
            int mark = line.indexOf(ONLY);
            boolean isHere = mark < 0 || names.test(line.substring(mark + ONLY.length()));
            leftOut = isHere ? Integer.MAX_VALUE : indent;
            if (isHere) {
                kept.append(line).append('\n');
            }
        }
        return kept.toString();
    }
}
