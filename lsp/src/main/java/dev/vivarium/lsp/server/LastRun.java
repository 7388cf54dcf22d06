package dev.vivarium.lsp.server;

import dev.vivarium.lsp.measured.Measured;
import dev.vivarium.lsp.measured.Measurements;
import dev.vivarium.lsp.workspace.Workspace;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.ConcurrentHashMap;

/** What the last recording says of documents. Reading it takes a while, so quick answers use what was read before. */
final class LastRun {
    private final Workspace workspace;
    private final Map<String, Measured> known = new ConcurrentHashMap<>();
    private Measurements measurements;
    private boolean looked;

    LastRun(Workspace workspace) {
        this.workspace = workspace;
    }

    /** What was last read about a document; null for nothing. */
    Measured known(String uri) {
        return known.get(uri);
    }

    /**
     * Reads what the last recording says of a document.
     *
     * @param chosen the recording by the user's setting; empty for the newest one
     */
    Measured read(String uri, String chosen) {
        Measurements provided = measurements();
        Path source = Workspace.path(uri);
        if (provided == null || source == null) {
            return null;
        }
        List<Path> folders = new ArrayList<>(workspace.folders());
        if (source.getParent() != null && !folders.contains(source.getParent())) {
            folders.add(source.getParent());
        }
        Measured measured = provided.of(source, folders, path(chosen));
        if (measured == null) {
            known.remove(uri);
        } else {
            known.put(uri, measured);
        }
        return measured;
    }

    private Path path(String chosen) {
        try {
            Path path = chosen.isEmpty() ? null : Path.of(chosen);
            boolean isRelative = path != null && !path.isAbsolute();
            return isRelative && !workspace.folders().isEmpty()
                    ? workspace.folders().get(0).resolve(path)
                    : path;
        } catch (InvalidPathException notAPath) {
            return null;
        }
    }

    private synchronized Measurements measurements() {
        if (!looked) {
            looked = true;
            measurements = ServiceLoader.load(Measurements.class).findFirst().orElse(null);
        }
        return measurements;
    }
}
