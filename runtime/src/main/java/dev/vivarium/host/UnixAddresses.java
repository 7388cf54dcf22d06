package dev.vivarium.host;

import java.io.IOException;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Files;

/** The files behind the addresses of Unix sockets. */
final class UnixAddresses {
    private UnixAddresses() {}

    /** Removes the file that binding has made, so that it can be bound again. */
    static void free(SocketAddress address) throws IOException {
        Files.deleteIfExists(((UnixDomainSocketAddress) address).getPath());
    }
}
