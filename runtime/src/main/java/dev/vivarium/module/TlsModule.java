package dev.vivarium.module;

import dev.vivarium.heap.Value;
import dev.vivarium.object.BuiltinTable;
import dev.vivarium.object.NativeModule;
import dev.vivarium.object.RomId;
import dev.vivarium.object.StrType;

/** Encrypted connections on streams, over the JDK's engine. */
public final class TlsModule extends NativeModule {
    public static final TlsModule INSTANCE = new TlsModule();

    private static final int CLIENT = 0;
    static final int SERVER = 1;
    static final int DATAGRAMS = 2;
    private static final String MBEDTLS_VERSION = "Mbed TLS 3.6.6";

    private TlsModule() {
        super(RomId.MODULE_TLS, "tls");
    }

    @Override
    protected BuiltinTable members() {
        return BuiltinTable.empty()
                .object("SSLContext", TlsContextType.INSTANCE)
                .constant(
                        "MBEDTLS_VERSION",
                        "The version of Mbed TLS whose suites, rules and errors these are.",
                        space -> StrType.create(space, MBEDTLS_VERSION))
                .constant("PROTOCOL_TLS_CLIENT", "The side that begins.", space -> Value.ofSmallInt(CLIENT))
                .constant("PROTOCOL_TLS_SERVER", "The side that answers.", space -> Value.ofSmallInt(SERVER))
                .constant(
                        "PROTOCOL_DTLS_CLIENT",
                        "The side that begins, on a transport of packets.",
                        space -> Value.ofSmallInt(DATAGRAMS | CLIENT))
                .constant(
                        "PROTOCOL_DTLS_SERVER",
                        "The side that answers, on a transport of packets.",
                        space -> Value.ofSmallInt(DATAGRAMS | SERVER))
                .constant("CERT_NONE", "The other's certificate is not looked at.", space -> Value.ofSmallInt(0))
                .constant("CERT_OPTIONAL", "The other may have a certificate.", space -> Value.ofSmallInt(1))
                .constant("CERT_REQUIRED", "The other's certificate must be good.", space -> Value.ofSmallInt(2));
    }
}
