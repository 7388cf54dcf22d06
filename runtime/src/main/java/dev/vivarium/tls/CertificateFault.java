package dev.vivarium.tls;

import java.util.Set;

/** What can be wrong with a certificate, in the order and the words in which Mbed TLS tells it. */
enum CertificateFault {
    EXPIRED("The certificate validity has expired"),
    CN_MISMATCH("The certificate Common Name (CN) does not match with the expected CN"),
    NOT_TRUSTED("The certificate is not correctly signed by the trusted CA"),
    FUTURE("The certificate validity starts in the future"),
    BAD_MD("The certificate is signed with an unacceptable hash."),
    BAD_KEY("The certificate is signed with an unacceptable key (eg bad curve, RSA too short).");

    private final String text;

    CertificateFault(String text) {
        this.text = text;
    }

    /** For each a line, and an empty one before it. */
    static String text(Set<CertificateFault> faults) {
        StringBuilder lines = new StringBuilder();
        for (CertificateFault fault : faults) {
            lines.append('\n').append(fault.text).append('\n');
        }
        return lines.toString();
    }
}
