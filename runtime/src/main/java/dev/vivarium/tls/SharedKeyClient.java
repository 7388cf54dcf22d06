package dev.vivarium.tls;

import dev.vivarium.tls.TlsSettings.SharedKey;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Vector;
import org.bouncycastle.tls.AbstractTlsClient;
import org.bouncycastle.tls.BasicTlsPSKIdentity;
import org.bouncycastle.tls.NameType;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.ServerName;
import org.bouncycastle.tls.TlsAuthentication;
import org.bouncycastle.tls.TlsPSKIdentity;

/** A client's answers to the protocol's questions. */
final class SharedKeyClient extends AbstractTlsClient {
    private final SharedKeySide side;
    private final String host;

    /** @param host the server's name, or null */
    SharedKeyClient(SharedKeySide side, String host) {
        super(side.crypto());
        this.side = side;
        this.host = host;
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
    @SuppressWarnings("JdkObsolete") // the library's type
    protected Vector<ServerName> getSNIServerNames() {
        return host == null || host.isEmpty()
                ? null
                : new Vector<>(List.of(new ServerName(NameType.host_name, host.getBytes(StandardCharsets.UTF_8))));
    }

    @Override
    @SuppressWarnings({"JdkObsolete", "rawtypes"}) // the library's type
    protected Vector<Integer> getSupportedGroups(Vector roles) {
        return new Vector<>(SharedKeySide.CURVES);
    }

    @Override
    public TlsPSKIdentity getPSKIdentity() {
        SharedKey shared = side.settings().sharedKey();
        return new BasicTlsPSKIdentity(shared.identity(), shared.key());
    }

    @Override
    public void notifySelectedCipherSuite(int suite) {
        super.notifySelectedCipherSuite(suite);
        side.agreed(suite);
    }

    @Override
    public TlsAuthentication getAuthentication() {
        return side.certificates().forClient(context);
    }
}
