package dev.vivarium.tls;

import dev.vivarium.tls.TlsFailure.Kind;
import dev.vivarium.tls.TlsSettings.Verification;
import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/** Judges the other's certificate, and keeps why it was refused: the engine would only tell it in words of its own. */
final class PeerTrust extends X509ExtendedTrustManager {
    private final TlsSettings settings;
    /** The name that the certificate must be for, or null. */
    private final String host;

    private final TlsPeer peer;
    private boolean isRsa;
    private TlsFailure refusal;
    private RuntimeException interruption;

    PeerTrust(TlsSettings settings, String host, TlsPeer peer) {
        this.settings = settings;
        this.host = host;
        this.peer = peer;
    }

    /** Why a certificate was refused, or null; raises what the program raised when it looked at one. */
    TlsFailure refusal() {
        if (interruption != null) {
            RuntimeException raised = interruption;
            interruption = null;
            throw raised;
        }
        return refusal;
    }

    /** What it means that something was not signed with the key of the other's certificate. */
    TlsFailure wrongSignature() {
        TlsFailure failure = new TlsFailure(isRsa ? Kind.RSA_VERIFY_FAILED : Kind.ECP_VERIFY_FAILED);
        return settings.server() ? failure.silent() : failure;
    }

    void check(X509Certificate[] presented) throws CertificateException {
        isRsa = presented[0].getPublicKey() instanceof RSAPublicKey;
        if (settings.verification() == Verification.NONE) {
            return;
        }
        CertificateChain chain = new CertificateChain(List.of(presented), settings.trusted(), peer.epochSeconds());
        Set<CertificateFault> faults = EnumSet.copyOf(chain.faults());
        if (host != null && !CertificateName.fits(presented[0], host)) {
            faults.add(CertificateFault.CN_MISMATCH);
        }
        if (host == null && !settings.server() && settings.verification() == Verification.REQUIRED) {
            refuse(new TlsFailure(Kind.NO_HOSTNAME).silent());
        }
        show(chain.steps());
        if (settings.verification() == Verification.OPTIONAL) {
            return;
        }
        if (settings.trusted().isEmpty() && settings.verification() == Verification.REQUIRED) {
            refuse(new TlsFailure(Kind.CA_CHAIN_REQUIRED));
        }
        if (!faults.isEmpty()) {
            refuse(new TlsFailure(Kind.CERTIFICATE, CertificateFault.text(faults)));
        }
    }

    /** From the one that is trusted down to the other's own. */
    private void show(List<X509Certificate> steps) throws CertificateException {
        for (int depth = steps.size() - 1; depth >= 0; depth--) {
            int answer;
            try {
                answer = peer.look(steps.get(depth).getEncoded(), depth);
            } catch (RuntimeException raised) {
                interruption = raised;
                throw new CertificateException(raised);
            }
            if (answer != 0) {
                refuse(meaning(answer));
            }
        }
    }

    private static TlsFailure meaning(int answer) {
        if (answer > 0) {
            return new TlsFailure(Kind.UNEXPECTED_MESSAGE);
        }
        TlsFailure failure = new TlsFailure(answer);
        return failure.is(Kind.CERTIFICATE) ? new TlsFailure(Kind.X509_FATAL_ERROR) : failure;
    }

    /** Keeps why the other is refused. */
    void keep(TlsFailure failure) {
        refusal = failure;
    }

    private void refuse(TlsFailure failure) throws CertificateException {
        keep(failure);
        throw new CertificateException(failure);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        check(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        check(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        check(chain);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
