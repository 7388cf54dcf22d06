package dev.vivarium.module;

import dev.vivarium.host.Errno;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.Stream;

/** The stream behind one open file: the host's handle in the file object. */
final class FileStream implements Stream {
    /** Events of a poll that a file always has: readable and writable. */
    private static final int ALWAYS_READY = 5;

    private final ObjectSpace space;
    private final long self;
    private final boolean isText;

    FileStream(ObjectSpace space, long self, boolean isText) {
        this.space = space;
        this.self = self;
        this.isText = isText;
    }

    /** The host's handle; raises ValueError where the file is closed. */
    int handle() {
        int handle = (int) space.heap.load(self, FileType.HANDLE);
        if (handle == FileType.CLOSED) {
            throw space.valueError("I/O operation on closed file");
        }
        return handle;
    }

    @Override
    public boolean isText() {
        return isText;
    }

    @Override
    public int read(byte[] buffer, int from, int length) {
        return checked(space.host.read(handle(), buffer, from, length));
    }

    @Override
    public int write(byte[] buffer, int from, int length) {
        return checked(space.host.write(handle(), buffer, from, length));
    }

    private int checked(int result) {
        if (result == -Errno.EAGAIN) {
            return -1;
        }
        if (result < 0) {
            throw SystemFailure.error(space, result);
        }
        return result;
    }

    @Override
    public int fileNumber() {
        return handle();
    }

    @Override
    public long ioctl(int request, long argument) {
        switch (request) {
            case FLUSH:
                return checked(space.host.flush(handle()));
            case CLOSE:
                return close();
            case POLL:
                handle();
                return argument & ALWAYS_READY;
            case GET_FILE_NUMBER:
                return handle();
            default:
                throw space.osError(Errno.EINVAL);
        }
    }

    private long close() {
        int handle = (int) space.heap.load(self, FileType.HANDLE);
        if (handle != FileType.CLOSED) {
            space.heap.store(self, FileType.HANDLE, FileType.CLOSED);
            space.host.close(handle);
        }
        return 0;
    }

    @Override
    public long seek(long offset, int origin) {
        long position = space.host.seek(handle(), offset, origin);
        if (position < 0) {
            throw SystemFailure.error(space, position);
        }
        return position;
    }
}
