package dev.vivarium.host;

import java.util.List;

/**
 * What the outside does for one machine. Everything the program can learn from outside comes through here, so that a
 * run can be recorded and replayed exactly.
 *
 * <p>Calls that can fail return a negative {@link Errno} number; paths are text, relative ones from the host's own
 * current directory. Handles 0, 1 and 2 are standard input, output and error.
 */
public interface Host {
    int STANDARD_INPUT = 0;
    int STANDARD_OUTPUT = 1;
    int STANDARD_ERROR = 2;

    /** Writes bytes to standard output. */
    default void standardOutput(byte[] bytes, int from, int length) {
        write(STANDARD_OUTPUT, bytes, from, length);
    }

    /** Writes bytes to standard error. */
    default void standardError(byte[] bytes, int from, int length) {
        write(STANDARD_ERROR, bytes, from, length);
    }

    // Files

    /** Opens a file; returns a handle of at least 3. */
    int open(String path, OpenMode mode);

    /** Reads up to {@code length} bytes; 0 at the end. */
    int read(int handle, byte[] bytes, int from, int length);

    /** Writes all bytes; returns their number. */
    int write(int handle, byte[] bytes, int from, int length);

    /** Moves the position: whence 0 from the start, 1 from here, 2 from the end; returns the new position in bytes. */
    long seek(int handle, long offset, int whence);

    int flush(int handle);

    int close(int handle);

    // The file system

    /** What a path names, or null with {@link #lastError} set. */
    FileStatus status(String path);

    /** The absolute path without symbolic links, or null with {@link #lastError} set. */
    String realPath(String path);

    /** The entries of a directory, in the host's order; null with {@link #lastError} set. */
    List<FileEntry> list(String path);

    int createDirectory(String path);

    int removeDirectory(String path);

    int removeFile(String path);

    int rename(String from, String to);

    int changeDirectory(String path);

    /** An absolute path. */
    String currentDirectory();

    /** Space of the file system that holds {@code path}, or null with {@link #lastError} set. */
    FileSystemStatus fileSystem(String path);

    /** The negative error number of the last call that returned null. */
    int lastError();

    // Time and chance

    /** Nanoseconds since 1970-01-01 UTC. */
    long wallClock();

    /** Nanoseconds from some fixed point; never goes back. */
    long monotonicClock();

    /** Nanoseconds of processor time that the process has used. */
    long processorClock();

    /** The offset of local time from UTC at a moment, both in seconds. */
    int zoneOffset(long epochSeconds);

    /** Waits; returns early, with false, where the machine is interrupted. */
    boolean sleep(long nanoseconds);

    /** Fills with unpredictable bytes. */
    void randomBytes(byte[] bytes);

    // The process

    /** An environment variable, or null. */
    String environment(String name);

    /** Sets an environment variable for this machine, or removes it where {@code value} is null. */
    void setEnvironment(String name, String value);

    /** Runs a shell command; returns its exit status as the system's wait call gives it. */
    int system(String command);
}
