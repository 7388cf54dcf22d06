package dev.vivarium.dap.adapter;

import dev.vivarium.dap.debugger.BirthWatch;
import dev.vivarium.dap.debugger.FrameView;
import dev.vivarium.dap.debugger.StoppedProgram;
import dev.vivarium.dap.questions.HeapAnswers;
import dev.vivarium.dap.questions.Question;
import dev.vivarium.dap.variables.PathReader;
import dev.vivarium.heap.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * The words that the debug console understands besides Python. Most are no Python at all; a single word that the program
 * uses as a name is the program's.
 */
final class Console {
    static final String GC_HELP = "gc step | gc object | gc phase | gc finish | gc until PHASE";
    private static final String WATCH_HELP = "watch OBJECT [FATE…] | unwatch | watches";

    private final WatchWords watching;
    private final SnapshotWords snapshots;

    Console(ClientSession client) {
        watching = new WatchWords(client);
        snapshots = new SnapshotWords(client);
    }

    /** The answer to a line; null where it is not for the console but Python. */
    String answer(StoppedProgram stopped, FrameView.Code frame, String line) {
        String[] words = line.strip().split("\\s+", 2);
        String rest = words.length > 1 ? words[1] : "";
        PathReader names = new PathReader(stopped, frame);
        boolean isName = names.read(words[0]).isPresent();
        for (Question question : Question.values()) {
            boolean isMeant = question.word().equals(words[0]) && !isName;
            if (isMeant && question.isAboutObject() && rest.isEmpty()) {
                throw ErrorReplies.refuse(question.word() + " OBJECT: " + question.help());
            }
            if (isMeant && question.isAboutObject() == !rest.isEmpty()) {
                long value = question.isAboutObject() ? object(names, rest) : Value.NULL;
                return String.join("\n", new HeapAnswers(stopped).answer(question, value));
            }
        }
        if (isName) {
            return null;
        }
        if (words[0].equals("watch") && rest.isEmpty()) {
            throw ErrorReplies.refuse(WATCH_HELP);
        }
        return switch (words[0]) {
            case "help" -> rest.isEmpty() ? help() : null;
            case "watch" -> watching.watch(stopped, names, rest);
            case "unwatch" -> rest.isEmpty() ? watching.unwatch() : null;
            case "watches" -> rest.isEmpty() ? watching.watches() : null;
            case "snapshot" -> snapshots.take(stopped, rest);
            case "diff" -> snapshots.difference(stopped, rest);
            default -> null;
        };
    }

    static long object(PathReader names, String text) {
        OptionalLong value = names.read(text);
        if (value.isEmpty()) {
            throw ErrorReplies.refuse(
                    text + " is no name, attribute, item or address here; only those can be asked about");
        }
        return value.getAsLong();
    }

    private static String help() {
        List<String> lines = new ArrayList<>();
        for (Question question : Question.values()) {
            lines.add(question.word() + (question.isAboutObject() ? " OBJECT" : "") + ": " + question.help());
        }
        lines.add(WATCH_HELP + ": stop at what becomes of an object: " + WatchWords.fateWords());
        lines.add("watch " + BirthWatch.HELP + ": stop where an object is born");
        lines.add("snapshot [FILE]: keep the heap as it is now, in a file as well");
        lines.add("diff [FILE]: what is different from the last snapshot, or from one in a file");
        lines.add(GC_HELP + ": go on in a collection");
        lines.addAll(BackWords.help());
        lines.add("OBJECT is a name, attribute, item or address; anything else is run as Python");
        return String.join("\n", lines);
    }

    /** All words that begin a line. */
    static List<String> words() {
        List<String> words = new ArrayList<>();
        for (Question question : Question.values()) {
            words.add(question.word());
        }
        words.addAll(List.of("help", "watch", "watch birth", "unwatch", "watches", "snapshot", "diff"));
        words.addAll(List.of("gc step", "gc object", "gc phase", "gc finish", "gc until"));
        words.addAll(BackWords.words());
        return words;
    }
}
