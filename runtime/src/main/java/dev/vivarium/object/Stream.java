package dev.vivarium.object;

/** MicroPython's stream protocol on one object. Failures are OSErrors raised as {@link PythonError}. */
public interface Stream {
    // Requests of ioctl
    int FLUSH = 1;
    int SEEK = 2;
    int POLL = 3;
    int CLOSE = 4;
    int GET_FILE_NUMBER = 10;

    // Origins of seek
    int SEEK_SET = 0;
    int SEEK_CURRENT = 1;
    int SEEK_END = 2;

    /** Whether items are text (str) and not bytes. */
    boolean isText();

    /**
     * Reads up to {@code length} bytes to {@code buffer}.
     *
     * @return the number of bytes read, 0 at the end, -1 where a non-blocking stream has none now
     */
    int read(byte[] buffer, int from, int length);

    /** @return the number of bytes taken, -1 where a non-blocking stream takes none now */
    int write(byte[] buffer, int from, int length);

    /** The host's handle behind the stream, -1 where there is none. */
    default int fileNumber() {
        return -1;
    }

    /** MicroPython's ioctl requests (flush, poll, close, …): number and argument as there. */
    long ioctl(int request, long argument);

    /**
     * Moves to another position.
     *
     * @param origin one of {@link #SEEK_SET}, {@link #SEEK_CURRENT}, {@link #SEEK_END}
     * @return the new position, in bytes from the start
     */
    long seek(long offset, int origin);
}
