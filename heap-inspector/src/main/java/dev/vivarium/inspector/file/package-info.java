/**
 * The container of {@code .viv} files: a magic number and sections with lengths and checksums, written atomically and
 * read with suspicion. Knows nothing of what the sections say; see docs/file-format.md. Uses nothing else of the
 * project.
 */
package dev.vivarium.inspector.file;
