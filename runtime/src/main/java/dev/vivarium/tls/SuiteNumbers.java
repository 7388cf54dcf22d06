package dev.vivarium.tls;

import java.util.HashMap;
import java.util.Map;
import java.util.Map.Entry;
import org.bouncycastle.tls.CipherSuite;

/** The numbers of the cipher suites on the wire. */
final class SuiteNumbers {
    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("ECDHE-ECDSA-WITH-AES-256-GCM-SHA384", CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384),
            Map.entry("ECDHE-RSA-WITH-AES-256-GCM-SHA384", CipherSuite.TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384),
            Map.entry("ECDHE-ECDSA-WITH-AES-256-CBC-SHA384", CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA384),
            Map.entry("ECDHE-RSA-WITH-AES-256-CBC-SHA384", CipherSuite.TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384),
            Map.entry("ECDHE-ECDSA-WITH-AES-256-CBC-SHA", CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA),
            Map.entry("ECDHE-RSA-WITH-AES-256-CBC-SHA", CipherSuite.TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA),
            Map.entry("ECDHE-ECDSA-WITH-AES-128-GCM-SHA256", CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256),
            Map.entry("ECDHE-RSA-WITH-AES-128-GCM-SHA256", CipherSuite.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256),
            Map.entry("ECDHE-ECDSA-WITH-AES-128-CBC-SHA256", CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256),
            Map.entry("ECDHE-RSA-WITH-AES-128-CBC-SHA256", CipherSuite.TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256),
            Map.entry("ECDHE-ECDSA-WITH-AES-128-CBC-SHA", CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA),
            Map.entry("ECDHE-RSA-WITH-AES-128-CBC-SHA", CipherSuite.TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA),
            Map.entry("RSA-WITH-AES-256-GCM-SHA384", CipherSuite.TLS_RSA_WITH_AES_256_GCM_SHA384),
            Map.entry("RSA-WITH-AES-256-CBC-SHA256", CipherSuite.TLS_RSA_WITH_AES_256_CBC_SHA256),
            Map.entry("RSA-WITH-AES-256-CBC-SHA", CipherSuite.TLS_RSA_WITH_AES_256_CBC_SHA),
            Map.entry("RSA-WITH-AES-128-GCM-SHA256", CipherSuite.TLS_RSA_WITH_AES_128_GCM_SHA256),
            Map.entry("RSA-WITH-AES-128-CBC-SHA256", CipherSuite.TLS_RSA_WITH_AES_128_CBC_SHA256),
            Map.entry("RSA-WITH-AES-128-CBC-SHA", CipherSuite.TLS_RSA_WITH_AES_128_CBC_SHA),
            Map.entry("PSK-WITH-AES-256-GCM-SHA384", CipherSuite.TLS_PSK_WITH_AES_256_GCM_SHA384),
            Map.entry("PSK-WITH-AES-256-CBC-SHA384", CipherSuite.TLS_PSK_WITH_AES_256_CBC_SHA384),
            Map.entry("PSK-WITH-AES-256-CBC-SHA", CipherSuite.TLS_PSK_WITH_AES_256_CBC_SHA),
            Map.entry("PSK-WITH-AES-128-GCM-SHA256", CipherSuite.TLS_PSK_WITH_AES_128_GCM_SHA256),
            Map.entry("PSK-WITH-AES-128-CBC-SHA256", CipherSuite.TLS_PSK_WITH_AES_128_CBC_SHA256),
            Map.entry("PSK-WITH-AES-128-CBC-SHA", CipherSuite.TLS_PSK_WITH_AES_128_CBC_SHA));
    private static final String PREFIX = "TLS-";
    private static final Map<Integer, String> NAMES = names();

    private SuiteNumbers() {}

    private static Map<Integer, String> names() {
        Map<Integer, String> names = new HashMap<>();
        for (Entry<String, Integer> suite : NUMBERS.entrySet()) {
            names.put(suite.getValue(), PREFIX + suite.getKey());
        }
        return names;
    }

    static int number(String name) {
        return NUMBERS.get(name.substring(PREFIX.length()));
    }

    /** Null for one that is none of Mbed TLS's. */
    static String name(int number) {
        return NAMES.get(number);
    }
}
