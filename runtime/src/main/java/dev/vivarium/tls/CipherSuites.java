package dev.vivarium.tls;

import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLContext;

/** The cipher suites, by the names and in the order of the library that MicroPython uses, Mbed TLS. */
public final class CipherSuites {
    private static final List<String> ALL = List.of(
            "TLS-ECDHE-ECDSA-WITH-AES-256-GCM-SHA384",
            "TLS-ECDHE-RSA-WITH-AES-256-GCM-SHA384",
            "TLS-ECDHE-ECDSA-WITH-AES-256-CBC-SHA384",
            "TLS-ECDHE-RSA-WITH-AES-256-CBC-SHA384",
            "TLS-ECDHE-ECDSA-WITH-AES-256-CBC-SHA",
            "TLS-ECDHE-RSA-WITH-AES-256-CBC-SHA",
            "TLS-ECDHE-ECDSA-WITH-AES-128-GCM-SHA256",
            "TLS-ECDHE-RSA-WITH-AES-128-GCM-SHA256",
            "TLS-ECDHE-ECDSA-WITH-AES-128-CBC-SHA256",
            "TLS-ECDHE-RSA-WITH-AES-128-CBC-SHA256",
            "TLS-ECDHE-ECDSA-WITH-AES-128-CBC-SHA",
            "TLS-ECDHE-RSA-WITH-AES-128-CBC-SHA",
            "TLS-RSA-WITH-AES-256-GCM-SHA384",
            "TLS-RSA-WITH-AES-256-CBC-SHA256",
            "TLS-RSA-WITH-AES-256-CBC-SHA",
            "TLS-RSA-WITH-AES-128-GCM-SHA256",
            "TLS-RSA-WITH-AES-128-CBC-SHA256",
            "TLS-RSA-WITH-AES-128-CBC-SHA",
            "TLS-PSK-WITH-AES-256-GCM-SHA384",
            "TLS-PSK-WITH-AES-256-CBC-SHA384",
            "TLS-PSK-WITH-AES-256-CBC-SHA",
            "TLS-PSK-WITH-AES-128-GCM-SHA256",
            "TLS-PSK-WITH-AES-128-CBC-SHA256",
            "TLS-PSK-WITH-AES-128-CBC-SHA");
    private static final String SHARED_KEYS = "TLS-PSK-";

    private CipherSuites() {}

    /** All that can be had: a newer JDK may no longer do {@code TLS-RSA}. */
    public static List<String> available() {
        try {
            String[] supported =
                    SSLContext.getDefault().getSupportedSSLParameters().getCipherSuites();
            Set<String> known = Set.of(supported);
            return ALL.stream()
                    .filter(name -> isOfSharedKeys(name) || known.contains(jdkName(name)))
                    .toList();
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }

    static boolean isOfSharedKeys(String name) {
        return name.startsWith(SHARED_KEYS);
    }

    /** Those with shared keys alone. */
    public static List<String> ofSharedKeys() {
        return ALL.stream().filter(CipherSuites::isOfSharedKeys).toList();
    }

    static String jdkName(String name) {
        return name.replace('-', '_');
    }

    static String ofJdk(String name) {
        return name.replace('_', '-');
    }
}
