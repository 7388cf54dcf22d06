package dev.vivarium.module;

import dev.vivarium.heap.Value;
import dev.vivarium.object.Attributes;
import dev.vivarium.object.Names;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.PythonError;
import dev.vivarium.text.Utf8;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Completes names before the cursor: attributes along a chain of dots, modules after {@code import}. */
final class Completion {
    private static final String IMPORT = "import ";
    private static final int SLOT = 16;
    private static final int WIDTH = 4 * SLOT;

    private final ObjectSpace space;

    Completion(ObjectSpace space) {
        this.space = space;
    }

    /**
     * What a completion does.
     *
     * @param addition what to insert
     * @param shown the candidates to show, where nothing can be inserted
     */
    record Result(String addition, String shown) {
        private static final Result NOTHING = new Result("", "");
    }

    Result of(String text) {
        int at = text.length();
        while (at > 0 && isPartOfChain(text.charAt(at - 1))) {
            at--;
        }
        int mark = space.heap.temporaries.mark();
        int top = space.stack.top;
        try {
            return complete(text, text.substring(at).split("\\.", -1), at == 0);
        } finally {
            space.stack.top = top;
            space.heap.temporaries.release(mark);
        }
    }

    private static boolean isPartOfChain(char letter) {
        return letter < 128 && Character.isLetterOrDigit(letter) || letter == '_' || letter == '.';
    }

    private Result complete(String text, String[] chain, boolean isFirstWord) {
        long object = SystemState.of(space).main();
        for (int i = 0; i + 1 < chain.length; i++) {
            int name = space.qstrs.find(Utf8.encode(chain[i]));
            object = name < 0 ? Value.NULL : attribute(object, name);
            if (object == Value.NULL) {
                return Result.NOTHING;
            }
            space.stack.push(object);
        }
        String begun = chain[chain.length - 1];
        List<String> names = text.startsWith(IMPORT) ? modules(begun) : attributes(object, begun);
        if (names.isEmpty()) {
            boolean mayImport = chain.length == 1 && isFirstWord && !begun.isEmpty() && IMPORT.startsWith(begun);
            return mayImport ? new Result(IMPORT.substring(begun.length()), "") : Result.NOTHING;
        }
        String common = commonStart(names);
        return names.size() == 1 || common.length() > begun.length()
                ? new Result(common.substring(begun.length()), "")
                : new Result("", inColumns(names));
    }

    private long attribute(long object, int name) {
        try {
            return Attributes.loadMaybe(space, object, name);
        } catch (PythonError none) {
            return Value.NULL;
        }
    }

    private List<String> modules(String begun) {
        List<String> names = new ArrayList<>();
        Modules.all().forEach(module -> {
            if (fits(module.name(), begun) && Modules.isOnBoard(space, module.name())) {
                names.add(module.name());
            }
        });
        names.sort(Comparator.naturalOrder());
        return names;
    }

    private List<String> attributes(long object, String begun) {
        List<Integer> found = new ArrayList<>();
        // A type interns the names of its members when it is first asked for one.
        attribute(object, Names.DEL);
        // An object can compute its attributes, so every interned string is tried.
        for (int name = 1; name < space.qstrs.count(); name++) {
            if (fits(space.qstrs.text(name), begun) && attribute(object, name) != Value.NULL) {
                found.add(name);
            }
        }
        found.sort(new NameOrder(space, object));
        return found.stream().map(space.qstrs::text).collect(Collectors.toList());
    }

    /** Names with an underscore are shown only to whoever has typed it. */
    private static boolean fits(String name, String begun) {
        return name.startsWith(begun) && !name.isEmpty() && (!begun.isEmpty() || name.charAt(0) != '_');
    }

    private static String commonStart(List<String> names) {
        String common = names.get(0);
        for (String name : names) {
            int length = 0;
            while (length < Math.min(common.length(), name.length()) && common.charAt(length) == name.charAt(length)) {
                length++;
            }
            common = common.substring(0, length);
        }
        return common;
    }

    private static String inColumns(List<String> names) {
        StringBuilder text = new StringBuilder();
        int used = WIDTH;
        for (String name : names) {
            int gap = (used + SLOT - 1) / SLOT * SLOT - used;
            gap = gap < 2 ? gap + SLOT : gap;
            if (used + gap + name.length() <= WIDTH) {
                text.append(" ".repeat(gap)).append(name);
                used += gap + name.length();
            } else {
                text.append('\n').append(name);
                used = name.length();
            }
        }
        return text.append('\n').toString();
    }
}
