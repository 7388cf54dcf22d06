package dev.vivarium.module;

import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Value;
import dev.vivarium.object.Arguments;
import dev.vivarium.object.Buffers;
import dev.vivarium.object.BuiltinTable;
import dev.vivarium.object.BytesType;
import dev.vivarium.object.IntType;
import dev.vivarium.object.Iteration;
import dev.vivarium.object.ListType;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.ObjectType;
import dev.vivarium.object.Operators;
import dev.vivarium.object.RomId;
import dev.vivarium.object.StrType;
import dev.vivarium.object.StreamMethods;
import dev.vivarium.tls.Credentials;
import dev.vivarium.tls.TlsSettings;
import dev.vivarium.tls.TlsSettings.Verification;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** {@code tls.SSLContext}: how to make connections. All that it knows lies in the heap, as the program gave it. */
final class TlsContextType extends ObjectType {
    /** Raw. */
    private static final int PROTOCOL = 1;
    /** Raw. */
    private static final int MODE = 2;

    private static final int CERTIFICATE = 3;
    private static final int KEY = 4;
    private static final int TRUSTED = 5;
    /** A str of names, one a line. */
    private static final int CIPHERS = 6;

    private static final int WORDS = 7;
    private static final String VERIFY_MODE = "verify_mode";
    private static final int BAD_CONFIG = -0x5E80;

    static final TlsContextType INSTANCE = new TlsContextType();

    private static final Layout LAYOUT = Layout.named("SSLContext")
            .raw("endpoint")
            .raw("authmode")
            .value("cert")
            .value("pkey")
            .value("cacert")
            .value("ciphersuites")
            .build();

