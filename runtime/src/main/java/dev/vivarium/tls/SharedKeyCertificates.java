package dev.vivarium.tls;

import dev.vivarium.tls.TlsFailure.Kind;
import dev.vivarium.tls.TlsSettings.Verification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import org.bouncycastle.tls.AlertDescription;
import org.bouncycastle.tls.Certificate;
import org.bouncycastle.tls.CertificateRequest;
import org.bouncycastle.tls.ClientCertificateType;
import org.bouncycastle.tls.HashAlgorithm;
import org.bouncycastle.tls.SignatureAlgorithm;
import org.bouncycastle.tls.SignatureAndHashAlgorithm;
import org.bouncycastle.tls.TlsAuthentication;
import org.bouncycastle.tls.TlsContext;
import org.bouncycastle.tls.TlsCredentialedDecryptor;
import org.bouncycastle.tls.TlsCredentialedSigner;
import org.bouncycastle.tls.TlsCredentials;
import org.bouncycastle.tls.TlsFatalAlert;
import org.bouncycastle.tls.TlsServerCertificate;
import org.bouncycastle.tls.TlsUtils;
import org.bouncycastle.tls.crypto.TlsCertificate;
import org.bouncycastle.tls.crypto.TlsCryptoParameters;
import org.bouncycastle.tls.crypto.impl.jcajce.JcaDefaultTlsCredentialedSigner;
import org.bouncycastle.tls.crypto.impl.jcajce.JcaTlsCertificate;
import org.bouncycastle.tls.crypto.impl.jcajce.JcaTlsCrypto;
import org.bouncycastle.tls.crypto.impl.jcajce.JceDefaultTlsCredentialedDecryptor;

/** Certificates beside shared keys, for where the sides agree on a suite that uses them. */
final class SharedKeyCertificates {
    private static final String RSA = "RSA";

    private final TlsSettings settings;
    private final PeerTrust trust;
    private final JcaTlsCrypto crypto;
    private byte[] shown;

    SharedKeyCertificates(TlsSettings settings, PeerTrust trust, JcaTlsCrypto crypto) {
        this.settings = settings;
        this.trust = trust;
        this.crypto = crypto;
    }

    private Certificate own() {
        return new Certificate(settings.chain().stream()
                .map(one -> new JcaTlsCertificate(crypto, one))
                .toArray(TlsCertificate[]::new));
    }

    TlsCredentialedDecryptor decryptor() {
        return new JceDefaultTlsCredentialedDecryptor(crypto, own(), settings.key());
    }

    TlsCredentialedSigner signer(TlsContext context) {
        short signature = settings.key().getAlgorithm().equals(RSA) ? SignatureAlgorithm.rsa : SignatureAlgorithm.ecdsa;
        return new JcaDefaultTlsCredentialedSigner(
                new TlsCryptoParameters(context),
                crypto,
                settings.key(),
                own(),
                SignatureAndHashAlgorithm.getInstance(HashAlgorithm.sha256, signature));
    }

    static CertificateRequest request(TlsContext context) {
        short[] types = {ClientCertificateType.rsa_sign, ClientCertificateType.ecdsa_sign};
        return new CertificateRequest(types, TlsUtils.getDefaultSupportedSignatureAlgorithms(context), null);
    }

    TlsAuthentication forClient(TlsContext context) {
        return new TlsAuthentication() {
            @Override
            public void notifyServerCertificate(TlsServerCertificate shown) throws IOException {
                check(shown.getCertificate());
            }

            @Override
            public TlsCredentials getClientCredentials(CertificateRequest request) {
                return settings.key() == null ? null : signer(context);
            }
        };
    }

    void checkClient(Certificate shown) throws IOException {
        if (!shown.isEmpty()) {
            check(shown);
        } else if (settings.verification() != Verification.OPTIONAL) {
            trust.keep(new TlsFailure(Kind.NO_CLIENT_CERTIFICATE));
            throw new TlsFatalAlert(AlertDescription.handshake_failure);
        }
    }

    /** The other's certificate in DER, or null. */
    byte[] shown() {
        return shown;
    }

    private void check(Certificate shown) throws IOException {
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            this.shown = shown.getCertificateAt(0).getEncoded();
            X509Certificate[] chain = new X509Certificate[shown.getLength()];
            for (int i = 0; i < chain.length; i++) {
                byte[] der = shown.getCertificateAt(i).getEncoded();
                chain[i] = (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(der));
            }
            trust.check(chain);
        } catch (CertificateException refused) {
            throw new TlsFatalAlert(AlertDescription.bad_certificate, refused);
        }
    }
}
