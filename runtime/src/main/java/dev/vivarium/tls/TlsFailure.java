package dev.vivarium.tls;

import java.util.Locale;
import javax.net.ssl.SSLException;

/** Why a connection cannot be made or go on, with the numbers and names that Mbed TLS gives its errors. */
public final class TlsFailure extends Exception {
    private static final long serialVersionUID = 1;

    /** The kinds of failure. */
    public enum Kind {
        BAD_CONFIG(-0x5E80, "MBEDTLS_ERR_SSL_BAD_CONFIG"),
        TIMEOUT(-0x6800, "MBEDTLS_ERR_SSL_TIMEOUT"),
        /** The server has asked a visitor to come back with a cookie. */
        HELLO_VERIFY_REQUIRED(-0x6A80, "MBEDTLS_ERR_SSL_HELLO_VERIFY_REQUIRED"),
        INTERNAL_ERROR(-0x6C00, "MBEDTLS_ERR_SSL_INTERNAL_ERROR"),
        UNKNOWN_IDENTITY(-0x6C80, "MBEDTLS_ERR_SSL_UNKNOWN_IDENTITY"),
        HANDSHAKE_FAILURE(-0x6E00, "MBEDTLS_ERR_SSL_HANDSHAKE_FAILURE"),
        FEATURE_UNAVAILABLE(-0x7080, "MBEDTLS_ERR_SSL_FEATURE_UNAVAILABLE"),
        BAD_INPUT_DATA(-0x7100, "MBEDTLS_ERR_SSL_BAD_INPUT_DATA"),
        INVALID_MAC(-0x7180, "MBEDTLS_ERR_SSL_INVALID_MAC"),
        INVALID_RECORD(-0x7200, "MBEDTLS_ERR_SSL_INVALID_RECORD"),
        CONN_EOF(-0x7280, "MBEDTLS_ERR_SSL_CONN_EOF"),
        NO_CLIENT_CERTIFICATE(-0x7480, "MBEDTLS_ERR_SSL_NO_CLIENT_CERTIFICATE"),
        CA_CHAIN_REQUIRED(-0x7680, "MBEDTLS_ERR_SSL_CA_CHAIN_REQUIRED"),
        FATAL_ALERT(-0x7780, "MBEDTLS_ERR_SSL_FATAL_ALERT_MESSAGE"),
        /** The other's certificate; the message says what is wrong with it. */
        CERTIFICATE(-0x2700, "MBEDTLS_ERR_X509_CERT_VERIFY_FAILED");

        private final int number;
        private final String text;

        Kind(int number, String text) {
            this.number = number;
            this.text = text;
        }
    }

    private final int number;

    TlsFailure(Kind kind) {
        this(kind, kind.text);
    }

    TlsFailure(Kind kind, String message) {
        super(message, null, false, false);
        number = kind.number;
    }

    /** A failure by its number alone, which may be one that the program has chosen. */
    public TlsFailure(int number) {
        super(nameOf(number), null, false, false);
        this.number = number;
    }

    public static TlsFailure badInput() {
        return new TlsFailure(Kind.BAD_INPUT_DATA);
    }

    public static TlsFailure badConfiguration() {
        return new TlsFailure(Kind.BAD_CONFIG);
    }

    /** A context takes one shared key in its life. */
    public static TlsFailure secondSharedKey() {
        return new TlsFailure(Kind.FEATURE_UNAVAILABLE);
    }

    private static String nameOf(int number) {
        for (Kind kind : Kind.values()) {
            if (kind.number == number) {
                return kind.text;
            }
        }
        return String.format("UNKNOWN ERROR CODE (%04X)", -number);
    }

    public int number() {
        return number;
    }

    /** Whether the other hears of it. */
    boolean isTold() {
        return number != Kind.INVALID_MAC.number && number != Kind.INTERNAL_ERROR.number;
    }

    /** Whether the transport has ended. */
    public boolean isOfTransport() {
        return number == Kind.CONN_EOF.number;
    }

    /** Whether the connection goes on when the visitor comes back. */
    public boolean isAskingBack() {
        return number == Kind.HELLO_VERIFY_REQUIRED.number;
    }

    /** Whether the message is about the other's certificate. */
    public boolean isOfCertificate() {
        return number == Kind.CERTIFICATE.number && !getMessage().equals(Kind.CERTIFICATE.text);
    }

    /** What the engine's failure means. */
    static TlsFailure of(SSLException failure) {
        String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        if (message.contains("fatal alert")) {
            return new TlsFailure(Kind.FATAL_ALERT);
        }
        if (message.contains("empty client certificate chain")) {
            return new TlsFailure(Kind.NO_CLIENT_CERTIFICATE);
        }
        boolean isRecord = message.contains("plaintext connection") || message.contains("unsupported or unrecognized");
        return new TlsFailure(isRecord ? Kind.INVALID_RECORD : Kind.HANDSHAKE_FAILURE);
    }
}