    private TlsContextType() {
        super(RomId.TLS_CONTEXT, "SSLContext");
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    @Override
    protected BuiltinTable members() {
        return BuiltinTable.empty()
                .fn1("get_ciphers() -> list[str]", "The names of all cipher suites.", TlsContextType::ciphers)
                .fn2("set_ciphers(names) -> None", "Chooses cipher suites by name.", TlsContextType::setCiphers)
                .fn3(
                        "load_cert_chain(cert, key) -> None",
                        "Takes the own certificate and private key: bytes in DER or PEM.",
                        TlsContextType::loadChain)
                .fn2(
                        "load_verify_locations(cadata) -> None",
                        "Takes the certificates to trust: bytes in DER or PEM.",
                        TlsContextType::loadTrusted)
                .fnKw(
                        "wrap_socket(sock, *, server_side=False, do_handshake_on_connect=True, server_hostname=None)",
                        "A connection on a stream.",
                        2,
                        2,
                        TlsContextType::wrap);
    }

    @Override
    public long construct(ObjectSpace space, long type, int base, int count, int keywords) {
        Arguments.check(space, count, keywords, 1, 1, false);
        long protocol = IntType.toLong(space, space.stack.slots[base]) & TlsModule.SERVER;
        long self = space.allocate(this, WORDS);
        space.heap.store(self, PROTOCOL, protocol);
        Verification mode = protocol == TlsModule.SERVER ? Verification.NONE : Verification.REQUIRED;
        space.heap.store(self, MODE, mode.ordinal());
        for (int word = CERTIFICATE; word < WORDS; word++) {
            space.heap.store(self, word, Value.NONE);
        }
        return self;
    }

    @Override
    public long attribute(ObjectSpace space, long self, int name) {
        return space.qstrs.text(name).equals(VERIFY_MODE)
                ? Value.ofSmallInt((int) space.heap.load(self, MODE))
                : super.attribute(space, self, name);
    }

    @Override
    public boolean setAttribute(ObjectSpace space, long self, int name, long value) {
        if (value == Value.NULL || !space.qstrs.text(name).equals(VERIFY_MODE)) {
            return false;
        }
        long mode = IntType.toLong(space, value);
        if (mode < 0 || mode >= Verification.values().length) {
            throw space.valueError(VERIFY_MODE);
        }
        space.heap.store(self, MODE, mode);
        return true;
    }

    private static long ciphers(ObjectSpace space, long self) {
        long list = ListType.create(space);
        int mark = space.heap.temporaries.mark();
        for (String name : TlsSettings.allCiphers()) {
            ListType.append(space, list, StrType.create(space, name));
            space.heap.temporaries.release(mark);
        }
        return list;
    }

    private static long setCiphers(ObjectSpace space, long self, long names) {
        List<String> known = TlsSettings.allCiphers();
        StringBuilder chosen = new StringBuilder();
        long iterator = Iteration.iterator(space, names);
        space.stack.push(iterator);
        for (long item = Iteration.next(space, iterator);
                item != Value.STOP_ITERATION;
                item = Iteration.next(space, iterator)) {
            String name = StrType.text(space, item);
            if (!known.contains(name)) {
                throw TlsStream.error(space, BAD_CONFIG, "MBEDTLS_ERR_SSL_BAD_CONFIG");
            }
            chosen.append(name).append('\n');
        }
        space.stack.top--;
        if (chosen.length() == 0) {
            throw TlsStream.error(space, BAD_CONFIG, "MBEDTLS_ERR_SSL_BAD_CONFIG");
        }
        space.heap.store(self, CIPHERS, StrType.create(space, chosen.toString()));
        return Value.NONE;
    }

    private static long loadChain(ObjectSpace space, long self, long certificate, long key) {
        byte[] keyBytes = Buffers.read(space, key);
        byte[] certificateBytes = Buffers.read(space, certificate);
        if (Credentials.privateKey(keyBytes).isEmpty()) {
            throw space.valueError("invalid key");
        }
        checkCertificates(space, certificateBytes);
        space.heap.store(self, KEY, BytesType.create(space, keyBytes));
        space.heap.store(self, CERTIFICATE, BytesType.create(space, certificateBytes));
        return Value.NONE;
    }

    private static long loadTrusted(ObjectSpace space, long self, long data) {
        byte[] bytes = Buffers.read(space, data);
        checkCertificates(space, bytes);
        space.heap.store(self, TRUSTED, BytesType.create(space, bytes));
        return Value.NONE;
    }

    private static void checkCertificates(ObjectSpace space, byte[] bytes) {
        if (Credentials.certificates(bytes).isEmpty()) {
            throw space.valueError("invalid cert");
        }
    }

    private static byte[] bytes(ObjectSpace space, long self, int word) {
        long value = space.heap.load(self, word);
        return value == Value.NONE ? new byte[0] : Buffers.read(space, value);
    }

    private static TlsSettings settings(ObjectSpace space, long self) {
        byte[] key = bytes(space, self, KEY);
        String ciphers = new String(bytes(space, self, CIPHERS), StandardCharsets.UTF_8);
        return new TlsSettings(
                space.heap.load(self, PROTOCOL) == TlsModule.SERVER,
                Verification.values()[(int) space.heap.load(self, MODE)],
                Credentials.certificates(bytes(space, self, CERTIFICATE)),
                key.length == 0 ? null : Credentials.privateKey(key).orElse(null),
                Credentials.certificates(bytes(space, self, TRUSTED)),
                ciphers.lines().toList());
    }

    private static long wrap(ObjectSpace space, int base, int count, int keywords) {
        long[] values = Arguments.parse(
                space,
                base,
                count,
                keywords,
                new String[] {"self", "sock", "*server_side", "*do_handshake_on_connect", "*server_hostname"},
                new long[] {Value.NULL, Value.NULL, Value.FALSE, Value.TRUE, Value.NONE});
        StreamMethods.of(space, values[1]);
        TlsSettings settings = settings(space, values[0]);
        String host = values[4] == Value.NONE ? null : StrType.text(space, values[4]);
        boolean isServer = Operators.isTrue(space, values[2]);
        if (host == null && !isServer && settings.verification() == Verification.REQUIRED) {
            throw space.valueError("CERT_REQUIRED requires server_hostname");
        }
        long made = TlsSocketType.create(space, values[1], settings, host);
        if (Operators.isTrue(space, values[3])) {
            new TlsStream(space, made).handshake();
        }
        return made;
    }
}
