package dev.vivarium.tls;

import dev.vivarium.tls.TlsFailure.Kind;
import java.nio.ByteBuffer;
import java.security.cert.CertificateEncodingException;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** A connection with certificates, by the JDK's engine. */
final class EngineConnection implements TlsConnection {
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    // Where a packet says what it is
    private static final int CONTENT_TYPE = 0;
    private static final int MESSAGE_TYPE = 13;
    private static final int HANDSHAKE = 22;
    private static final int HELLO_VERIFY_REQUEST = 3;
    /** Of an alert on a stream, with its header, when it is not encrypted. */
    private static final int ALERT_BYTES = 7;

    private static final int ALERT = 21;

    private final TlsSettings settings;
    private final List<String> suites;
    private final SSLEngine engine;
    private final OwnKey own;
    private final PeerTrust trust;
    private final TlsPeer peer;
    /** For datagrams; null for streams. */
    private final Retransmission retransmission;

    private final RecordReader reader = new RecordReader();
    private final HandshakePackets packets = new HandshakePackets();
    private final ReplayWindow replays = new ReplayWindow();
    /** Records from the other, ready to be filled. */
    private final ByteBuffer incoming;
    /** Records for the other, ready to be filled. */
    private ByteBuffer outgoing;
    /** What the program has not read yet, ready to be filled. */
    private ByteBuffer plain;

    private Need need = Need.NOTHING;
    private boolean established;
    /** The packet that waits in {@link #outgoing} asks a visitor to come back. */
    private boolean asksBack;

    private boolean ended;

    /** @param host the other's name, or null */
    EngineConnection(TlsSettings settings, String host, TlsPeer peer) throws TlsFailure {
        this.settings = settings;
        this.peer = peer;
        suites = settings.usableCiphers();
        retransmission = settings.datagrams() ? new Retransmission() : null;
        trust = new PeerTrust(settings, settings.server() ? null : host, peer);
        own = new OwnKey(settings.chain(), settings.key());
        engine = settings.engine(host, own, trust);
        int record = engine.getSession().getPacketBufferSize();
        incoming = ByteBuffer.allocate(Math.max(record, RecordReader.LARGEST));
        outgoing = ByteBuffer.allocate(2 * record);
        plain = ByteBuffer.allocate(2 * engine.getSession().getApplicationBufferSize());
        begin();
    }

    private void begin() throws TlsFailure {
        try {
            engine.beginHandshake();
        } catch (SSLException wrong) {
            throw failure(wrong);
        }
    }

    private TlsFailure failure(SSLException wrong) {
        TlsFailure refusal = trust.refusal();
        if (refusal != null) {
            return refusal;
        }
        if (own.isMissed()) {
            return new TlsFailure(Kind.INVALID_KEY).silent();
        }
        return TlsFailure.isOfSignature(wrong) ? trust.wrongSignature() : TlsFailure.of(wrong);
    }

    @Override
    public boolean handshake(TlsTransport transport) throws TlsFailure {
        while (true) {
            if (!flush(transport)) {
                return false;
            }
            if (asksBack) {
                asksBack = false;
                throw new TlsFailure(Kind.HELLO_VERIFY_REQUIRED);
            }
            switch (engine.getHandshakeStatus()) {
                case NEED_TASK:
                    for (Runnable task = engine.getDelegatedTask(); task != null; task = engine.getDelegatedTask()) {
                        task.run();
                    }
                    break;
                case NEED_WRAP:
                    wrap(transport, NOTHING);
                    break;
                case NEED_UNWRAP:
                case NEED_UNWRAP_AGAIN:
                    int got = unwrap(transport);
                    if (got < 0 && !sendsAgain(transport)) {
                        return false;
                    }
                    if (got == 0 && !established) {
                        throw new TlsFailure(Kind.CONN_EOF);
                    }
                    if (got == 0) {
                        return true;
                    }
                    break;
                default:
                    established = true;
                    return true;
            }
        }
    }

