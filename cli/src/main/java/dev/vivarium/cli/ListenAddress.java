package dev.vivarium.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Where a command listens, as {@code [HOST:]PORT}. Without a host it is this computer alone; whoever comes from elsewhere
 * must know a token.
 */
final class ListenAddress {
    private static final int TOKEN_BYTES = 16;

    private final String text;
    private final InetSocketAddress address;

    private ListenAddress(String text, InetSocketAddress address) {
        this.text = text;
        this.address = address;
    }

    static ListenAddress parse(String text) {
        int colon = text.lastIndexOf(':');
        String port = text.substring(colon + 1);
        if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > 0xFFFF || colon == 0) {
            throw new Failure("'" + text + "' is no [HOST:]PORT");
        }
        String host = colon < 0 ? null : text.substring(0, colon).replaceAll("^\\[(.*)]$", "$1");
        try {
            return new ListenAddress(text, new InetSocketAddress(InetAddress.getByName(host), Integer.parseInt(port)));
        } catch (UnknownHostException e) {
            throw new Failure("no such host: '" + host + "'");
        }
    }

    ServerSocket bind() {
        try {
            ServerSocket server = new ServerSocket();
            server.bind(address);
            return server;
        } catch (IOException e) {
            throw new Failure("cannot listen on '" + text + "': " + e.getMessage());
        }
    }

    /** Whether nobody but this computer reaches it. */
    boolean isOnlyHere() {
        return address.getAddress().isLoopbackAddress();
    }

    /** A new secret; null where only this computer reaches the port. */
    String token() {
        if (isOnlyHere()) {
            return null;
        }
        byte[] secret = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(secret);
        return HexFormat.of().formatHex(secret);
    }

    /** Where a socket listens, and the token, as one line tells them. */
    static String shown(ServerSocket server, String token) {
        return server.getInetAddress().getHostAddress() + ":" + server.getLocalPort()
                + (token == null ? "" : ", token " + token);
    }
}
