package dev.vivarium.tls;

import dev.vivarium.tls.TlsSettings.Verification;
import java.io.IOException;
import java.util.Arrays;
import org.bouncycastle.tls.AbstractTlsServer;
import org.bouncycastle.tls.Certificate;
import org.bouncycastle.tls.CertificateRequest;
import org.bouncycastle.tls.KeyExchangeAlgorithm;
import org.bouncycastle.tls.NamedGroup;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.TlsCredentials;
import org.bouncycastle.tls.TlsPSKIdentityManager;

/** A server's answers to the protocol's questions. Its order of cipher suites counts, not the client's. */
final class SharedKeyServer extends AbstractTlsServer {
    private final SharedKeySide side;

    SharedKeyServer(SharedKeySide side) {
        super(side.crypto());
        this.side = side;
    }

    @Override
    protected ProtocolVersion[] getSupportedVersions() {
        return side.versions();
    }

    @Override
    protected int[] getSupportedCipherSuites() {
        return side.suiteNumbers();
    }

    @Override
    public int[] getSupportedGroups() {
        return SharedKeySide.CURVES.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The first of the own curves that the client has too; -1 for none. */
    @Override
    protected int selectECDH(int leastBits) {
        int[] offered = context.getSecurityParametersHandshake().getClientSupportedGroups();
        return SharedKeySide.CURVES.stream()
                .filter(curve -> NamedGroup.getCurveBits(curve) >= leastBits)
                .filter(curve -> offered == null || Arrays.stream(offered).anyMatch(one -> one == curve))
                .findFirst()
                .orElse(-1);
    }

    @Override
    protected boolean preferLocalCipherSuites() {
        return true;
    }

    @Override
    public int getSelectedCipherSuite() throws IOException {
        int suite = super.getSelectedCipherSuite();
        side.agreed(suite);
        return suite;
    }

    @Override
    public TlsPSKIdentityManager getPSKIdentityManager() {
        return new TlsPSKIdentityManager() {
            @Override
            public byte[] getHint() {
                return null;
            }

            @Override
            public byte[] getPSK(byte[] identity) {
                return side.keyOf(identity);
            }
        };
    }

    private int keyExchange() {
        return context.getSecurityParametersHandshake().getKeyExchangeAlgorithm();
    }

    @Override
    public TlsCredentials getCredentials() {
        switch (keyExchange()) {
            case KeyExchangeAlgorithm.PSK:
                return null;
            case KeyExchangeAlgorithm.RSA:
                return side.certificates().decryptor();
            default:
                return side.certificates().signer(context);
        }
    }

    @Override
    public CertificateRequest getCertificateRequest() {
        boolean isAsked =
                keyExchange() != KeyExchangeAlgorithm.PSK && side.settings().verification() != Verification.NONE;
        return isAsked ? SharedKeyCertificates.request(context) : null;
    }

    @Override
    public void notifyClientCertificate(Certificate certificate) throws IOException {
        side.certificates().checkClient(certificate);
    }
}
