package dev.vivarium.tls;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * How a side of a connection introduces itself and what it asks of the other.
 *
 * @param server whether this side is the server
 * @param verification what is asked of the other's certificate
 * @param chain the own certificate and those that sign it, or empty
 * @param key the own private key, or null
 * @param trusted the certificates that may sign the other's
 * @param ciphers the names of the suites to use; empty for the JDK's choice
 */
public record TlsSettings(
        boolean server,
        Verification verification,
        List<X509Certificate> chain,
        PrivateKey key,
        List<X509Certificate> trusted,
        List<String> ciphers) {
    private static final char[] NO_PASSWORD = {};

    /** What is asked of a certificate, by the numbers that programs use. */
    public enum Verification {
        NONE,
        OPTIONAL,
        REQUIRED
    }

    /** The names of all suites. */
    public static List<String> allCiphers() {
        try {
            return List.of(SSLContext.getDefault().getSupportedSSLParameters().getCipherSuites());
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }

    /**
     * The engine of a new connection.
     *
     * @param host the other's name, or null
     */
    SSLEngine engine(String host) throws TlsFailure {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keyManagers().getKeyManagers(), new TrustManager[] {trustManager()}, null);
            SSLEngine engine = host == null ? context.createSSLEngine() : context.createSSLEngine(host, -1);
            engine.setUseClientMode(!server);
            engine.setSSLParameters(parameters(engine.getSSLParameters(), host));
            return engine;
        } catch (GeneralSecurityException | IOException | IllegalArgumentException wrong) {
            throw new TlsFailure(TlsFailure.Kind.BAD_CONFIG);
        }
    }

    private SSLParameters parameters(SSLParameters parameters, String host) {
        if (!ciphers.isEmpty()) {
            parameters.setCipherSuites(ciphers.toArray(String[]::new));
        }
        if (server) {
            parameters.setWantClientAuth(verification == Verification.OPTIONAL);
            if (verification == Verification.REQUIRED) {
                parameters.setNeedClientAuth(true);
            }
        } else if (host != null) {
            if (host.indexOf('.') > 0 && !host.matches("[0-9.]*")) {
                parameters.setServerNames(List.of(new SNIHostName(host)));
            }
            if (verification == Verification.REQUIRED) {
                parameters.setEndpointIdentificationAlgorithm("HTTPS");
            }
        }
        return parameters;
    }

    private KeyManagerFactory keyManagers() throws GeneralSecurityException, IOException {
        KeyStore store = emptyStore();
        if (key != null) {
            store.setKeyEntry("own", key, NO_PASSWORD, chain.toArray(X509Certificate[]::new));
        }
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, NO_PASSWORD);
        return factory;
    }

    private TrustManager trustManager() throws GeneralSecurityException, IOException {
        if (verification != Verification.REQUIRED) {
            return new Unverified(true);
        }
        if (trusted.isEmpty()) {
            return new Unverified(false);
        }
        KeyStore store = emptyStore();
        for (int i = 0; i < trusted.size(); i++) {
            store.setCertificateEntry("trusted" + i, trusted.get(i));
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers()[0];
    }

    private static KeyStore emptyStore() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    /** Takes any certificate where the program has asked for no verification; none where it trusts nobody. */
    private static final class Unverified extends X509ExtendedTrustManager {
        private final boolean accepts;

        Unverified(boolean accepts) {
            this.accepts = accepts;
        }

        private void check() throws CertificateException {
            if (!accepts) {
                throw new CertificateException("nobody is trusted");
            }
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
                throws CertificateException {
            check();
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
                throws CertificateException {
            check();
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
                throws CertificateException {
            check();
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
                throws CertificateException {
            check();
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
            check();
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
            check();
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
