package dev.vivarium.dap.adapter;

import dev.vivarium.HeapSize;
import dev.vivarium.MachineOptions;
import dev.vivarium.dap.debugger.Launch;
import dev.vivarium.gc.policy.Policies;
import dev.vivarium.module.Board;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads the arguments of a launch request; docs/dap.md lists them. */
final class LaunchArguments {
    /** Whole numbers below are written without an exponent. */
    private static final double WHOLE_BELOW = 1e15;

    private final Map<String, Object> arguments;

    private LaunchArguments(Map<String, Object> arguments) {
        this.arguments = arguments;
    }

    static Launch read(Map<String, Object> arguments) {
        return new LaunchArguments(arguments).launch();
    }

    /** Reads the arguments that a restart brings along; null where it brings none. */
    @SuppressWarnings("unchecked")
    static Launch readAgain(Object arguments) {
        if (arguments == null) {
            return null;
        }
        if (!(arguments instanceof Map<?, ?> map)) {
            throw ErrorReplies.refuse("arguments must be those of a launch request");
        }
        boolean saysWhat = map.get("program") != null || map.get("module") != null || map.get("code") != null;
        return saysWhat ? read((Map<String, Object>) map) : null;
    }

    private Launch launch() {
        List<String> named = List.of("program", "module", "code").stream()
                .filter(name -> arguments.get(name) != null)
                .toList();
        if (named.size() != 1) {
            throw ErrorReplies.refuse("launch needs exactly one of program, module and code");
        }
        String text = text(named.get(0));
        String directory = text("cwd");
        Launch.Kind kind = switch (named.get(0)) {
            case "program" -> Launch.Kind.FILE;
            case "module" -> Launch.Kind.MODULE;
            default -> Launch.Kind.TEXT;
        };
        if (directory != null && !Files.isDirectory(path(directory))) {
            throw ErrorReplies.refuse("no such folder: " + directory);
        }
        if (kind == Launch.Kind.FILE) {
            checkReadable(text, directory);
        }
        return new Launch(
                kind,
                text,
                arguments(),
                directory,
                environment(),
                options(),
                flag("stopOnEntry"),
                !flag("noDebug"),
                flag("record"),
                flag("stopAtEnd"));
    }

    private static void checkReadable(String file, String directory) {
        Path path = directory == null ? path(file) : path(directory).resolve(file);
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw ErrorReplies.refuse("cannot read " + file);
        }
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw ErrorReplies.refuse("not a path: " + text);
        }
    }

    private MachineOptions options() {
        MachineOptions options = MachineOptions.DEFAULT.withStress(flag("gcStress"));
        String board = text("board");
        if (board != null) {
            options = options.withBoard(board(board));
        }
        Object heap = arguments.get("heap");
        if (heap != null) {
            options = HeapSize.set(
                    options, heap instanceof Number number ? Long.toString(number.longValue()) : heap.toString());
        }
        String policy = text("gcPolicy");
        if (policy != null) {
            options = options.withPolicy(policy(policy));
        }
        return options;
    }

    private static Board board(String name) {
        return Board.named(name)
                .orElseThrow(() -> ErrorReplies.refuse("unknown board " + name + "; there are "
                        + Arrays.stream(Board.values()).map(Board::label).collect(Collectors.joining(", "))));
    }

    private static Policies policy(String name) {
        return Arrays.stream(Policies.values())
                .filter(policy -> policy.policy().facts().name().equals(name))
                .findFirst()
                .orElseThrow(() -> ErrorReplies.refuse("unknown gcPolicy " + name + "; there are "
                        + Arrays.stream(Policies.values())
                                .map(policy -> policy.policy().facts().name())
                                .collect(Collectors.joining(", "))));
    }

    private List<String> arguments() {
        Object given = arguments.get("args");
        if (given == null) {
            return List.of();
        }
        if (!(given instanceof List<?> list)) {
            throw ErrorReplies.refuse("args must be a list of texts");
        }
        List<String> texts = new ArrayList<>();
        for (Object each : list) {
            texts.add(plain(each, "args must be a list of texts"));
        }
        return texts;
    }

    /** Changes of the environment: null for a variable that is taken away. */
    private Map<String, String> environment() {
        Object given = arguments.get("env");
        if (given == null) {
            return Map.of();
        }
        if (!(given instanceof Map<?, ?> map)) {
            throw ErrorReplies.refuse("env must be an object of names and texts");
        }
        Map<String, String> changes = new LinkedHashMap<>();
        map.forEach((name, value) -> changes.put(
                String.valueOf(name), value == null ? null : plain(value, "env must be an object of names and texts")));
        return changes;
    }

    /** A text, or a number or truth value as it would be written. */
    private static String plain(Object value, String otherwise) {
        if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < WHOLE_BELOW) {
            // Which whole numbers are to the reader of the message.
            return Long.toString(number.longValue());
        }
        if (value instanceof String || value instanceof Number || value instanceof Boolean) {
            return value.toString();
        }
        throw ErrorReplies.refuse(otherwise);
    }

    private String text(String name) {
        Object value = arguments.get(name);
        if (value != null && !(value instanceof String)) {
            throw ErrorReplies.refuse(name + " must be a text");
        }
        return (String) value;
    }

    private boolean flag(String name) {
        Object value = arguments.get(name);
        if (value != null && !(value instanceof Boolean)) {
            throw ErrorReplies.refuse(name + " must be true or false");
        }
        return Boolean.TRUE.equals(value);
    }
}
