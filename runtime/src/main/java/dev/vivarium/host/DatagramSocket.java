package dev.vivarium.host;

import java.io.IOException;
import java.net.ProtocolFamily;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;

/** A UDP socket. */
final class DatagramSocket extends OpenSocket {
    private static final int LONGEST = 1 << 16;

    private final DatagramChannel channel;
    /** A datagram that was peeked at; null for none. */
    private ByteBuffer peeked;

    DatagramSocket(ProtocolFamily family) throws IOException {
        channel = DatagramChannel.open(family);
        channel.configureBlocking(false);
    }

    @Override
    SelectableChannel channel() {
        return channel;
    }

    @Override
    int connect(SocketAddress address) throws IOException {
        if (channel.isConnected()) {
            channel.disconnect();
        }
        channel.connect(address);
        return 0;
    }

    @Override
    void bind(SocketAddress address) throws IOException {
        channel.bind(address);
    }

    @Override
    int listen(int backlog) {
        return -Errno.EOPNOTSUPP;
    }

    @Override
    OpenSocket accept() {
        return null;
    }

    @Override
    int receive(ByteBuffer bytes, int flags) throws IOException {
        ByteBuffer datagram = peeked;
        if (datagram == null) {
            datagram = ByteBuffer.allocate(LONGEST);
            SocketAddress sender = channel.receive(datagram);
            if (sender == null) {
                return -Errno.EAGAIN;
            }
            lastPeer = sender;
            datagram.flip();
        }
        peeked = (flags & MSG_PEEK) != 0 ? datagram.duplicate() : null;
        datagram.limit(Math.min(datagram.limit(), bytes.remaining()));
        int count = datagram.remaining();
        bytes.put(datagram);
        return count;
    }

    @Override
    int send(ByteBuffer bytes, SocketAddress address) throws IOException {
        int length = bytes.remaining();
        if (address == null && !channel.isConnected()) {
            return -Errno.EDESTADDRREQ;
        }
        int sent = address == null || address.equals(channel.getRemoteAddress())
                ? channel.write(bytes)
                : channel.send(bytes, address);
        return sent == 0 && length > 0 ? -Errno.EAGAIN : sent;
    }

    @Override
    int setOption(int level, int option, int value) throws IOException {
        return SocketOptions.set(channel, level, option, value);
    }

    @Override
    int readyAtOnce(int events) {
        return peeked != null ? events & Host.POLL_READ : 0;
    }

    @Override
    int operations(int events) {
        return ((events & Host.POLL_READ) != 0 ? SelectionKey.OP_READ : 0)
                | ((events & Host.POLL_WRITE) != 0 ? SelectionKey.OP_WRITE : 0);
    }
}
