package dev.vivarium.dap.adapter;

import dev.vivarium.dap.debugger.BirthWatch;
import dev.vivarium.dap.debugger.DebuggedProgram;
import dev.vivarium.dap.debugger.Fate;
import dev.vivarium.dap.debugger.FateWatch;
import dev.vivarium.dap.debugger.StoppedProgram;
import dev.vivarium.dap.variables.PathReader;
import dev.vivarium.heap.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The words of the console about what becomes of objects. */
final class WatchWords {
    private final ClientSession client;

    WatchWords(ClientSession client) {
        this.client = client;
    }

    /** {@code watch OBJECT [FATE…]}, or a birth. */
    String watch(StoppedProgram stopped, PathReader names, String rest) {
        List<String> words = Arrays.asList(rest.split("\\s+"));
        String name = words.get(0);
        if (name.equals("birth") && names.read(name).isEmpty()) {
            return watchBirth(rest);
        }
        long object = Console.object(names, name);
        FateWatch watch = fateWatch(stopped, name, object, fates(words.subList(1, words.size())));
        client.program().fates().put(watch.id(), watch);
        return describe(watch);
    }

    private String watchBirth(String text) {
        DebuggedProgram program = client.program();
        BirthWatch watch = BirthWatch.parse(text, client.newBreakpointId());
        if (watch == null) {
            throw ErrorReplies.refuse("a birth is watched with: watch " + BirthWatch.HELP);
        }
        program.births().put(watch.id(), watch);
        program.birthsChanged();
        return watch.text();
    }

    /** A breakpoint on what becomes of an object. */
    FateWatch fateWatch(StoppedProgram stopped, String name, long object, Set<Fate> fates) {
        if (!Value.isHeap(object) || !stopped.machine().heap().isObject(object)) {
            throw ErrorReplies.refuse(name + " lies in no block of the heap: nothing becomes of it");
        }
        int birth = stopped.machine().heap().births.of(object);
        return new FateWatch(client.newBreakpointId(), object, birth, name, fates);
    }

    /** Whether words are names of fates, at least one. */
    static boolean areFates(List<String> words) {
        return words.stream()
                .allMatch(word -> Fate.ALL.stream().anyMatch(fate -> fate.word().equals(word)));
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

    String unwatch() {
        DebuggedProgram program = client.program();
        program.fates().clear();
        program.births().clear();
        program.birthsChanged();
        return "nothing is watched";
    }

    String watches() {
        List<String> lines = new ArrayList<>();
        client.program().fates().values().forEach(watch -> lines.add(describe(watch)));
        client.program().births().values().forEach(watch -> lines.add(watch.text()));
        return lines.isEmpty() ? "nothing is watched" : String.join("\n", lines);
    }

    private static String describe(FateWatch watch) {
        return "stops when " + watch.name() + " is "
                + watch.fates().stream().sorted().map(Fate::word).collect(Collectors.joining(" or "));
    }
}
