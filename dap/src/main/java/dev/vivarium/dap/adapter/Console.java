package dev.vivarium.dap.adapter;

import dev.vivarium.dap.debugger.Fate;
import dev.vivarium.dap.debugger.FateWatch;
import dev.vivarium.dap.debugger.FrameView;
import dev.vivarium.dap.debugger.StoppedProgram;
import dev.vivarium.dap.questions.HeapAnswers;
import dev.vivarium.dap.questions.Question;
import dev.vivarium.dap.variables.PathReader;
import dev.vivarium.heap.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words that the debug console understands besides Python. Most are no Python at all; a single word that the program
 * uses as a name is the program's.
 */
final class Console {
    private static final String GC_HELP = "gc step | gc object | gc phase | gc finish | gc until PHASE";
    private static final String WATCH_HELP = "watch OBJECT [FATE…] | unwatch | watches";

    private final ClientSession client;

    Console(ClientSession client) {
        this.client = client;
    }

    /** The answer to a line; null where it is not for the console but Python. */
    String answer(StoppedProgram stopped, FrameView.Code frame, String line) {
        String[] words = line.strip().split("\\s+", 2);
        String rest = words.length > 1 ? words[1] : "";
        PathReader names = new PathReader(stopped, frame);
        boolean isName = names.read(words[0]).isPresent();
        for (Question question : Question.values()) {
            if (question.word().equals(words[0]) && question.isAboutObject() == !rest.isEmpty() && !isName) {
                long value = question.isAboutObject() ? object(names, rest) : Value.NULL;
                return String.join("\n", new HeapAnswers(stopped).answer(question, value));
            }
        }
        if (isName) {
            return null;
        }
        return switch (words[0]) {
            case "help" -> rest.isEmpty() ? help() : null;
            case "watch" -> rest.isEmpty() ? null : watch(stopped, names, rest);
            case "unwatch" -> rest.isEmpty() ? unwatch() : null;
            case "watches" -> rest.isEmpty() ? watches() : null;
            default -> null;
        };
    }

    private static long object(PathReader names, String text) {
        OptionalLong value = names.read(text);
        if (value.isEmpty()) {
            throw ErrorReplies.refuse(
                    text + " is no name, attribute, item or address here; only those can be asked about");
        }
        return value.getAsLong();
    }

    private String watch(StoppedProgram stopped, PathReader names, String rest) {
        List<String> words = Arrays.asList(rest.split("\\s+"));
        String name = words.get(0);
        long object = object(names, name);
        FateWatch watch = fateWatch(stopped, name, object, fates(words.subList(1, words.size())));
        client.program().fates().put(watch.id(), watch);
        return describe(watch);
    }

    /** A breakpoint on what becomes of an object. */
    FateWatch fateWatch(StoppedProgram stopped, String name, long object, Set<Fate> fates) {
        if (!Value.isHeap(object) || !stopped.machine().heap().isObject(object)) {
            throw ErrorReplies.refuse(name + " lies in no block of the heap: nothing becomes of it");
        }
        int birth = stopped.machine().heap().births.of(object);
        return new FateWatch(client.newBreakpointId(), object, birth, name, fates);
    }

    /** The fates that words name; where there are none, all that end an object. */
    static Set<Fate> fates(List<String> words) {
        Set<Fate> fates = EnumSet.noneOf(Fate.class);
        for (String word : words) {
            Fate.ALL.stream()
                    .filter(fate -> fate.word().equals(word))
                    .findFirst()
                    .ifPresentOrElse(fates::add, () -> {
                        throw ErrorReplies.refuse("no fate " + word + "; there are " + fateWords());
                    });
        }
        return fates.isEmpty() ? EnumSet.of(Fate.UNREACHABLE, Fate.FINALISED, Fate.CLEARED, Fate.FREED) : fates;
    }

    static String fateWords() {
        return Fate.ALL.stream().map(Fate::word).collect(Collectors.joining(", "));
    }

    private String unwatch() {
        client.program().fates().clear();
        return "nothing is watched";
    }

    private String watches() {
        Map<Integer, FateWatch> fates = client.program().fates();
        return fates.isEmpty()
                ? "nothing is watched"
                : fates.values().stream().map(Console::describe).collect(Collectors.joining("\n"));
    }

    private static String describe(FateWatch watch) {
        return "stops when " + watch.name() + " is "
                + watch.fates().stream().sorted().map(Fate::word).collect(Collectors.joining(" or "));
    }

    private static String help() {
        List<String> lines = new ArrayList<>();
        for (Question question : Question.values()) {
            lines.add(question.word() + (question.isAboutObject() ? " OBJECT" : "") + ": " + question.help());
        }
        lines.add(WATCH_HELP + ": stop at what becomes of an object: " + fateWords());
        lines.add(GC_HELP + ": go on in a collection");
        lines.add("OBJECT is a name, attribute, item or address; anything else is run as Python");
        return String.join("\n", lines);
    }

    /** All words that begin a line. */
    static List<String> words() {
        List<String> words = new ArrayList<>();
        for (Question question : Question.values()) {
            words.add(question.word());
        }
        words.addAll(List.of("help", "watch", "unwatch", "watches"));
        words.addAll(List.of("gc step", "gc object", "gc phase", "gc finish", "gc until"));
        return words;
    }
}
