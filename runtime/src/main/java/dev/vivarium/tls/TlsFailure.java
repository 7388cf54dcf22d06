package dev.vivarium.tls;

import java.util.Locale;
import javax.crypto.BadPaddingException;
import javax.net.ssl.SSLException;

/** Why a connection cannot be made or go on, with the numbers and names that Mbed TLS gives its errors. */
public final class TlsFailure extends Exception {
    private static final long serialVersionUID = 1;

    /** The kinds of failure. */
    public enum Kind {
        BAD_CONFIG(-0x5E80),
        TIMEOUT(-0x6800),
        /** The server has asked a visitor to come back with a cookie. */
        HELLO_VERIFY_REQUIRED(-0x6A80),
        INTERNAL_ERROR(-0x6C00),
        UNKNOWN_IDENTITY(-0x6C80),
        HANDSHAKE_FAILURE(-0x6E00),
        FEATURE_UNAVAILABLE(-0x7080),
        BAD_INPUT_DATA(-0x7100),
        INVALID_MAC(-0x7180),
        INVALID_RECORD(-0x7200),
        CONN_EOF(-0x7280),
        NO_CLIENT_CERTIFICATE(-0x7480),
        CA_CHAIN_REQUIRED(-0x7680),
        FATAL_ALERT(-0x7780),
        OUT_OF_MEMORY(-0x7F00),
        /** What the program thinks of a certificate is no number of an error. */
        UNEXPECTED_MESSAGE(-0x7700),
        /** The program says of a certificate what only the library can. */
        X509_FATAL_ERROR(-0x3000),
        INVALID_CERTIFICATE(-0x2800),
        /** The certificate was not to be looked at when the connection was made, and no name was given. */
        NO_HOSTNAME(-0x5D80),
        PEER_CLOSE_NOTIFY(-0x7880),
        ILLEGAL_PARAMETER(-0x6600),
        DECODE_ERROR(-0x7300),
        BAD_PROTOCOL_VERSION(-0x6E80),
        /** The own key, which could not be read. */
        INVALID_KEY(-0x3E80),
        RSA_VERIFY_FAILED(-0x4380),
        ECP_VERIFY_FAILED(-0x4E00),
        /** The other's certificate; the message says what is wrong with it. */
        CERTIFICATE(-0x2700);

        private final int number;

        Kind(int number) {
            this.number = number;
        }
    }

    private final int number;
    private boolean silent;

    TlsFailure(Kind kind) {
        this(kind.number);
    }

    TlsFailure(Kind kind, String message) {
        super(message, null, false, false);
        number = kind.number;
    }

    /** A failure by its number alone, which may be one that the program has chosen. */
    public TlsFailure(int number) {
        super(ErrorNames.of(number), null, false, false);
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

    public int number() {
        return number;
    }

    /** The same, of which the other does not hear. */
    TlsFailure silent() {
        silent = true;
        return this;
    }

    /** Whether the other hears of it. */
    boolean isTold() {
        return !silent;
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
        return number == Kind.CERTIFICATE.number && !getMessage().equals(ErrorNames.of(number));
    }

    /** Whether it is of this kind. */
    public boolean is(Kind kind) {
        return number == kind.number;
    }

    /** Whether the other has signed something with another key than that of its certificate. */
    static boolean isOfSignature(SSLException failure) {
        String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        return message.contains("serverkeyexchange signature")
                || message.contains("invalid signature")
                || message.contains("certificateverify signature");
    }

    /** The failure of which this side tells the other with an alert of this number. */
    static TlsFailure ofAlert(int description) {
        switch (description) {
            case 10:
                return new TlsFailure(Kind.UNEXPECTED_MESSAGE);
            case 20:
                return new TlsFailure(Kind.INVALID_MAC).silent();
            case 47:
                return new TlsFailure(Kind.ILLEGAL_PARAMETER);
            case 50:
                return new TlsFailure(Kind.DECODE_ERROR);
            case 70:
                return new TlsFailure(Kind.BAD_PROTOCOL_VERSION);
            case 115:
                return new TlsFailure(Kind.UNKNOWN_IDENTITY);
            default:
                return new TlsFailure(Kind.HANDSHAKE_FAILURE);
        }
    }

    /** What the engine's failure means. */
    static TlsFailure of(SSLException failure) {
        if (failure.getCause() instanceof BadPaddingException) {
            return new TlsFailure(Kind.INVALID_MAC).silent();
        }
        String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        if (message.contains("fatal alert")) {
            return new TlsFailure(Kind.FATAL_ALERT);
        }
        if (message.contains("empty client certificate chain")) {
            return new TlsFailure(Kind.NO_CLIENT_CERTIFICATE);
        }
        boolean isUnexpected =
                message.contains("plaintext connection") || message.contains("unsupported or unrecognized");
        return new TlsFailure(isUnexpected ? Kind.UNEXPECTED_MESSAGE : Kind.HANDSHAKE_FAILURE);
    }
}
