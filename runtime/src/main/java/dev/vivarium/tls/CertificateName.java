package dev.vivarium.tls;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;

/** Whether a certificate is one for a name: one of its alternative names if it has such, else the subject's CN. */
final class CertificateName {
    private static final int DNS = 2;
    private static final int URI = 6;
    private static final int ADDRESS = 7;

    private CertificateName() {}

    static boolean fits(X509Certificate certificate, String host) {
        try {
            Collection<List<?>> alternatives = certificate.getSubjectAlternativeNames();
            return alternatives == null
                    ? subjectFits(certificate, host)
                    : alternatives.stream().anyMatch(name -> fits((Integer) name.get(0), name.get(1), host));
        } catch (CertificateParsingException | InvalidNameException wrong) {
            return false;
        }
    }

    private static boolean subjectFits(X509Certificate certificate, String host) throws InvalidNameException {
        for (Rdn part : new LdapName(certificate.getSubjectX500Principal().getName()).getRdns()) {
            if (part.getType().equalsIgnoreCase("CN") && nameFits(String.valueOf(part.getValue()), host)) {
                return true;
            }
        }
        return false;
    }

    private static boolean fits(int kind, Object name, String host) {
        switch (kind) {
            case DNS:
                return nameFits((String) name, host);
            case URI:
            case ADDRESS:
                return name.equals(host);
            default:
                return false;
        }
    }

    /** A star stands for the first part of a name. */
    private static boolean nameFits(String name, String host) {
        String wanted = host.toLowerCase(Locale.ROOT);
        String given = name.toLowerCase(Locale.ROOT);
        int dot = wanted.indexOf('.');
        return given.equals(wanted)
                || given.length() >= 3
                        && given.startsWith("*.")
                        && dot > 0
                        && given.substring(1).equals(wanted.substring(dot));
    }
}
