package dev.vivarium.object;

/** MicroPython's stream protocol on one object. Failures are OSErrors raised as {@link PythonError}. */
public interface Stream {
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

    /** MicroPython's ioctl requests (flush, seek, poll, close, …): number and argument as there. */
    long ioctl(int request, long argument);
}
