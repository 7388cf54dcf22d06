package dev.vivarium.tls;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The way from a certificate up to one that is trusted, with what is wrong on it: Mbed TLS's rules in its order. */
final class CertificateChain {
    private static final int MOST_CERTIFICATES = 10;
    private static final int SHORTEST_RSA_BITS = 2048;
    private static final Set<Integer> FIELD_BITS = Set.of(256, 384, 521);
    private static final int MAY_SIGN_CERTIFICATES = 5;
    private static final int VERSION_WITH_CONSTRAINTS = 3;

    private final List<X509Certificate> trusted;
    private final long now;
    private final List<X509Certificate> steps = new ArrayList<>();
    private final Set<CertificateFault> faults = EnumSet.noneOf(CertificateFault.class);
    /** Steps after the first that name themselves as their issuer: they do not count for a limit on the length. */
    private int selfIssued;

    private record Parent(X509Certificate certificate, boolean isTrusted, boolean isGood) {}

    /**
     * @param presented the certificate and those that came with it
     * @param now in seconds since 1970
     */
    CertificateChain(List<X509Certificate> presented, List<X509Certificate> trusted, long now) {
        this.trusted = trusted;
        this.now = now;
        if (!isAcceptable(presented.get(0).getPublicKey())) {
            faults.add(CertificateFault.BAD_KEY);
        }
        follow(presented);
    }

    /** The certificate, the one that signed it, and so on. */
    List<X509Certificate> steps() {
        return steps;
    }

    Set<CertificateFault> faults() {
        return faults;
    }

    private void follow(List<X509Certificate> presented) {
        int at = 0;
        X509Certificate child = presented.get(0);
        boolean isTrusted = false;
        while (steps.size() < MOST_CERTIFICATES) {
            steps.add(child);
            checkTime(child);
            if (isTrusted) {
                return;
            }
            if (!child.getSigAlgName().toUpperCase(java.util.Locale.ROOT).matches("SHA(256|384|512)WITH.*")) {
                faults.add(CertificateFault.BAD_MD);
            }
            if (steps.size() == 1 && isSelfIssued(child) && trusted.contains(child)) {
                return;
            }
            Parent parent = parent(child, presented.subList(at + 1, presented.size()));
            if (parent == null) {
                faults.add(CertificateFault.NOT_TRUSTED);
                return;
            }
            if (steps.size() > 1 && isSelfIssued(child)) {
                selfIssued++;
            }
            if (!parent.isGood) {
                faults.add(CertificateFault.NOT_TRUSTED);
            }
            if (!isAcceptable(parent.certificate.getPublicKey())) {
                faults.add(CertificateFault.BAD_KEY);
            }
            isTrusted = parent.isTrusted;
            at = isTrusted ? at : presented.lastIndexOf(parent.certificate);
            child = parent.certificate;
        }
        faults.add(CertificateFault.NOT_TRUSTED);
    }

    private void checkTime(X509Certificate certificate) {
        if (certificate.getNotAfter().getTime() / 1000 < now) {
            faults.add(CertificateFault.EXPIRED);
        }
        if (certificate.getNotBefore().getTime() / 1000 > now) {
            faults.add(CertificateFault.FUTURE);
        }
    }

    private boolean isValidNow(X509Certificate certificate) {
        return certificate.getNotAfter().getTime() / 1000 >= now
                && certificate.getNotBefore().getTime() / 1000 <= now;
    }

    private static boolean isSelfIssued(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
    }

    private Parent parent(X509Certificate child, List<X509Certificate> others) {
        Parent found = parentAmong(trusted, child, true);
        return found != null ? found : parentAmong(others, child, false);
    }

    /** The first that fits and is valid now; where none is, the first that fits. */
    private Parent parentAmong(List<X509Certificate> candidates, X509Certificate child, boolean areTrusted) {
        Parent outdated = null;
        for (X509Certificate candidate : candidates) {
            if (mayBeParent(child, candidate, areTrusted)) {
                boolean isGood = isSignedBy(child, candidate);
                Parent parent = new Parent(candidate, areTrusted, isGood);
                if ((isGood || !areTrusted) && isValidNow(candidate)) {
                    return parent;
                }
                outdated = outdated == null && (isGood || !areTrusted) ? parent : outdated;
            }
        }
        return outdated;
    }

    private boolean mayBeParent(X509Certificate child, X509Certificate parent, boolean isTrusted) {
        if (!child.getIssuerX500Principal().equals(parent.getSubjectX500Principal())) {
            return false;
        }
        if (isTrusted && parent.getVersion() < VERSION_WITH_CONSTRAINTS) {
            return true;
        }
        boolean[] usage = parent.getKeyUsage();
        // -1 where it may sign none; otherwise how many steps may lie between
        int longest = parent.getBasicConstraints();
        return longest >= steps.size() - 1 - selfIssued
                && longest >= 0
                && (usage == null || usage[MAY_SIGN_CERTIFICATES]);
    }

    private static boolean isSignedBy(X509Certificate child, X509Certificate parent) {
        try {
            child.verify(parent.getPublicKey());
            return true;
        } catch (GeneralSecurityException wrong) {
            return false;
        }
    }

    private static boolean isAcceptable(PublicKey key) {
        if (key instanceof RSAPublicKey) {
            return ((RSAPublicKey) key).getModulus().bitLength() >= SHORTEST_RSA_BITS;
        }
        return key instanceof ECPublicKey
                && FIELD_BITS.contains(
                        ((ECPublicKey) key).getParams().getCurve().getField().getFieldSize());
    }
}