    /** Whether the last packets have been made once more, because the other does not answer. */
    private boolean sendsAgain(TlsTransport transport) throws TlsFailure {
        if (retransmission == null || established || !retransmission.isDue(peer.monotonicMillis())) {
            return false;
        }
        wrap(transport, NOTHING);
        retransmission.sentAgain(peer.monotonicMillis());
        return true;
    }

    @Override
    public int read(TlsTransport transport, byte[] target, int from, int length) throws TlsFailure {
        need = Need.NOTHING;
        while (plain.position() == 0) {
            if (ended) {
                return 0;
            }
            if (!handshake(transport)) {
                return -1;
            }
            int got = plain.position() > 0 || ended ? 1 : unwrap(transport);
            if (got < 0) {
                return -1;
            }
            ended |= got == 0;
        }
        plain.flip();
        int done = Math.min(length, plain.remaining());
        plain.get(target, from, done);
        plain.compact();
        return done;
    }

    @Override
    public int write(TlsTransport transport, byte[] source, int from, int length) throws TlsFailure {
        need = Need.NOTHING;
        if (!handshake(transport)) {
            return -1;
        }
        if (retransmission != null && length > LARGEST_WRITE) {
            throw TlsFailure.badInput();
        }
        ByteBuffer data = ByteBuffer.wrap(source, from, Math.min(length, LARGEST_WRITE));
        int offered = data.remaining();
        wrap(transport, data);
        flush(transport);
        return offered - data.remaining();
    }

    /** Sends what waits for room; whether nothing is left. */
    private boolean flush(TlsTransport transport) {
        outgoing.flip();
        try {
            while (outgoing.hasRemaining()) {
                int sent = transport.write(outgoing.array(), outgoing.position(), outgoing.remaining());
                if (sent <= 0) {
                    need = Need.WRITING;
                    return false;
                }
                outgoing.position(outgoing.position() + sent);
            }
            return true;
        } finally {
            outgoing.compact();
        }
    }

    private void wrap(TlsTransport transport, ByteBuffer data) throws TlsFailure {
        int start = outgoing.position();
        try {
            SSLEngineResult result = engine.wrap(data, outgoing);
            if (result.getStatus() == SSLEngineResult.Status.BUFFER_OVERFLOW) {
                outgoing = larger(outgoing);
                engine.wrap(data, outgoing);
            }
        } catch (SSLException wrong) {
            throw failed(wrong, transport);
        }
        if (retransmission != null) {
            noteSent(start);
            asksBack |= outgoing.position() > start + MESSAGE_TYPE
                    && outgoing.get(start + CONTENT_TYPE) == HANDSHAKE
                    && outgoing.get(start + MESSAGE_TYPE) == HELLO_VERIFY_REQUEST;
        }
    }

    private void noteSent(int start) {
        retransmission.sent(peer.monotonicMillis());
        if (!established && outgoing.position() > start) {
            packets.sent(Arrays.copyOfRange(outgoing.array(), start, outgoing.position()));
        }
    }

    /** Takes one record in: 1, or 0 when the other has ended, or -1 when there is none now. */
    private int unwrap(TlsTransport transport) throws TlsFailure {
        SSLEngineResult result;
        incoming.flip();
        if (retransmission != null) {
            replays.drop(incoming);
        }
        long number = ReplayWindow.number(incoming);
        try {
            result = engine.unwrap(incoming, plain);
        } catch (SSLException wrong) {
            incoming.compact();
            throw failed(wrong, transport);
        }
        incoming.compact();
        switch (result.getStatus()) {
            case BUFFER_OVERFLOW:
                plain = larger(plain);
                return 1;
            case CLOSED:
                ended = true;
                return 0;
            case BUFFER_UNDERFLOW:
                return fill(transport);
            default:
                passOver(result, number);
                return 1;
        }
    }

    /** Of packets, what is none of this connection is dropped, and data is noted. */
    private void passOver(SSLEngineResult result, long number) {
        if (retransmission != null && result.bytesProduced() > 0) {
            replays.accept(number);
        } else if (retransmission != null && result.bytesConsumed() == 0) {
            incoming.clear();
        }
    }

