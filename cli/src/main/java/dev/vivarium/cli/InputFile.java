package dev.vivarium.cli;

import dev.vivarium.inspector.file.UnreadableFile;
import dev.vivarium.inspector.recording.Recording;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.ParseResult;

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

    /** The one file that a command line names. */
    static String only(ParseResult parsed) {
        List<String> words = parsed.matchedPositionalValue(0, List.of());
        return words.get(0);
    }

    /** Reads from recordings; fails with one line where one turns out to be damaged or too large for the memory. */
    static void reading(Runnable action) {
        try {
            action.run();
        } catch (UnreadableFile wrong) {
            throw new Failure(wrong.getMessage());
        } catch (OutOfMemoryError tooLarge) {
            throw new Failure("the recording needs more memory than there is");
        }
    }

    /** Prints a report in UTF-8. */
    static void print(String text) {
        try (OutputStream output = ProgramThread.standardOutput()) {
            output.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
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
