package dev.vivarium.module;

import dev.vivarium.host.Errno;
import dev.vivarium.host.Host;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.Stream;
import dev.vivarium.vm.Waits;
import java.util.function.IntSupplier;

/** One socket: calls of the host that are repeated until they need not wait any more. */
final class SocketStream implements Stream {
    private final ObjectSpace space;
    private final long self;

    SocketStream(ObjectSpace space, long self) {
        this.space = space;
        this.self = self;
    }

    int handle() {
        return (int) space.heap.load(self, SocketType.HANDLE);
    }

    private boolean isBlocking() {
        return SocketType.isBlocking(space, self);
    }

    long timeout() {
        return space.heap.load(self, SocketType.TIMEOUT);
    }

    /**
     * Calls the host until it does not refuse with EAGAIN, or the time is over, or the socket does not wait.
     *
     * @param event what to wait for
     */
    int repeat(int event, IntSupplier call) {
        while (true) {
            int result = call.getAsInt();
            if (result != -Errno.EAGAIN || !isBlocking()) {
                return result;
            }
            if (!Waits.of(space).await(handle(), event, timeout())) {
                return -Errno.EAGAIN;
            }
        }
    }

    /** As {@link #repeat}; time over is a failure of its own, and -1 says that a socket that does not wait has none. */
    private int transferred(int event, IntSupplier call) {
        int result = repeat(event, call);
        if (result == -Errno.EAGAIN) {
            if (!isBlocking()) {
                return -1;
            }
            result = -Errno.ETIMEDOUT;
        }
        return (int) SystemFailure.check(space, result);
    }

    @Override
    public boolean isText() {
        return false;
    }

    @Override
    public int read(byte[] buffer, int from, int length) {
        return transferred(Host.POLL_READ, () -> space.host.read(handle(), buffer, from, length));
    }

    @Override
    public int write(byte[] buffer, int from, int length) {
        return transferred(Host.POLL_WRITE, () -> space.host.write(handle(), buffer, from, length));
    }

    @Override
    public int fileNumber() {
        return handle();
    }

    @Override
    public long ioctl(int request, long argument) {
        switch (request) {
            case CLOSE:
                if (handle() >= 0) {
                    space.host.close(handle());
                }
                space.heap.store(self, SocketType.HANDLE, -1);
                return 0;
            case GET_FILE_NUMBER:
                return handle();
            case POLL:
                int[] ready = {0};
                space.host.poll(new int[] {handle()}, new int[] {(int) argument}, ready, 0);
                return ready[0];
            default:
                throw space.osError(Errno.EINVAL);
        }
    }

    @Override
    public long seek(long offset, int origin) {
        throw space.osError(Errno.EINVAL);
    }
}
