package dev.vivarium.disk;

/** What a file system cannot do, as an error number of {@link dev.vivarium.host.Errno}. Has no Java stack trace. */
public final class DiskFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int errno;

    /** @param errno positive */
    public DiskFailure(int errno) {
        super("error " + errno, null, false, false);
        this.errno = errno;
    }

    public int errno() {
        return errno;
    }
}
