package dev.vivarium.module;

import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Value;
import dev.vivarium.object.Arguments;
import dev.vivarium.object.Buffer;
import dev.vivarium.object.Buffers;
import dev.vivarium.object.BuiltinTable;
import dev.vivarium.object.BytesType;
import dev.vivarium.object.IntType;
import dev.vivarium.object.ListType;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.ObjectType;
import dev.vivarium.object.Operators;
import dev.vivarium.object.RomId;
import dev.vivarium.object.Sequences;
import dev.vivarium.object.StrType;
import dev.vivarium.object.StreamMethods;
import dev.vivarium.object.TupleType;
import dev.vivarium.text.Utf8;
import dev.vivarium.tls.CipherSuites;
import dev.vivarium.tls.Credentials;
import dev.vivarium.tls.TlsFailure;
import dev.vivarium.tls.TlsSettings;
import dev.vivarium.tls.TlsSettings.SharedKey;
import dev.vivarium.tls.TlsSettings.Verification;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code tls.SSLContext}: how to make connections. All that it knows lies in the heap, as the program gave it. */
final class TlsContextType extends ObjectType {
    /** Raw. */
    private static final int PROTOCOL = 1;
    /** Raw. */
    private static final int MODE = 2;

    /** A list of bytes, or None; each call adds to it, the first is that of this side. */
    private static final int CERTIFICATE = 3;
    /** Bytes: the last one given, empty where that was none. */
    private static final int KEY = 4;
    /** A list of bytes, or None. */
    private static final int TRUSTED = 5;
    /** A str of names, one a line. */
    private static final int CIPHERS = 6;

    /** What is called with each certificate of the other, or None. */
    private static final int CALLBACK = 7;

    /** As the program sets them; the key counts once both are there. */
    private static final int IDENTITY = 8;

    private static final int SHARED_KEY = 9;
    /** What the program has set last; None also where it has not. */
    private static final int SERVER_KEYS = 10;
    /** A pair of copies, of the first identity and key that were both there, or None. */
    private static final int TAKEN_KEY = 11;
    /** Raw: 1 where a server asks the program for keys. */
    private static final int ASKS = 12;

    private static final int WORDS = 13;
    private static final String VERIFY_MODE = "verify_mode";
    private static final String VERIFY_CALLBACK = "verify_callback";
    private static final Map<String, Integer> VALUES = Map.of(
            VERIFY_CALLBACK, CALLBACK, "psk_identity", IDENTITY, "psk_key", SHARED_KEY, "server_psk_keys", SERVER_KEYS);

    static final TlsContextType INSTANCE = new TlsContextType();

