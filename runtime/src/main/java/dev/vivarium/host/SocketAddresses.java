package dev.vivarium.host;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Between the bytes of Linux's struct sockaddr and the JDK's addresses. */
final class SocketAddresses {
    static final int AF_UNIX = 1;
    static final int AF_INET = 2;
    static final int AF_INET6 = 10;

    static final int INET_BYTES = 16;
    private static final int INET6_BYTES = 28;
    private static final int INET6_ADDRESS = 8;
    private static final int PORT = 2;
    private static final int INET_ADDRESS = 4;

    private SocketAddresses() {}

    /** The JDK's address, or null where the bytes are none. */
    static SocketAddress decode(byte[] bytes, Path current) {
        if (bytes.length < PORT + 1) {
            return null;
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        int family = buffer.order(ByteOrder.LITTLE_ENDIAN).getShort(0);
        if (family == AF_UNIX) {
            int end = PORT;
            while (end < bytes.length && bytes[end] != 0) {
                end++;
            }
            String path = new String(bytes, PORT, end - PORT, StandardCharsets.UTF_8);
            return path.isEmpty() ? null : UnixDomainSocketAddress.of(current.resolve(path));
        }
        int at = family == AF_INET ? INET_ADDRESS : INET6_ADDRESS;
        int size = family == AF_INET ? 4 : 16;
        if (family != AF_INET && family != AF_INET6 || bytes.length < at + size) {
            return null;
        }
        int port = buffer.order(ByteOrder.BIG_ENDIAN).getShort(PORT) & 0xFFFF;
        try {
            return new InetSocketAddress(InetAddress.getByAddress(Arrays.copyOfRange(bytes, at, at + size)), port);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static byte[] encode(SocketAddress address) {
        if (address instanceof UnixDomainSocketAddress) {
            byte[] path =
                    ((UnixDomainSocketAddress) address).getPath().toString().getBytes(StandardCharsets.UTF_8);
            byte[] bytes = new byte[path.length == 0 ? PORT : PORT + path.length + 1];
            bytes[0] = AF_UNIX;
            System.arraycopy(path, 0, bytes, PORT, path.length);
            return bytes;
        }
        InetSocketAddress internet = (InetSocketAddress) address;
        return encode(internet.getAddress(), internet.getPort());
    }

    private static byte[] encode(InetAddress address, int port) {
        boolean old = address instanceof Inet4Address;
        byte[] bytes = new byte[old ? INET_BYTES : INET6_BYTES];
        bytes[0] = (byte) (old ? AF_INET : AF_INET6);
        ByteBuffer.wrap(bytes).putShort(PORT, (short) port);
        byte[] raw = address.getAddress();
        System.arraycopy(raw, 0, bytes, old ? INET_ADDRESS : INET6_ADDRESS, raw.length);
        return bytes;
    }

    /** The addresses of a named computer; raises UnknownHostException. */
    static List<byte[]> resolve(String name, int port, int family) throws UnknownHostException {
        List<byte[]> found = new ArrayList<>();
        InetAddress[] candidates = name == null
                ? new InetAddress[] {InetAddress.getByAddress(new byte[4])}
                : InetAddress.getAllByName(name);
        for (InetAddress address : candidates) {
            boolean wanted = family == 0
                    || family == AF_INET && address instanceof Inet4Address
                    || family == AF_INET6 && address instanceof Inet6Address;
            if (wanted) {
                found.add(encode(address, port));
            }
        }
        return found;
    }
}
