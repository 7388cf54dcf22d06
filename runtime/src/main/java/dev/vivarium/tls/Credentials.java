package dev.vivarium.tls;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Certificates and private keys as programs give them: DER, or PEM with anything around its blocks. */
public final class Credentials {
    private static final Pattern PEM =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([A-Za-z0-9+/=\\s]*)-----END \\1-----");
    private static final String KEY = "PRIVATE KEY";
    private static final String RSA = "RSA";
    private static final List<String> ALGORITHMS = List.of(RSA, "EC");

    private Credentials() {}

    /** The certificates in a text or a DER file; empty where it holds none or a wrong one. */
    public static List<X509Certificate> certificates(byte[] data) {
        List<X509Certificate> found = new ArrayList<>();
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            for (Block block : blocks(data, "CERTIFICATE")) {
                found.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(block.der)));
            }
        } catch (CertificateException wrong) {
            return List.of();
        }
        return List.copyOf(found);
    }

    /** The private key in a text or a DER file: PKCS #8, or an RSA or elliptic curve key in its own format. */
    public static Optional<PrivateKey> privateKey(byte[] data) {
        for (Block block : blocks(data, KEY)) {
            for (String algorithm : ALGORITHMS) {
                for (byte[] wrapped : candidates(block, algorithm)) {
                    try {
                        return Optional.of(
                                KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(wrapped)));
                    } catch (GeneralSecurityException other) {
                        // The next may fit.
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** @param label what stands above it; empty where nothing does */
    private record Block(String label, byte[] der) {}

    /**
     * What a key can be in PKCS #8; one that is called just a private key is in that format already. Behind one of an
     * elliptic curve there may be more.
     */
    private static List<byte[]> candidates(Block block, String algorithm) {
        boolean isExact = algorithm.equals(RSA);
        byte[] der = isExact ? block.der : KeyFormats.trimmed(block.der);
        if (isExact && KeyFormats.trimmed(der).length != der.length) {
            return List.of();
        }
        return block.label.equals(KEY) ? List.of(der) : KeyFormats.asPkcs8(der);
    }

    private static List<Block> blocks(byte[] data, String label) {
        Matcher matcher = PEM.matcher(new String(data, StandardCharsets.ISO_8859_1));
        List<Block> blocks = new ArrayList<>();
        boolean isPem = false;
        while (matcher.find()) {
            isPem = true;
            if (matcher.group(1).endsWith(label)) {
                try {
                    blocks.add(
                            new Block(matcher.group(1), Base64.getMimeDecoder().decode(matcher.group(2))));
                } catch (IllegalArgumentException wrong) {
                    return List.of();
                }
            }
        }
        return isPem ? blocks : List.of(new Block("", data));
    }
}
