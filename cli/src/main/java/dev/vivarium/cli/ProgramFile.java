package dev.vivarium.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The checks on the file of a program before a machine is made for it. */
final class ProgramFile {
    private ProgramFile() {}

    /** Fails with the system's words where {@code name} is no file that can be read. */
    static void check(String name) {
        Path path = path(name);
        if (path == null || name.isEmpty() || !Files.exists(path)) {
            throw unusable(
                    name, hasFileAsFolder(path) ? "[Errno 20] Not a directory" : "[Errno 2] No such file or directory");
        }
        if (Files.isDirectory(path)) {
            throw unusable(name, "[Errno 21] Is a directory");
        }
        if (!Files.isReadable(path)) {
            throw unusable(name, "[Errno 13] Permission denied");
        }
    }

    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException impossible) {
            return null;
        }
    }

    private static boolean hasFileAsFolder(Path path) {
        for (Path folder = path == null ? null : path.getParent(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder)) {
                return !Files.isDirectory(folder);
            }
        }
        return false;
    }

    private static Failure unusable(String name, String reason) {
        return new Failure("can't open file '" + name + "': " + reason);
    }
}