    private static final Layout LAYOUT = Layout.named("SSLContext")
            .raw("endpoint")
            .raw("authmode")
            .value("cert")
            .value("pkey")
            .value("cacert")
            .value("ciphersuites")
            .value("handler")
            .value("psk_identity")
            .value("psk_key")
            .value("server_psk_keys")
            .value("psk")
            .raw("asks")
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
                .fn1("__del__() -> None", "Awaits no visitors any more.", TlsContextType::forget)
                .fnKw(
                        "wrap_socket(sock, *, server_side=False, do_handshake_on_connect=True, server_hostname=None,"
                                + " client_id=None)",
                        "A connection on a stream; a server for packets names the client by bytes of its choice.",
                        2,
                        Arguments.UNLIMITED,
                        TlsContextType::wrap);
    }

    @Override
    public long construct(ObjectSpace space, long type, int base, int count, int keywords) {
        Arguments.check(space, count, keywords, 1, 1, false);
        long protocol = IntType.toLong(space, space.stack.slots[base]) & (TlsModule.SERVER | TlsModule.DATAGRAMS);
        long self = space.allocateWithFinaliser(this, WORDS);
        space.heap.store(self, PROTOCOL, protocol);
        Verification mode = (protocol & TlsModule.SERVER) != 0 ? Verification.NONE : Verification.REQUIRED;
        space.heap.store(self, MODE, mode.ordinal());
        for (int word = CERTIFICATE; word < ASKS; word++) {
            space.heap.store(self, word, Value.NONE);
        }
        return self;
    }

    @Override
    public long attribute(ObjectSpace space, long self, int name) {
        String text = space.qstrs.text(name);
        if (text.equals(VERIFY_MODE)) {
            return IntType.create(space, space.heap.load(self, MODE));
        }
        Integer word = VALUES.get(text);
        return word == null ? super.attribute(space, self, name) : space.heap.load(self, word);
    }

    @Override
    public boolean setAttribute(ObjectSpace space, long self, int name, long value) {
        if (value == Value.NULL) {
            return false;
        }
        String text = space.qstrs.text(name);
        if (text.equals(VERIFY_MODE)) {
            space.heap.store(self, MODE, IntType.toLong(space, value));
            return true;
        }
        Integer word = VALUES.get(text);
        if (word == null) {
            return false;
        }
        space.heap.store(self, word, value);
        if (word == IDENTITY || word == SHARED_KEY) {
            takeSharedKey(space, self);
        } else if (word == SERVER_KEYS) {
            space.heap.store(self, ASKS, 1);
            useSharedKeysAlone(space, self);
        }
        return true;
    }

    private static void takeSharedKey(ObjectSpace space, long self) {
        long identity = space.heap.load(self, IDENTITY);
        long key = space.heap.load(self, SHARED_KEY);
        if (identity == Value.NONE || key == Value.NONE) {
            return;
        }
        byte[] name = StrType.utf8(space, identity);
        byte[] bytes = Buffers.read(space, key);
        if (space.heap.load(self, TAKEN_KEY) != Value.NONE) {
            throw TlsStream.error(space, TlsFailure.secondSharedKey());
        }
        if (!new SharedKey(name, bytes).isAcceptable()) {
            throw TlsStream.error(space, TlsFailure.badInput());
        }
        long pair = TupleType.pair(space, BytesType.create(space, name), BytesType.create(space, bytes));
        space.heap.store(self, TAKEN_KEY, pair);
        useSharedKeysAlone(space, self);
    }

    /** Who has set keys up does not want to end with a certificate, unless it has chosen the suites itself. */
    private static void useSharedKeysAlone(ObjectSpace space, long self) {
        if (space.heap.load(self, CIPHERS) == Value.NONE) {
            storeCiphers(space, self, CipherSuites.ofSharedKeys());
        }
    }

    private static void storeCiphers(ObjectSpace space, long self, List<String> names) {
        space.heap.store(self, CIPHERS, StrType.create(space, String.join("\n", names)));
    }

    /** What the program has set {@code server_psk_keys} to. */
    static long serverKeys(ObjectSpace space, long self) {
        return space.heap.load(self, SERVER_KEYS);
    }

    /** Any number can be set. */
    private static Verification verification(ObjectSpace space, long self) {
        long mode = space.heap.load(self, MODE) & 0xFF;
        return mode < Verification.values().length ? Verification.values()[(int) mode] : Verification.OTHER;
    }

    static long callback(ObjectSpace space, long self) {
        return space.heap.load(self, CALLBACK);
    }

    private static long ciphers(ObjectSpace space, long self) {
        long list = ListType.create(space);
        int mark = space.heap.temporaries.mark();
        for (String name : CipherSuites.available()) {
            ListType.append(space, list, StrType.create(space, name));
            space.heap.temporaries.release(mark);
        }
        return list;
    }

    private static long setCiphers(ObjectSpace space, long self, long names) {
        int count = Sequences.lengthOfArray(space, names);
        List<String> known = CipherSuites.available();
        List<String> chosen = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String name = Utf8.decode(StrType.utf8(space, Sequences.item(space, names, i)));
            if (!known.contains(name)) {
                throw TlsStream.error(space, TlsFailure.badConfiguration());
            }
            chosen.add(name);
        }
        if (count == 0) {
            throw TlsStream.error(space, TlsFailure.badConfiguration());
        }
        storeCiphers(space, self, chosen);
        return Value.NONE;
    }

    /** As Mbed TLS has it: the key counts from here on, even if the certificate is none; certificates are added. */
    private static long loadChain(ObjectSpace space, long self, long certificate, long key) {
        byte[] keyBytes = StrType.utf8(space, key);
        boolean isKey = Credentials.privateKey(keyBytes).isPresent();
        space.heap.store(self, KEY, BytesType.create(space, isKey ? keyBytes : new byte[0]));
        if (!isKey) {
            throw space.valueError("invalid key");
        }
        addCertificates(space, self, CERTIFICATE, certificate);
        return Value.NONE;
    }

    private static long loadTrusted(ObjectSpace space, long self, long data) {
        addCertificates(space, self, TRUSTED, data);
        return Value.NONE;
    }

    private static void addCertificates(ObjectSpace space, long self, int word, long data) {
        byte[] bytes = StrType.utf8(space, data);
        checkCertificates(space, bytes);
        if (space.heap.load(self, word) == Value.NONE) {
            space.heap.store(self, word, ListType.create(space));
        }
        ListType.append(space, space.heap.load(self, word), BytesType.create(space, bytes));
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

    /** All that the program has ever named. */
    private static List<X509Certificate> certificates(ObjectSpace space, long self, int word) {
        List<X509Certificate> all = new ArrayList<>();
        long list = space.heap.load(self, word);
        for (int i = 0; list != Value.NONE && i < ListType.length(space, list); i++) {
            all.addAll(Credentials.certificates(Buffers.read(space, ListType.get(space, list, i))));
        }
        return all;
    }

    private static boolean has(ObjectSpace space, long self, int flag) {
        return (space.heap.load(self, PROTOCOL) & flag) != 0;
    }

    private static long forget(ObjectSpace space, long self) {
        TlsState.of(space).forget(self);
        return Value.NONE;
    }

    /** How a connection that begins now is made. */
    static TlsSettings settings(ObjectSpace space, long self) {
        byte[] key = bytes(space, self, KEY);
        String ciphers = new String(bytes(space, self, CIPHERS), StandardCharsets.UTF_8);
        return new TlsSettings(
                has(space, self, TlsModule.SERVER),
                has(space, self, TlsModule.DATAGRAMS),
                verification(space, self),
                certificates(space, self, CERTIFICATE),
                key.length == 0 ? null : Credentials.privateKey(key).orElse(null),
                certificates(space, self, TRUSTED),
                ciphers.lines().toList(),
                sharedKey(space, self),
                space.heap.load(self, ASKS) != 0);
    }

    private static SharedKey sharedKey(ObjectSpace space, long self) {
        long pair = space.heap.load(self, TAKEN_KEY);
        return pair == Value.NONE
                ? null
                : new SharedKey(
                        Buffers.read(space, TupleType.get(space, pair, 0)),
                        Buffers.read(space, TupleType.get(space, pair, 1)));
    }

    private static long wrap(ObjectSpace space, int base, int count, int keywords) {
        long[] values = Arguments.parse(
                space,
                base,
                count,
                keywords,
                new String[] {
                    "self", "sock", "*server_side", "*do_handshake_on_connect", "*server_hostname", "*client_id"
                },
                new long[] {Value.NULL, Value.NULL, Value.FALSE, Value.TRUE, Value.NONE, Value.NONE});
        StreamMethods.of(space, values[1]);
        checkHost(space, values[4]);
        boolean isServer = Operators.isTrue(space, values[2]);
        boolean isRequired = space.heap.load(values[0], MODE) == Verification.REQUIRED.ordinal();
        if (values[4] == Value.NONE && !isServer && isRequired) {
            throw space.valueError("CERT_REQUIRED requires server_hostname");
        }
        boolean hasVisitors = has(space, values[0], TlsModule.SERVER) && has(space, values[0], TlsModule.DATAGRAMS);
        long visitor = hasVisitors ? visitor(space, values[5]) : Value.NONE;
        long made = TlsSocketType.create(space, values[0], values[1], values[4], visitor);
        if (Operators.isTrue(space, values[3])) {
            new TlsStream(space, made).handshake();
        }
        return made;
    }

    private static void checkHost(ObjectSpace space, long host) {
        if (host != Value.NONE && StrType.utf8(space, host).length > TlsSettings.LONGEST_NAME) {
            throw TlsStream.error(space, TlsFailure.badInput());
        }
    }

    /** What a server for packets calls a client: a copy of the bytes of any buffer. */
    private static long visitor(ObjectSpace space, long name) {
        if (!space.typeOf(name).buffer(space, name, new Buffer(), false)) {
            throw TlsStream.error(space, TlsFailure.badInput());
        }
        return BytesType.create(space, Buffers.read(space, name));
    }
}
