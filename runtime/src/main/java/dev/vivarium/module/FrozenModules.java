package dev.vivarium.module;

import dev.vivarium.host.FileStatus;
import dev.vivarium.text.Utf8;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The modules in Python that are part of the runtime. They are found where {@code sys.path} holds ".frozen". */
public final class FrozenModules {
    /** The entry of {@code sys.path} that stands for them. */
    static final String FOLDER = ".frozen";

    private static final String PREFIX = FOLDER + "/";

    /** Their files; folders are those that these names begin with. */
    private static final List<String> FILES = List.of(
            "argparse.py",
            "asyncio/__init__.py",
            "asyncio/core.py",
            "asyncio/event.py",
            "asyncio/funcs.py",
            "asyncio/lock.py",
            "asyncio/stream.py",
            "mip/__init__.py",
            "mip/__main__.py",
            "requests/__init__.py",
            "ssl.py",
            "uasyncio.py");

    private FrozenModules() {}

    static boolean isFrozen(String path) {
        return path.startsWith(PREFIX);
    }

    /** The text of one of the files, such as {@code asyncio/core.py}; null where there is no such file. */
    public static String source(String file) {
        return FILES.contains(file) ? read(PREFIX + file) : null;
    }

    /** The number of one of the files; -1 where there is no such file. */
    public static int number(String file) {
        return FILES.indexOf(file);
    }

    /** The file of a number; null for a number that none has. */
    public static String file(int number) {
        return number < 0 || number >= FILES.size() ? null : FILES.get(number);
    }

    /** What a path below {@link #FOLDER} names, or null. */
    static FileStatus.Kind kind(String path) {
        String name = path.substring(PREFIX.length());
        if (FILES.contains(name)) {
            return FileStatus.Kind.FILE;
        }
        boolean isFolder = FILES.stream().anyMatch(file -> file.startsWith(name + "/"));
        return isFolder ? FileStatus.Kind.DIRECTORY : null;
    }

    /** The name of the module, or of the outermost package, that a path below {@link #FOLDER} belongs to. */
    static String topName(String path) {
        return shownPath(path).replaceFirst("(/.*|\\.py)$", "");
    }

    /** The path as tracebacks and {@code __file__} show it. */
    static String shownPath(String path) {
        return path.substring(PREFIX.length());
    }

    /** The text of a file below {@link #FOLDER}. */
    static String read(String path) {
        try (InputStream resource = FrozenModules.class.getResourceAsStream("frozen/" + shownPath(path))) {
            return Utf8.decode(resource.readAllBytes());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** As {@code help("modules")} lists them: the files without their endings. */
    static List<String> names() {
        return FILES.stream()
                .map(file -> file.substring(0, file.length() - ".py".length()))
                .toList();
    }
}
