package dev.vivarium.dap.adapter;

import dev.vivarium.dap.debugger.Fate;
import dev.vivarium.dap.debugger.FrameView;
import dev.vivarium.dap.debugger.StoppedProgram;
import dev.vivarium.dap.variables.MemberNames;
import dev.vivarium.dap.variables.PathReader;
import dev.vivarium.gc.Phase;
import dev.vivarium.module.Modules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.debug.CompletionItem;
import org.eclipse.lsp4j.debug.CompletionItemType;

/** What may stand behind the beginning of a line of the console. */
final class Completions {
    private static final Pattern LAST_PATH = Pattern.compile("([\\w.\\[\\]'\"-]*)$");
    private static final Pattern LAST_WORD = Pattern.compile("\\S*$");

    private final StoppedProgram stopped;
    private final FrameView.Code frame;
    private final String before;
    private final int offset;
    private final Map<String, CompletionItem> found = new TreeMap<>();

    /** @param offset of the line in the text that the client knows */
    Completions(StoppedProgram stopped, FrameView.Code frame, String before, int offset) {
        this.stopped = stopped;
        this.frame = frame;
        this.before = before;
        this.offset = offset;
    }

    Collection<CompletionItem> all() {
        if (before.startsWith("gc until ")) {
            addPhases();
        } else if (before.startsWith("watch birth ") && before.matches(".*\\bat \\S*")) {
            List<String> files = new ArrayList<>();
            stopped.machine().virtualMachine().view().codePlaces().forEach(code -> files.add(code.file() + ":"));
            addWords(files, lastWord(), CompletionItemType.FILE);
        } else if (before.startsWith("watch birth ")) {
            addWords(List.of("size>=", "at "), lastWord(), CompletionItemType.KEYWORD);
            addTypes();
        } else if (before.matches("watch \\S+ .*")) {
            addWords(Fate.ALL.stream().map(Fate::word).toList(), lastWord(), CompletionItemType.ENUM);
        } else {
            addWords(Console.words(), before, CompletionItemType.KEYWORD);
            if (before.matches("(snapshot|diff) .*")) {
                return found.values();
            }
            Matcher last = LAST_PATH.matcher(before);
            if (last.find()) {
                addNames(last.group(1));
            }
        }
        return found.values();
    }

    private String lastWord() {
        Matcher last = LAST_WORD.matcher(before);
        return last.find() ? last.group() : "";
    }

    /** Whether the line is a word of the console with the object that it is about. */
    private boolean asksAboutObject() {
        int end = before.lastIndexOf(' ');
        return end > 0 && Console.words().contains(before.substring(0, end).strip());
    }

    private void addTypes() {
        if (lastWord().isEmpty() || !before.matches("watch birth \\S*")) {
            return;
        }
        new PathReader(stopped, frame).classes().forEach(name -> add(name, lastWord(), CompletionItemType.CLASS));
        Modules.named("builtins").rows().stream()
                .filter(row -> MemberNames.kind(row) == MemberNames.Kind.CLASS)
                .forEach(row -> add(row.name(), lastWord(), CompletionItemType.CLASS));
    }

    private void addPhases() {
        List<String> phases = stopped.machine().collector().policy().phases().stream()
                .map(Phase::title)
                .toList();
        addWords(phases, before.substring("gc until ".length()), CompletionItemType.ENUM);
    }

    private void addWords(List<String> words, String prefix, CompletionItemType type) {
        words.forEach(word -> add(word, prefix, type));
    }

    /** Offers a word in place of what is written of it already. */
    private void add(String word, String prefix, CompletionItemType type) {
        if (!word.startsWith(prefix)) {
            return;
        }
        CompletionItem item = new CompletionItem();
        item.setLabel(word);
        item.setType(type);
        item.setStart(offset + before.length() - prefix.length() + 1);
        item.setLength(prefix.length());
        found.putIfAbsent(word, item);
    }

    private void addNames(String path) {
        PathReader reader = new PathReader(stopped, frame);
        int dot = path.lastIndexOf('.');
        String prefix = path.substring(dot + 1);
        if (dot >= 0) {
            OptionalLong owner = reader.read(path.substring(0, dot));
            if (owner.isPresent()) {
                MemberNames.of(stopped.space(), owner.getAsLong())
                        .forEach((name, kind) -> add(name, prefix, type(kind)));
            }
            return;
        }
        reader.names().forEach(name -> add(name, prefix, CompletionItemType.VARIABLE));
        if (!prefix.isEmpty() && !asksAboutObject()) {
            // There are many; who has written nothing yet looks for names of the program.
            Modules.named("builtins").rows().forEach(row -> add(row.name(), prefix, type(MemberNames.kind(row))));
        }
    }

    private static CompletionItemType type(MemberNames.Kind kind) {
        return switch (kind) {
            case ATTRIBUTE -> CompletionItemType.PROPERTY;
            case METHOD -> CompletionItemType.METHOD;
            case FUNCTION -> CompletionItemType.FUNCTION;
            case CLASS -> CompletionItemType.CLASS;
            case MODULE -> CompletionItemType.MODULE;
        };
    }
}
