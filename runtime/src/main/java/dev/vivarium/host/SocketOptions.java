package dev.vivarium.host;

import java.io.IOException;
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.nio.channels.NetworkChannel;

/** Linux's numbers of socket options, and the JDK's names for them. */
final class SocketOptions {
    static final int SOL_SOCKET = 1;
    static final int SO_REUSEADDR = 2;

    private static final int SO_ERROR = 4;
    private static final int SO_BROADCAST = 6;
    private static final int SO_SNDBUF = 7;
    private static final int SO_RCVBUF = 8;
    private static final int SO_KEEPALIVE = 9;
    private static final int SO_LINGER = 13;
    private static final int SO_REUSEPORT = 15;
    private static final int IPPROTO_TCP = 6;
    private static final int TCP_NODELAY = 1;

    private SocketOptions() {}

    static int set(NetworkChannel channel, int level, int option, int value) throws IOException {
        if (level == IPPROTO_TCP && option == TCP_NODELAY) {
            return set(channel, StandardSocketOptions.TCP_NODELAY, value != 0);
        }
        if (level != SOL_SOCKET) {
            return -Errno.ENOPROTOOPT;
        }
        switch (option) {
            case SO_REUSEADDR:
                return set(channel, StandardSocketOptions.SO_REUSEADDR, value != 0);
            case SO_REUSEPORT:
                return set(channel, StandardSocketOptions.SO_REUSEPORT, value != 0);
            case SO_BROADCAST:
                return set(channel, StandardSocketOptions.SO_BROADCAST, value != 0);
            case SO_KEEPALIVE:
                return set(channel, StandardSocketOptions.SO_KEEPALIVE, value != 0);
            case SO_SNDBUF:
                return set(channel, StandardSocketOptions.SO_SNDBUF, value);
            case SO_RCVBUF:
                return set(channel, StandardSocketOptions.SO_RCVBUF, value);
            case SO_LINGER:
                return -Errno.EINVAL;
            case SO_ERROR:
            default:
                return -Errno.ENOPROTOOPT;
        }
    }

    /** An option that the kind of socket does not know is left alone, as Linux does. */
    private static <T> int set(NetworkChannel channel, SocketOption<T> option, T value) throws IOException {
        if (channel.supportedOptions().contains(option)) {
            channel.setOption(option, value);
        }
        return 0;
    }
}
