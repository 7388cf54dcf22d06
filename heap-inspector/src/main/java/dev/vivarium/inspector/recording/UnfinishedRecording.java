package dev.vivarium.inspector.recording;

import java.nio.file.Path;

/**
 * A recording that is still being made, at a moment at which its file can be read.
 *
 * @param path the file, which will grow
 * @param length bytes of it that belong to this moment
 * @param builtins the table of the built-in objects that it names
 */
public record UnfinishedRecording(Path path, long length, RunEnding ending, byte[] builtins) {}