    private void refuseHopeless(byte[] packet, int length, TlsTransport transport) throws TlsFailure {
        if (!settings.server() || established || !FirstPacket.isHopeless(ByteBuffer.wrap(packet, 0, length), suites)) {
            return;
        }
        outgoing.put(FirstPacket.refusal());
        flush(transport);
        throw new TlsFailure(Kind.HANDSHAKE_FAILURE);
    }

    private int fill(TlsTransport transport) throws TlsFailure {
        int got = retransmission == null ? fillRecord(transport) : fillPacket(transport);
        if (got < 0) {
            need = Need.READING;
        }
        ended |= got == 0;
        return got;
    }

    private int fillRecord(TlsTransport transport) throws TlsFailure {
        while (true) {
            int got = reader.read(transport);
            if (got <= 0) {
                return got;
            }
            int length = reader.take();
            if (established || !reader.isIdleAlert(length)) {
                incoming.put(reader.record(), 0, length);
                return got;
            }
        }
    }

    private int fillPacket(TlsTransport transport) throws TlsFailure {
        // A packet is never continued by the next one.
        incoming.clear();
        byte[] packet = new byte[incoming.remaining()];
        while (true) {
            int got = transport.read(packet, 0, packet.length);
            if (got <= 0) {
                return got;
            }
            if (established) {
                sendMissed(packet, got, transport);
                incoming.put(packet, 0, got);
                return 1;
            }
            byte[] passable = packets.passable(packet, got);
            if (passable.length > 0) {
                incoming.put(passable);
                retransmission.answered();
                refuseHopeless(passable, passable.length, transport);
                return 1;
            }
        }
    }

    private void sendMissed(byte[] packet, int length, TlsTransport transport) {
        if (settings.server() && outgoing.position() == 0) {
            for (byte[] missed : packets.missed(packet, length)) {
                outgoing.put(missed);
                flush(transport);
            }
        }
    }

    private TlsFailure failed(SSLException wrong, TlsTransport transport) {
        TlsFailure failure = failure(wrong);
        if (!failure.isTold()) {
            return failure;
        }
        int start = outgoing.position();
        try {
            engine.wrap(NOTHING, outgoing);
        } catch (SSLException gone) {
            return failure; // The other will see the end of the transport.
        }
        boolean isPlain = outgoing.position() == start + ALERT_BYTES && outgoing.get(start + CONTENT_TYPE) == ALERT;
        int description = isPlain ? outgoing.get(start + ALERT_BYTES - 1) : 0;
        flush(transport);
        return isPlain && failure.is(Kind.HANDSHAKE_FAILURE) ? TlsFailure.ofAlert(description) : failure;
    }

    private static ByteBuffer larger(ByteBuffer buffer) {
        ByteBuffer larger = ByteBuffer.allocate(2 * buffer.capacity());
        buffer.flip();
        return larger.put(buffer);
    }

    @Override
    public boolean hasPending() throws TlsFailure {
        while (established && !ended && plain.position() == 0 && incoming.position() > 0) {
            if (engine.getHandshakeStatus() != SSLEngineResult.HandshakeStatus.NOT_HANDSHAKING
                    || unwrap(TlsTransport.SILENT) <= 0) {
                break;
            }
        }
        return ended || plain.position() > 0;
    }

    @Override
    public boolean isEstablished() {
        return established;
    }

    @Override
    public Need need() {
        return need;
    }

    @Override
    public String cipher() {
        return CipherSuites.ofJdk(engine.getSession().getCipherSuite());
    }

    @Override
    public String version() {
        return engine.getSession().getProtocol();
    }

    @Override
    public byte[] peerCertificate() {
        try {
            return engine.getSession().getPeerCertificates()[0].getEncoded();
        } catch (SSLPeerUnverifiedException | CertificateEncodingException none) {
            return null;
        }
    }

    @Override
    public void close() {
        // Nothing outlives it.
    }
}
