package dev.vivarium.cli;

import dev.vivarium.inspector.file.UnreadableFile;
import dev.vivarium.inspector.recording.Recording;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Opens the recordings that a command line names, and says what is wrong with a file. */
final class InputFile {
    private InputFile() {}

    /** Opens a recording; fails where it cannot be read. */
    static Recording recording(String name) {
        try {
            if (Files.isDirectory(Path.of(name))) {
                throw new Failure("cannot read '" + name + "': Is a directory");
            }
            return Recording.open(Path.of(name));
        } catch (IOException | InvalidPathException failure) {
            throw new Failure("cannot read '" + name + "': " + reason(failure, name));
        } catch (UnreadableFile wrong) {
            throw new Failure(wrong.getMessage());
        }
    }

    /** The system's reason, without the file's name. */
    static String reason(Exception failure, String name) {
        if (failure instanceof NoSuchFileException) {
            return "No such file or directory";
        }
        if (failure instanceof AccessDeniedException) {
            return "Permission denied";
        }
        String message = String.valueOf(failure.getMessage());
        if (failure instanceof FileNotFoundException && message.endsWith(")")) {
            return message.substring(message.lastIndexOf('(') + 1, message.length() - 1);
        }
        return message;
    }
}
