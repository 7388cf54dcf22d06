package dev.vivarium.dap.adapter;

import dev.vivarium.MachineOptions;
import dev.vivarium.dap.debugger.Launch;
import dev.vivarium.gc.policy.Policies;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the arguments of a launch request; docs/dap.md lists them. */
final class LaunchArguments {
    private static final Pattern SIZE = Pattern.compile("(\\d{1,10})([kKmM]?)");
    private static final long LARGEST_HEAP_BYTES = 4L << 30;

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
        return new Launch(kind, text, arguments(), directory, options(), flag("stopOnEntry"), !flag("noDebug"));
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
        if (arguments.get("heap") != null) {
            options = options.withHeap(heapBytes());
        }
        String policy = text("gcPolicy");
        if (policy != null) {
            options = options.withPolicy(policy(policy));
        }
        return options;
    }

    private long heapBytes() {
        Object heap = arguments.get("heap");
        String text = heap instanceof Number number ? Long.toString(number.longValue()) : heap.toString();
        Matcher matcher = SIZE.matcher(text);
        if (!matcher.matches()) {
            throw ErrorReplies.refuse("heap must be a size such as 64k or 2m, not " + text);
        }
        String unit = matcher.group(2).toLowerCase(Locale.ROOT);
        long bytes = Long.parseLong(matcher.group(1)) << (unit.equals("k") ? 10 : unit.equals("m") ? 20 : 0);
        if (bytes > LARGEST_HEAP_BYTES) {
            throw ErrorReplies.refuse("heap may be at most 4096m");
        }
        return bytes;
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
