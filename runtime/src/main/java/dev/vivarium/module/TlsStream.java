package dev.vivarium.module;

import dev.vivarium.host.Errno;
import dev.vivarium.host.Host;
import dev.vivarium.object.ExceptionType;
import dev.vivarium.object.Exceptions;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.PythonError;
import dev.vivarium.object.Stream;
import dev.vivarium.object.StreamMethods;
import dev.vivarium.tls.TlsConnection;
import dev.vivarium.tls.TlsConnection.Need;
import dev.vivarium.tls.TlsFailure;
import dev.vivarium.tls.TlsFailure.Kind;
import dev.vivarium.tls.TlsTransport;
import dev.vivarium.vm.Waits;

/** Reads and writes one TLS connection. Where the stream below waits, so does this. */
final class TlsStream implements Stream {
    private static final int NOT_OPEN = 0x20;
    private static final int BOTH = Host.POLL_READ | Host.POLL_WRITE;
    private static final long MILLISECOND = 1_000_000;
    /** After that a handshake on packets may have to send again. */
    private static final long SECOND = 1_000_000_000;

    private static final int LAST_OF_SYSTEM = -256;

    private final ObjectSpace space;
    private final long self;

    TlsStream(ObjectSpace space, long self) {
        this.space = space;
        this.self = self;
    }

    /** What is wrong with a certificate is a ValueError; small numbers are those of the system. */
    static PythonError error(ObjectSpace space, TlsFailure failure) {
        if (failure.isOfCertificate()) {
            return space.valueError(failure.getMessage());
        }
        if (failure.is(Kind.INVALID_KEY)) {
            return space.valueError("invalid key");
        }
        if (failure.is(Kind.INVALID_CERTIFICATE)) {
            return space.valueError("invalid cert");
        }
        if (failure.is(Kind.OUT_OF_MEMORY)) {
            return space.osError(Errno.ENOMEM);
        }
        int number = failure.number();
        return number < 0 && number > LAST_OF_SYSTEM
                ? space.osError(-number)
                : ExceptionType.error(space, Exceptions.OS_ERROR, number, failure.getMessage());
    }

    TlsConnection connection() {
        TlsConnection connection = TlsSocketType.connection(space, self);
        if (connection == null) {
            throw error(space, TlsSocketType.failure(space, self));
        }
        return connection;
    }

    private Stream below() {
        return StreamMethods.of(space, space.heap.load(self, TlsSocketType.STREAM));
    }

    private TlsTransport transport() {
        Stream below = below();
        return new TlsTransport() {
            @Override
            public int read(byte[] buffer, int from, int length) {
                return below.read(buffer, from, length);
            }

            @Override
            public int write(byte[] buffer, int from, int length) {
                return below.write(buffer, from, length);
            }
        };
    }

    /** Gives the connection up. */
    private PythonError failed(TlsFailure failure) {
        TlsSocketType.end(space, self, failure);
        return error(space, failure);
    }

    /** Makes the whole handshake, even where the stream below does not wait. */
    void handshake() {
        TlsConnection connection = connection();
        try {
            while (!connection.handshake(transport())) {
                int handle = below().fileNumber();
                int event = connection.need() == Need.WRITING ? Host.POLL_WRITE : Host.POLL_READ;
                if (handle < 0) {
                    Waits.of(space).sleep(MILLISECOND);
                } else {
                    Waits.of(space).await(handle, event, SECOND);
                }
            }
        } catch (TlsFailure failure) {
            throw failed(failure);
        }
    }

    @Override
    public boolean isText() {
        return false;
    }

    @Override
    public int read(byte[] buffer, int from, int length) {
        if (length == 0) {
            return 0;
        }
        try {
            TlsConnection connection = connection();
            int got = connection.read(transport(), buffer, from, length);
            turn(got < 0 && connection.need() == Need.WRITING ? Host.POLL_WRITE : 0);
            return got;
        } catch (TlsFailure failure) {
            if (failure.is(Kind.PEER_CLOSE_NOTIFY)) {
                return 0;
            }
            throw failed(failure);
        }
    }

    /** What was taken and still waits for room goes out with the next read or write. */
    @Override
    public int write(byte[] buffer, int from, int length) {
        if (length == 0) {
            return 0;
        }
        try {
            TlsConnection connection = connection();
            int taken = connection.write(transport(), buffer, from, length);
            boolean isLeft = taken >= 0 && connection.need() == Need.WRITING;
            boolean isTurned = taken < 0 && connection.need() == Need.READING;
            turn(isLeft ? Host.POLL_WRITE : isTurned ? Host.POLL_READ : 0);
            return taken;
        } catch (TlsFailure failure) {
            throw failed(failure);
        }
    }

    private void turn(long event) {
        space.heap.store(self, TlsSocketType.POLL_MASK, event);
    }

    @Override
    public long ioctl(int request, long argument) {
        switch (request) {
            case CLOSE:
                TlsSocketType.close(space, self);
                return 0;
            case POLL:
                return poll(argument);
            default:
                throw space.osError(Errno.EINVAL);
        }
    }

    private long poll(long wanted) {
        TlsConnection connection = TlsSocketType.connection(space, self);
        if (connection == null) {
            return NOT_OPEN;
        }
        try {
            long ready = (wanted & Host.POLL_READ) != 0 && connection.hasPending() ? Host.POLL_READ : 0;
            // A handshake may need the other direction than the program: then that alone counts.
            long needed = space.heap.load(self, TlsSocketType.POLL_MASK);
            boolean isTurned = needed != 0 && (wanted & BOTH) != 0;
            long found = below().ioctl(POLL, isTurned ? wanted & ~BOTH | needed : wanted);
            boolean isThere = isTurned && (found & needed) != 0;
            return ready | found | (isThere ? wanted & BOTH : 0);
        } catch (TlsFailure failure) {
            throw failed(failure);
        }
    }

    @Override
    public long seek(long offset, int origin) {
        throw space.osError(Errno.EINVAL);
    }
}
