package dev.vivarium.module;

import dev.vivarium.host.Errno;
import dev.vivarium.host.Host;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.Stream;
import dev.vivarium.vm.Waits;

/** The stream behind one open file: the host's handle in the file object. */
final class FileStream implements Stream {

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
        int handle = handle();
        if (handle == Host.STANDARD_INPUT && length > 0) {
            Waits.of(space).await(handle, Host.POLL_READ, -1);
        }
        int result = space.host.read(handle, buffer, from, length);
        while (result == -Errno.EAGAIN) {
            Waits.of(space).await(handle, Host.POLL_READ, -1);
            result = space.host.read(handle(), buffer, from, length);
        }
        return checked(result);
    }

    @Override
    public int write(byte[] buffer, int from, int length) {
        int result = space.host.write(handle(), buffer, from, length);
        while (result == -Errno.EAGAIN) {
            Waits.of(space).await(handle(), Host.POLL_WRITE, -1);
            result = space.host.write(handle(), buffer, from, length);
        }
        return checked(result);
    }

    private int checked(int result) {
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
                int[] ready = {0};
                space.host.poll(new int[] {handle()}, new int[] {(int) argument}, ready, 0);
                return ready[0];
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
