package dev.vivarium.host;

import java.io.IOException;
import java.net.ProtocolFamily;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/** A TCP or Unix stream socket: a client's until it listens. */
final class StreamSocket extends OpenSocket {
    private static final int PEEK_ROOM = 1 << 16;

    private final ProtocolFamily family;
    private SocketChannel stream;
    private ServerSocketChannel server;
    private boolean reusesAddress;
    /** What a refused connection or a later failure left for the next call, as a positive error number. */
    private int pendingError;
    /** Whether a call has told that the connection is made. */
    private boolean isReported;
    /** Bytes that were peeked at; null for none. */
    private ByteBuffer peeked;

    StreamSocket(ProtocolFamily family) throws IOException {
        this(family, SocketChannel.open(family));
    }

    private StreamSocket(ProtocolFamily family, SocketChannel stream) throws IOException {
        this.family = family;
        this.stream = stream;
        stream.configureBlocking(false);
    }

    @Override
    SelectableChannel channel() {
        return server != null ? server : stream;
    }

    @Override
    int connect(SocketAddress address) throws IOException {
        if (server != null) {
            return -Errno.EISCONN;
        }
        if (pendingError != 0) {
            return -takeError();
        }
        if (stream.isConnectionPending()) {
            return finished() ? reported() : pendingError != 0 ? -takeError() : -Errno.EALREADY;
        }
        if (stream.isConnected()) {
            return isReported ? -Errno.EISCONN : reported();
        }
        try {
            isReported = stream.connect(address);
            return isReported ? 0 : -Errno.EINPROGRESS;
        } catch (IOException failure) {
            reopen();
            throw failure;
        }
    }

    private int reported() {
        isReported = true;
        return 0;
    }

    /** The JDK closes a channel that could not connect. */
    private void reopen() throws IOException {
        stream.close();
        stream = SocketChannel.open(family);
        stream.configureBlocking(false);
    }

    private int takeError() {
        int error = pendingError;
        pendingError = 0;
        return error;
    }

    /** Whether the connection is made; a refused one leaves {@link #pendingError}. */
    private boolean finished() throws IOException {
        try {
            return stream.finishConnect();
        } catch (IOException failure) {
            pendingError = -Failures.errno(failure);
            reopen();
            return false;
        }
    }

    @Override
    void bind(SocketAddress address) throws IOException {
        stream.bind(address);
    }

    /** The JDK binds and listens at once: the address goes over to a channel of the other kind. */
    @Override
    int listen(int backlog) throws IOException {
        if (server != null) {
            return 0;
        }
        SocketAddress address = stream.getLocalAddress();
        if (family == StandardProtocolFamily.UNIX && address == null) {
            return -Errno.EINVAL;
        }
        ServerSocketChannel opened = ServerSocketChannel.open(family);
        opened.configureBlocking(false);
        if (reusesAddress && family != StandardProtocolFamily.UNIX) {
            opened.setOption(StandardSocketOptions.SO_REUSEADDR, true);
        }
        stream.close();
        if (family == StandardProtocolFamily.UNIX) {
            UnixAddresses.free(address);
        }
        opened.bind(address, Math.max(backlog, 1));
        server = opened;
        return 0;
    }

    @Override
    OpenSocket accept() throws IOException {
        SocketChannel accepted = server == null ? null : server.accept();
        if (accepted == null) {
            return null;
        }
        lastPeer = accepted.getRemoteAddress();
        StreamSocket made = new StreamSocket(family, accepted);
        made.isReported = true;
        return made;
    }

    boolean listens() {
        return server != null;
    }

    private int notConnected(int error) throws IOException {
        if (pendingError != 0) {
            return -takeError();
        }
        if (server == null && stream.isConnectionPending()) {
            return finished() ? 0 : pendingError != 0 ? -takeError() : -Errno.EAGAIN;
        }
        return server == null && stream.isConnected() ? 0 : -error;
    }

    @Override
    int receive(ByteBuffer bytes, int flags) throws IOException {
        int failure = notConnected(Errno.ENOTCONN);
        if (failure != 0) {
            return failure;
        }
        lastPeer = null;
        if (!bytes.hasRemaining()) {
            return 0;
        }
        if ((flags & MSG_PEEK) != 0) {
            return peek(bytes);
        }
        if (peeked != null) {
            return takePeeked(bytes);
        }
        int count = stream.read(bytes);
        return count < 0 ? 0 : count == 0 ? -Errno.EAGAIN : count;
    }

    private int peek(ByteBuffer bytes) throws IOException {
        if (peeked == null) {
            ByteBuffer room = ByteBuffer.allocate(PEEK_ROOM);
            int count = stream.read(room);
            if (count <= 0) {
                return count < 0 ? 0 : -Errno.EAGAIN;
            }
            peeked = room.flip();
        }
        ByteBuffer view = peeked.duplicate();
        view.limit(Math.min(view.limit(), view.position() + bytes.remaining()));
        int count = view.remaining();
        bytes.put(view);
        return count;
    }

    private int takePeeked(ByteBuffer bytes) {
        int count = 0;
        while (bytes.hasRemaining() && peeked.hasRemaining()) {
            bytes.put(peeked.get());
            count++;
        }
        peeked = peeked.hasRemaining() ? peeked : null;
        return count;
    }

    @Override
    int send(ByteBuffer bytes, SocketAddress address) throws IOException {
        int failure = notConnected(Errno.EPIPE);
        if (failure != 0) {
            return failure;
        }
        int count = stream.write(bytes);
        return count == 0 && bytes.hasRemaining() ? -Errno.EAGAIN : count;
    }

    @Override
    int setOption(int level, int option, int value) throws IOException {
        if (level == SocketOptions.SOL_SOCKET && option == SocketOptions.SO_REUSEADDR) {
            reusesAddress = value != 0;
        }
        return SocketOptions.set(server != null ? server : stream, level, option, value);
    }

    @Override
    int readyAtOnce(int events) {
        if (server != null) {
            return 0;
        }
        if (pendingError != 0) {
            return Host.POLL_ERROR | Host.POLL_HANGUP | events & (Host.POLL_READ | Host.POLL_WRITE);
        }
        if (peeked != null && (events & Host.POLL_READ) != 0) {
            return Host.POLL_READ;
        }
        boolean idle = !stream.isConnected() && !stream.isConnectionPending();
        return idle ? Host.POLL_HANGUP | events & Host.POLL_WRITE : 0;
    }

    @Override
    int operations(int events) {
        if (server != null) {
            return (events & Host.POLL_READ) != 0 ? SelectionKey.OP_ACCEPT : 0;
        }
        if (stream.isConnectionPending()) {
            return SelectionKey.OP_CONNECT;
        }
        return ((events & Host.POLL_READ) != 0 ? SelectionKey.OP_READ : 0)
                | ((events & Host.POLL_WRITE) != 0 ? SelectionKey.OP_WRITE : 0);
    }

    @Override
    int completed(int ready, int events) throws IOException {
        if (ready == 0 || server != null || !stream.isConnectionPending()) {
            return ready;
        }
        if (finished()) {
            return events & Host.POLL_WRITE;
        }
        return pendingError != 0 ? readyAtOnce(events) : 0;
    }
}
