package dev.vivarium.dap.adapter;

import dev.vivarium.dap.debugger.Fate;
import dev.vivarium.dap.debugger.FrameView;
import dev.vivarium.dap.debugger.StoppedProgram;
import dev.vivarium.dap.variables.PathReader;
import dev.vivarium.gc.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.debug.Capabilities;
import org.eclipse.lsp4j.debug.CompletionItem;
import org.eclipse.lsp4j.debug.CompletionsArguments;
import org.eclipse.lsp4j.debug.CompletionsResponse;
import org.eclipse.lsp4j.jsonrpc.services.JsonRequest;

/** What may follow in the console: its own words, the frame's names, and what is inside them. */
final class CompletionRequests implements RequestGroup {
    private static final Pattern LAST_PATH = Pattern.compile("([\\w.\\[\\]'\"-]*)$");

    private final ClientSession client;

    CompletionRequests(ClientSession client) {
        this.client = client;
    }

    @Override
    public void announce(Capabilities capabilities) {
        capabilities.setSupportsCompletionsRequest(true);
        capabilities.setCompletionTriggerCharacters(new String[] {".", " "});
    }

    @JsonRequest
    CompletableFuture<CompletionsResponse> completions(CompletionsArguments arguments) {
        return client.askIfTimely(stopped -> complete(stopped, arguments), CompletionRequests::none);
    }

    private static CompletionsResponse none() {
        CompletionsResponse none = new CompletionsResponse();
        none.setTargets(new CompletionItem[0]);
        return none;
    }

    private static CompletionsResponse complete(StoppedProgram stopped, CompletionsArguments arguments) {
        String text = arguments.getText();
        // Columns count from 1.
        String before = text.substring(0, Math.max(0, Math.min(text.length(), arguments.getColumn() - 1)));
        FrameView.Code frame =
                stopped.stack().programFrame(arguments.getFrameId() == null ? 0 : arguments.getFrameId());
        CompletionsResponse response = new CompletionsResponse();
        response.setTargets(items(stopped, frame, before).toArray(CompletionItem[]::new));
        return response;
    }

    private static List<CompletionItem> items(StoppedProgram stopped, FrameView.Code frame, String before) {
        TreeSet<String> found = new TreeSet<>();
        if (before.startsWith("gc until ")) {
            addPhases(stopped, before.substring("gc until ".length()), found);
        } else if (before.startsWith("watch birth ") && before.matches(".*\\bat \\S*")) {
            stopped.machine().virtualMachine().view().codePlaces().forEach(code -> found.add(code.file() + ":"));
            found.removeIf(file -> !file.startsWith(before.replaceAll(".*\\bat ", "")));
        } else if (before.startsWith("watch birth ")) {
            addMatching(List.of("size>=", "at "), before.replaceAll(".* ", ""), found);
        } else if (before.matches("watch \\S+ .*")) {
            addMatching(Fate.ALL.stream().map(Fate::word).toList(), before.replaceAll(".* ", ""), found);
        } else {
            addMatching(Console.words(), before, found);
            Matcher last = LAST_PATH.matcher(before);
            if (last.find()) {
                addNames(new PathReader(stopped, frame), last.group(1), found);
            }
        }
        List<CompletionItem> items = new ArrayList<>();
        for (String label : found) {
            CompletionItem item = new CompletionItem();
            item.setLabel(label);
            items.add(item);
        }
        return items;
    }

    private static void addPhases(StoppedProgram stopped, String prefix, TreeSet<String> found) {
        addMatching(
                stopped.machine().collector().policy().phases().stream()
                        .map(Phase::title)
                        .toList(),
                prefix,
                found);
    }

    private static void addMatching(List<String> words, String prefix, TreeSet<String> found) {
        words.stream().filter(word -> word.startsWith(prefix)).forEach(found::add);
    }

    private static void addNames(PathReader reader, String path, TreeSet<String> found) {
        int dot = path.lastIndexOf('.');
        List<String> names = dot < 0 ? reader.names() : reader.attributes(path.substring(0, dot));
        addMatching(names, path.substring(dot + 1), found);
    }
}
