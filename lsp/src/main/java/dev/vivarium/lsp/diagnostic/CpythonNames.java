package dev.vivarium.lsp.diagnostic;

import dev.vivarium.lsp.analysis.WordLines;
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
        WordLines.read(CpythonNames.class, RESOURCE, this::add);
    }

    private void add(List<String> words) {
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
