package dev.vivarium.tls;

import dev.vivarium.tls.TlsFailure.Kind;
import dev.vivarium.tls.TlsSettings.SharedKey;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.tls.AlertDescription;
import org.bouncycastle.tls.NamedGroup;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.TlsFatalAlert;
import org.bouncycastle.tls.TlsFatalAlertReceived;
import org.bouncycastle.tls.crypto.impl.jcajce.JcaTlsCrypto;
import org.bouncycastle.tls.crypto.impl.jcajce.JcaTlsCryptoProvider;

/**
 * One side of a connection that may use shared keys, which the JDK does not know: Bouncy Castle speaks the protocol, with
 * the JDK's ciphers. Only such connections load its classes.
 */
final class SharedKeySide {
    /** Those that Mbed TLS and the JDK both have. */
    static final List<Integer> CURVES = List.of(NamedGroup.secp256r1, NamedGroup.secp384r1, NamedGroup.secp521r1);

    private final TlsSettings settings;
    private final String host;
    private final TlsPeer peer;
    private final PeerTrust trust;
    private final JcaTlsCrypto crypto = new JcaTlsCryptoProvider().create(new SecureRandom());
    private final SharedKeyCertificates certificates;
    private final List<String> suites;
    private String cipher;
    private boolean keyFound;
    private TlsFailure refusal;
    private RuntimeException interruption;

    /** @param host the other's name, or null */
    SharedKeySide(TlsSettings settings, String host, TlsPeer peer) throws TlsFailure {
        this.settings = settings;
        this.host = host;
        this.peer = peer;
        trust = new PeerTrust(settings, settings.server() ? null : host, peer);
        certificates = new SharedKeyCertificates(settings, trust, crypto);
        suites = settings.usableCiphers();
    }

    SharedKeyClient client() {
        return new SharedKeyClient(this, host);
    }

    SharedKeyServer server() {
        return new SharedKeyServer(this);
    }

    TlsSettings settings() {
        return settings;
    }

    JcaTlsCrypto crypto() {
        return crypto;
    }

    SharedKeyCertificates certificates() {
        return certificates;
    }

    List<String> suites() {
        return suites;
    }

    int[] suiteNumbers() {
        return suites.stream().mapToInt(SuiteNumbers::number).toArray();
    }

    ProtocolVersion[] versions() {
        return (settings.datagrams() ? ProtocolVersion.DTLSv12 : ProtocolVersion.TLSv12).only();
    }

    /** The suite that both have agreed on. */
    void agreed(int suite) {
        cipher = SuiteNumbers.name(suite);
    }

    String cipher() {
        return cipher;
    }

    String version() {
        return settings.version();
    }

    /** The key for a client's name, or null, for which the reason is kept. */
    byte[] keyOf(byte[] identity) {
        byte[] key = null;
        try {
            if (settings.asksForKeys()) {
                key = peer.sharedKey(identity);
            } else if (Arrays.equals(settings.sharedKey().identity(), identity)) {
                key = settings.sharedKey().key();
            }
        } catch (RuntimeException raised) {
            interruption = raised;
        }
        keyFound = key != null && key.length > 0 && key.length <= SharedKey.LONGEST_KEY;
        if (!keyFound) {
            boolean isEmpty = key != null && key.length == 0;
            refusal = isEmpty ? new TlsFailure(Kind.INTERNAL_ERROR).silent() : new TlsFailure(Kind.UNKNOWN_IDENTITY);
        }
        return keyFound ? key : null;
    }

    /** Whether a client has named its key and the server has found it. */
    boolean isKeyFound() {
        return keyFound;
    }

    /** What a failure of the protocol means; raises what the program raised when it was asked. */
    TlsFailure failure(IOException wrong) {
        if (interruption != null) {
            throw interruption;
        }
        TlsFailure refused = trust.refusal();
        if (refused != null || refusal != null) {
            return refused != null ? refused : refusal;
        }
        if (wrong instanceof TlsFatalAlertReceived) {
            return new TlsFailure(Kind.FATAL_ALERT);
        }
        if (!(wrong instanceof TlsFatalAlert)) {
            return new TlsFailure(Kind.HANDSHAKE_FAILURE);
        }
        int description = ((TlsFatalAlert) wrong).getAlertDescription();
        return description == AlertDescription.decrypt_error ? trust.wrongSignature() : TlsFailure.ofAlert(description);
    }
}
