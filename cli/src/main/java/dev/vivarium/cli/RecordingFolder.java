package dev.vivarium.cli;

import dev.vivarium.gc.policy.Policies;
import dev.vivarium.inspector.compare.RunRecording;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** A folder that takes a recording of a run under each policy. */
final class RecordingFolder {
    private final Path folder;
    private final List<String> program;
    private volatile RecordingFile current;

    private RecordingFolder(Path folder, List<String> program) {
        this.folder = folder;
        this.program = program;
        // A run that is ended from outside leaves a recording up to there; those before it are whole.
        Runtime.getRuntime().addShutdownHook(new Thread(this::interrupt));
    }

    /**
     * Uses a folder, which is made where it is not there.
     *
     * @param program the program and its arguments
     */
    static RecordingFolder at(String name, List<String> program) {
        try {
            Path folder = Path.of(name);
            Files.createDirectories(folder);
            return new RecordingFolder(folder, program);
        } catch (FileAlreadyExistsException file) {
            throw new Failure("cannot write '" + name + "': Not a directory");
        } catch (IOException | InvalidPathException failure) {
            throw RecordingFile.unwritable(name, failure);
        }
    }

    RunRecording begin(Policies policy) {
        current = RecordingFile.create(folder.resolve(fileName(policy)).toString(), program);
        return current;
    }

    /** A name that every file system takes. */
    private static String fileName(Policies policy) {
        return policy.policy().facts().name().replace(':', '-') + ".viv";
    }

    private void interrupt() {
        RecordingFile unfinished = current;
        if (unfinished != null) {
            unfinished.interrupt();
        }
    }
}
