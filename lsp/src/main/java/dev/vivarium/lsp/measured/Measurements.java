package dev.vivarium.lsp.measured;

import java.nio.file.Path;
import java.util.List;

/** Looks into recordings for what a program did; found by {@link java.util.ServiceLoader}. */
public interface Measurements {
    /**
     * What the newest recording that tells of a source file says of it.
     *
     * @param folders where recordings are looked for, as they lie in the folder itself
     * @param chosen the recording to look into instead; null for the newest
     * @return null where no recording tells of the file
     */
    Measured of(Path source, List<Path> folders, Path chosen);
}
