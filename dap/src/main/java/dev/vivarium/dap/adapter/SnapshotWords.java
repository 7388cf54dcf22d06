package dev.vivarium.dap.adapter;

import dev.vivarium.dap.debugger.StoppedProgram;
import dev.vivarium.dap.questions.HeapMoments;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** The words of the console about the heap at other moments. */
final class SnapshotWords {
    private final ClientSession client;
    private final HeapMoments moments;

    SnapshotWords(ClientSession client) {
        this.client = client;
        moments = client.moments();
    }

    String take(StoppedProgram stopped, String file) {
        return attempt(file, path -> moments.take(stopped, path, List.of("debug session")));
    }

    String difference(StoppedProgram stopped, String file) {
        return attempt(file, path -> moments.difference(stopped, path));
    }

    private interface Work {
        String on(Path file) throws IOException;
    }

    private String attempt(String file, Work work) {
        try {
            return work.on(
                    file.isBlank()
                            ? null
                            : Path.of(client.program().breakpoints().absolute(file.strip())));
        } catch (NoSuchFileException | FileNotFoundException missing) {
            throw ErrorReplies.refuse("no such file or folder: " + file);
        } catch (IOException | InvalidPathException problem) {
            throw ErrorReplies.refuse(problem.getMessage());
        }
    }
}
