package dev.vivarium.tls;

import java.security.InvalidAlgorithmParameterException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Locale;
import javax.net.ssl.SSLException;

/** Why a connection cannot be made or go on, with the names and numbers that Mbed TLS gives its errors. */
public final class TlsFailure extends Exception {
    private static final long serialVersionUID = 1;

    /** The kinds of failure. */
    public enum Kind {
        BAD_CONFIG(-0x5E80, "MBEDTLS_ERR_SSL_BAD_CONFIG"),
        HANDSHAKE_FAILURE(-0x6E00, "MBEDTLS_ERR_SSL_HANDSHAKE_FAILURE"),
        INVALID_RECORD(-0x7200, "MBEDTLS_ERR_SSL_INVALID_RECORD"),
        CONN_EOF(-0x7280, "MBEDTLS_ERR_SSL_CONN_EOF"),
        FATAL_ALERT(-0x7780, "MBEDTLS_ERR_SSL_FATAL_ALERT_MESSAGE"),
        /** The other's certificate; the message says what is wrong with it. */
        CERTIFICATE(-0x2700, "MBEDTLS_ERR_X509_CERT_VERIFY_FAILED");

        private final int number;
        private final String text;

        Kind(int number, String text) {
            this.number = number;
            this.text = text;
        }

        public int number() {
            return number;
        }
    }

    private final Kind kind;

    TlsFailure(Kind kind) {
        this(kind, kind.text);
    }

    private TlsFailure(Kind kind, String message) {
        super(message, null, false, false);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** What the engine's failure means. */
    static TlsFailure of(SSLException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateExpiredException) {
                return new TlsFailure(Kind.CERTIFICATE, "The certificate validity has expired\n");
            }
            if (cause instanceof CertificateNotYetValidException) {
                return new TlsFailure(Kind.CERTIFICATE, "The certificate validity starts in the future\n");
            }
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateException || cause instanceof InvalidAlgorithmParameterException) {
                return new TlsFailure(Kind.CERTIFICATE, certificateText(String.valueOf(cause.getMessage())));
            }
        }
        String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        if (message.contains("fatal alert")) {
            return new TlsFailure(Kind.FATAL_ALERT);
        }
        boolean isRecord = message.contains("plaintext connection") || message.contains("unsupported or unrecognized");
        return new TlsFailure(isRecord ? Kind.INVALID_RECORD : Kind.HANDSHAKE_FAILURE);
    }

    private static String certificateText(String message) {
        boolean isName = message.contains("No subject alternative") || message.startsWith("No name matching");
        return isName
                ? "The certificate Common Name (CN) does not match with the expected CN\n"
                : "The certificate is not correctly signed by the trusted CA\n";
    }
}
