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
    private final Map<String, Object> arguments;

    private LaunchArguments(Map<String, Object> arguments) {
        this.arguments = arguments;
    }

    static Launch read(Map<String, Object> arguments) {
        return new LaunchArguments(arguments).launch();
    }

    private Launch launch() {
        List<String> named = List.of("program", "module", "code").stream()
                .filter(arguments::containsKey)
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
        list.forEach(each -> texts.add(String.valueOf(each)));
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
        map.forEach((name, value) -> changes.put(String.valueOf(name), value == null ? null : String.valueOf(value)));
        return changes;
    }

    private String text(String name) {
        Object value = arguments.get(name);
        if (value != null && !(value instanceof String)) {
            throw ErrorReplies.refuse(name + " must be a text");
        }
        return (String) value;
    }

    private boolean flag(String name) {
        return Boolean.TRUE.equals(arguments.get(name));
    }
}
