package dev.vivarium.host;

import java.io.Closeable;
import java.io.IOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;

/** One open socket, which never blocks. Failures are IOExceptions; results below 0 are negative error numbers. */
abstract class OpenSocket implements Closeable {
    /** Flag of {@link #receive}: leave what is read where it is. */
    static final int MSG_PEEK = 2;

    /** The other side of the last connection or datagram; null for none. */
    SocketAddress lastPeer;

    abstract SelectableChannel channel();

    abstract int connect(SocketAddress address) throws IOException;

    abstract void bind(SocketAddress address) throws IOException;

    abstract int listen(int backlog) throws IOException;

    /** A connection that waits, or null. */
    abstract OpenSocket accept() throws IOException;

    abstract int receive(ByteBuffer bytes, int flags) throws IOException;

    /** @param address null for the connected one */
    abstract int send(ByteBuffer bytes, SocketAddress address) throws IOException;

    abstract int setOption(int level, int option, int value) throws IOException;

    /** What is known without asking the system: {@link Host}'s poll events. */
    abstract int readyAtOnce(int events);

    /** The selection key's operations for events. */
    abstract int operations(int events);

    final void watch(Selector selector, int events) throws ClosedChannelException {
        SelectableChannel channel = channel();
        SelectionKey key = channel.keyFor(selector);
        if (key == null) {
            channel.register(selector, operations(events));
        } else {
            key.interestOpsOr(operations(events));
        }
    }

    final int selected(Selector selector, int events) throws IOException {
        SelectionKey key = channel().keyFor(selector);
        // A key that was not selected now still tells what it was selected for before.
        if (key == null || !key.isValid() || !selector.selectedKeys().contains(key)) {
            return 0;
        }
        int operations = key.readyOps() & operations(events);
        boolean reads = (operations & (SelectionKey.OP_READ | SelectionKey.OP_ACCEPT)) != 0;
        boolean writes = (operations & (SelectionKey.OP_WRITE | SelectionKey.OP_CONNECT)) != 0;
        return completed((reads ? Host.POLL_READ : 0) | (writes ? Host.POLL_WRITE : 0), events);
    }

    /** What follows from an event that the system reported. */
    int completed(int ready, int events) throws IOException {
        return ready;
    }

    @Override
    public void close() throws IOException {
        channel().close();
    }
}
