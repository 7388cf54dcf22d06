package dev.vivarium.lsp.diagnostic;

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

/** The names that CPython has, to tell a name that MicroPython leaves out from one that is misspelt. */
final class CpythonNames {
    private static final String RESOURCE = "cpython-names.txt";
    private static final CpythonNames INSTANCE = new CpythonNames();

    /** By the words that begin a line: {@code modules}, {@code module NAME}, {@code type NAME}, {@code arguments FUNCTION}, {@code installable}. */
    private final Map<String, Set<String>> lists = new HashMap<>();

    private CpythonNames() {
        try (InputStream in = CpythonNames.class.getResourceAsStream(RESOURCE);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.startsWith("#")).forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String line) {
        List<String> words = Arrays.asList(line.split(" "));
        boolean named = Set.of("module", "type", "arguments").contains(words.get(0));
        int head = named ? 2 : 1;
        lists.put(String.join(" ", words.subList(0, head)), Set.copyOf(words.subList(head, words.size())));
    }

    private static boolean has(String list, String name) {
        return INSTANCE.lists.getOrDefault(list, Set.of()).contains(name);
    }

    /** Whether its library has a module. */
    static boolean hasModule(String name) {
        return has("modules", name);
    }

    /** Whether the names of a module, or of what has its name in MicroPython, are listed. */
    static boolean knowsModule(String module) {
        return INSTANCE.lists.containsKey("module " + module);
    }

    static boolean moduleHas(String module, String name) {
        return has("module " + module, name);
    }

    static boolean typeHas(String type, String name) {
        return has("type " + type, name);
    }

    /**
     * Whether a function takes an argument by name.
     *
     * @param function with its type before a dot; nothing before the dot for a function of a module
     */
    static boolean takes(String function, String argument) {
        return has("arguments " + function, argument);
    }

    /** Whether micropython-lib has a module of a name to install. */
    static boolean isInstallable(String module) {
        return has("installable", module);
    }
}
