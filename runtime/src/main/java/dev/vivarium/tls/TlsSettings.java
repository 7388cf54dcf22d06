package dev.vivarium.tls;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;

/**
 * How a side of a connection introduces itself and what it asks of the other.
 *
 * @param server whether this side is the server
 * @param datagrams whether the transport carries packets, which may get lost, and not a stream
 * @param verification what is asked of the other's certificate
 * @param chain the own certificate and those that sign it, or empty
 * @param key the own private key, or null, also where it could not be read
 * @param trusted the certificates that may sign the other's
 * @param ciphers the names of the suites to use; empty for all
 * @param sharedKey the key that this side shares with the other, or null
 * @param asksForKeys whether a server asks the program for the key of each client
 */
public record TlsSettings(
        boolean server,
        boolean datagrams,
        Verification verification,
        List<X509Certificate> chain,
        PrivateKey key,
        List<X509Certificate> trusted,
        List<String> ciphers,
        SharedKey sharedKey,
        boolean asksForKeys) {
    /** The only versions that MicroPython's library is built with. */
    private static final String VERSION = "TLSv1.2";

    private static final String DATAGRAM_VERSION = "DTLSv1.2";

    /** Of a host, in bytes. */
    public static final int LONGEST_NAME = 255;

    static {
        // Mbed TLS makes no session tickets, and the JDK's engine fails when a packet with one gets lost. There is no
        // other way to tell it.
        System.setProperty("jdk.tls.client.enableSessionTicketExtension", "false");
        System.setProperty("jdk.tls.server.enableSessionTicketExtension", "false");
    }

    /** What is asked of a certificate, by the numbers that programs use. */
    public enum Verification {
        NONE,
        OPTIONAL,
        REQUIRED,
        /** Of no meaning: there must be one, of which nothing is known to be wrong. */
        OTHER
    }

    /** A key that both sides know, and the name by which the client says which. */
    public record SharedKey(byte[] identity, byte[] key) {
        public static final int LONGEST_KEY = 32;
        public static final int LONGEST_IDENTITY = 4096;

        public boolean isAcceptable() {
            return key.length > 0
                    && key.length <= LONGEST_KEY
                    && identity.length > 0
                    && identity.length <= LONGEST_IDENTITY;
        }
    }

    /** Whether this side can speak of shared keys. A callback counts for servers only. */
    boolean hasSharedKeys() {
        return sharedKey != null || server && asksForKeys;
    }

    /** Whether a suite with shared keys may be agreed on, or no other. */
    boolean needsSharedKeys() {
        long shared = ciphers.stream().filter(CipherSuites::isOfSharedKeys).count();
        return shared > 0 && (hasSharedKeys() || shared == ciphers.size());
    }

    /** The suites that this side can go through with. */
    List<String> usableCiphers() {
        return (ciphers.isEmpty() ? CipherSuites.available() : ciphers)
                .stream().filter(this::isUsable).toList();
    }

    private boolean isUsable(String suite) {
        if (CipherSuites.isOfSharedKeys(suite)) {
            return hasSharedKeys();
        }
        String algorithm = suite.contains("-ECDSA-") ? "EC" : "RSA";
        return !server
                || !chain.isEmpty()
                        && chain.get(0).getPublicKey().getAlgorithm().equals(algorithm);
    }

    /**
     * The engine of a new connection.
     *
     * @param host the other's name, or null
     */
    SSLEngine engine(String host, OwnKey own, PeerTrust trust) throws TlsFailure {
        try {
            SSLContext context = SSLContext.getInstance(version());
            context.init(new KeyManager[] {own}, new TrustManager[] {trust}, null);
            SSLEngine engine = context.createSSLEngine();
            engine.setUseClientMode(!server);
            engine.setSSLParameters(parameters(engine.getSSLParameters(), host));
            return engine;
        } catch (GeneralSecurityException | IllegalArgumentException wrong) {
            throw new TlsFailure(TlsFailure.Kind.BAD_CONFIG);
        }
    }

    String version() {
        return datagrams ? DATAGRAM_VERSION : VERSION;
    }

    private SSLParameters parameters(SSLParameters parameters, String host) {
        List<String> suites = ciphers.isEmpty() ? CipherSuites.available() : ciphers;
        suites = suites.stream()
                .filter(name -> !CipherSuites.isOfSharedKeys(name))
                .toList();
        parameters.setCipherSuites(suites.stream().map(CipherSuites::jdkName).toArray(String[]::new));
        parameters.setUseCipherSuitesOrder(true);
        parameters.setProtocols(new String[] {version()});
        if (server) {
            parameters.setWantClientAuth(verification == Verification.OPTIONAL);
            if (verification == Verification.REQUIRED || verification == Verification.OTHER) {
                parameters.setNeedClientAuth(true);
            }
        } else {
            parameters.setServerNames(serverNames(host));
        }
        return parameters;
    }

    /** What the client calls the server in its first message: a name that the engine takes for one, or nothing. */
    private static List<SNIServerName> serverNames(String host) {
        if (host == null || host.indexOf('.') <= 0 || host.matches("[0-9.]*")) {
            return List.of();
        }
        try {
            return List.of(new SNIHostName(host));
        } catch (IllegalArgumentException noName) {
            return List.of();
        }
    }
}
