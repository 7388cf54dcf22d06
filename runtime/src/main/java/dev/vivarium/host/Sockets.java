package dev.vivarium.host;

import java.io.IOException;
import java.net.ProtocolFamily;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.AlreadyBoundException;
import java.nio.channels.AlreadyConnectedException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.channels.UnsupportedAddressTypeException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/** The sockets a machine has open. */
final class Sockets {
    private static final int SOCK_STREAM = 1;
    private static final int SOCK_DGRAM = 2;
    private static final int SOCK_RAW = 3;
    /** Flags in a socket's type: do not block, close when another program is run. */
    private static final int TYPE_FLAGS = 0x80800;

    private static final int TCP = 6;
    private static final int UDP = 17;

    private final Handles handles;
    private final Supplier<Path> current;
    private byte[] lastAddress = {};

    /** @param current the current directory */
    Sockets(Handles handles, Supplier<Path> current) {
        this.handles = handles;
        this.current = current;
    }

    boolean isOpen(int handle) {
        return handles.get(handle, OpenSocket.class) != null;
    }

    int open(int family, int type, int protocol) {
        ProtocolFamily named = family(family);
        if (named == null) {
            return -Errno.EAFNOSUPPORT;
        }
        try {
            switch (type & ~TYPE_FLAGS) {
                case SOCK_STREAM:
                    return protocol != 0 && protocol != TCP
                            ? -Errno.EPROTONOSUPPORT
                            : handles.add(new StreamSocket(named));
                case SOCK_DGRAM:
                    if (protocol != 0 && protocol != UDP) {
                        return -Errno.EPROTONOSUPPORT;
                    }
                    return named == StandardProtocolFamily.UNIX
                            ? -Errno.ESOCKTNOSUPPORT
                            : handles.add(new DatagramSocket(named));
                case SOCK_RAW:
                    return -Errno.EPERM;
                default:
                    return -Errno.EINVAL;
            }
        } catch (IOException failure) {
            return Failures.errno(failure);
        } catch (UnsupportedOperationException unknown) {
            return -Errno.EAFNOSUPPORT;
        }
    }

    private static ProtocolFamily family(int family) {
        switch (family) {
            case SocketAddresses.AF_UNIX:
                return StandardProtocolFamily.UNIX;
            case SocketAddresses.AF_INET:
                return StandardProtocolFamily.INET;
            case SocketAddresses.AF_INET6:
                return StandardProtocolFamily.INET6;
            default:
                return null;
        }
    }

    /** What is done with one socket. */
    private interface Action {
        int on(OpenSocket socket) throws IOException;
    }

    private int with(int handle, Action action) {
        OpenSocket socket = handles.get(handle, OpenSocket.class);
        if (socket == null) {
            return handles.isOpen(handle) || handle >= 0 && handle <= Host.STANDARD_ERROR
                    ? -Errno.ENOTSOCK
                    : -Errno.EBADF;
        }
        try {
            return action.on(socket);
        } catch (IOException failure) {
            return Failures.errno(failure);
        } catch (UnsupportedAddressTypeException | UnresolvedAddressException wrongFamily) {
            return -Errno.EAFNOSUPPORT;
        } catch (AlreadyBoundException bound) {
            return -Errno.EINVAL;
        } catch (AlreadyConnectedException connected) {
            return -Errno.EISCONN;
        }
    }

    int connect(int handle, byte[] address) {
        SocketAddress to = SocketAddresses.decode(address, current.get());
        return with(handle, socket -> to == null ? unreadable(address) : socket.connect(to));
    }

    int bind(int handle, byte[] address) {
        SocketAddress to = SocketAddresses.decode(address, current.get());
        return with(handle, socket -> {
            if (to == null) {
                return unreadable(address);
            }
            socket.bind(to);
            return 0;
        });
    }

    private static int unreadable(byte[] address) {
        return address.length < SocketAddresses.INET_BYTES ? -Errno.EINVAL : -Errno.EAFNOSUPPORT;
    }

    int listen(int handle, int backlog) {
        return with(handle, socket -> socket.listen(backlog));
    }

    int accept(int handle) {
        return with(handle, socket -> {
            if (!(socket instanceof StreamSocket)) {
                return -Errno.EOPNOTSUPP;
            }
            if (!((StreamSocket) socket).listens()) {
                return -Errno.EINVAL;
            }
            OpenSocket accepted = socket.accept();
            if (accepted == null) {
                return -Errno.EAGAIN;
            }
            remember(socket);
            return handles.add(accepted);
        });
    }

    private void remember(OpenSocket socket) {
        lastAddress = socket.lastPeer == null ? new byte[0] : SocketAddresses.encode(socket.lastPeer);
    }

    int receive(int handle, byte[] bytes, int from, int length, int flags) {
        return with(handle, socket -> {
            int count = socket.receive(ByteBuffer.wrap(bytes, from, length), flags);
            remember(socket);
            return count;
        });
    }

    int send(int handle, byte[] bytes, int from, int length, byte[] address) {
        SocketAddress to = address == null ? null : SocketAddresses.decode(address, current.get());
        if (address != null && to == null) {
            return -Errno.EAFNOSUPPORT;
        }
        return with(handle, socket -> socket.send(ByteBuffer.wrap(bytes, from, length), to));
    }

    int setOption(int handle, int level, int option, int value) {
        return with(handle, socket -> socket.setOption(level, option, value));
    }

    byte[] lastAddress() {
        return lastAddress;
    }

    List<byte[]> resolve(String name, int port, int family) {
        try {
            return SocketAddresses.resolve(name, port, family);
        } catch (UnknownHostException unknown) {
            return null;
        }
    }
}
