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

    // The terminal

    /** Whether somebody types at standard input. */
    default boolean isInteractive() {
        return false;
    }

    /** Lets each key reach the program as it is typed, unseen and without meaning to the terminal; or no longer. */
    default void setRawInput(boolean raw) {}

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

    /** An absolute path, or null with {@link #lastError} set where the directory is gone. */
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

    /** Waits; returns early, with false, where {@link #wake} is called. */
    boolean sleep(long nanoseconds);

    // Waiting for events

    /** Events of {@link #poll}: bytes or a connection can be read. */
    int POLL_READ = 1;

    /** Bytes can be written, or a connection has been made or refused. */
    int POLL_WRITE = 4;

    /** Always reported: something has failed. */
    int POLL_ERROR = 8;

    /** Always reported: there is no other side. */
    int POLL_HANGUP = 16;

    /** Always reported: the handle is not open. */
    int POLL_INVALID = 32;

    /**
     * Waits until one of the handles is ready.
     *
     * @param events what is waited for, for each handle
     * @param ready receives what has happened, for each handle; 0 for nothing
     * @param nanoseconds the longest wait, 0 for none, negative for no limit
     * @return the number of handles that are ready; 0 where the time is over; negative {@link Errno#EINTR} where
     *     {@link #wake} was called
     */
    int poll(int[] handles, int[] events, int[] ready, long nanoseconds);

    /** Makes the wait that is going on, or else the next one, return early; may be called from any thread. */
    void wake();

    /** Fills with unpredictable bytes. */
    void randomBytes(byte[] bytes);

    // The process

    /** An environment variable, or null. */
    String environment(String name);

    /** Sets an environment variable for this machine, or removes it where {@code value} is null. */
    void setEnvironment(String name, String value);

    /** Runs a shell command; returns its exit status as the system's wait call gives it. */
    int system(String command);

    // Terminals

    /**
     * The settings of the terminal on a standard handle: input, output, control and local flags as Linux has them, then
     * the control characters; null where there is no terminal.
     */
    int[] terminal(int handle);

    /** Changes the settings that {@link #terminal} gives; false where there is no terminal. */
    boolean setTerminal(int handle, int[] settings);

    // Sockets. They never block: what would is refused with EAGAIN, and poll waits. Addresses are the bytes of Linux's
    // struct sockaddr. Sockets are read, written and closed as files are.

    /** Opens a socket; returns its handle. */
    int socket(int family, int type, int protocol);

    /** Begins to connect; {@link Errno#EINPROGRESS} where that goes on. */
    int connect(int handle, byte[] address);

    int bind(int handle, byte[] address);

    int listen(int handle, int backlog);

    /** Takes a connection that waits; returns its handle, and sets {@link #lastAddress}. */
    int accept(int handle);

    /**
     * Receives bytes or a datagram, and sets {@link #lastAddress}.
     *
     * @param flags as Linux has them
     */
    int receive(int handle, byte[] bytes, int from, int length, int flags);

    /**
     * Sends as many bytes as there is room for, or a datagram.
     *
     * @param flags as Linux has them
     * @param address of the receiver; null where the socket is connected
     */
    int send(int handle, byte[] bytes, int from, int length, int flags, byte[] address);

    /** Sets an option, numbered as on Linux, to a number. */
    int setOption(int handle, int level, int option, int value);

    /** The address of the other side of the last {@link #accept} or {@link #receive}; empty where it has none. */
    byte[] lastAddress();

    /**
     * The addresses of a named computer with a port, or null where there is none.
     *
     * @param name null for this computer
     * @param family one of Linux's address families, 0 for any
     */
    List<byte[]> resolve(String name, int port, int family);
}
