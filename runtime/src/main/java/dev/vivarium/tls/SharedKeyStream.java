package dev.vivarium.tls;

import dev.vivarium.tls.TlsFailure.Kind;
import java.io.IOException;
import org.bouncycastle.tls.TlsClientProtocol;
import org.bouncycastle.tls.TlsProtocol;
import org.bouncycastle.tls.TlsServerProtocol;

/** A connection on a stream that may use shared keys. */
final class SharedKeyStream extends SharedKeyConnection {
    private final SharedKeySide side;
    private final TlsProtocol protocol;
    private final Outbox outbox = new Outbox();
    private final RecordReader reader = new RecordReader();
    private boolean established;
    private boolean ended;

    SharedKeyStream(SharedKeySide side) throws TlsFailure {
        this.side = side;
        try {
            if (side.settings().server()) {
                TlsServerProtocol server = new TlsServerProtocol();
                protocol = server;
                server.accept(side.server());
            } else {
                TlsClientProtocol client = new TlsClientProtocol();
                protocol = client;
                client.connect(side.client());
            }
        } catch (IOException wrong) {
            throw side.failure(wrong);
        }
        takeOutput();
    }

    @Override
    public boolean handshake(TlsTransport transport) throws TlsFailure {
        while (true) {
            if (!outbox.flush(transport)) {
                need = Need.WRITING;
                return false;
            }
            if (established || !protocol.isHandshaking()) {
                established = true;
                return true;
            }
            int got = takeRecord(transport);
            if (got == 0) {
                throw new TlsFailure(Kind.CONN_EOF);
            }
            if (got < 0) {
                return false;
            }
        }
    }

    /** Takes one record in: 1, or 0 when the other has ended, or -1 when there is no whole one now. */
    private int takeRecord(TlsTransport transport) throws TlsFailure {
        int got = reader.read(transport);
        if (got <= 0) {
            need = got < 0 ? Need.READING : Need.NOTHING;
            return got;
        }
        int length = reader.take();
        if (!established && reader.isIdleAlert(length)) {
            return 1;
        }
        try {
            protocol.offerInput(reader.record(), 0, length);
        } catch (IOException wrong) {
            throw failed(side.failure(wrong), transport);
        }
        takeOutput();
        return protocol.isClosed() ? 0 : 1;
    }

    /** The other hears of a failure, but not of a record that was changed on its way. */
    private TlsFailure failed(TlsFailure failure, TlsTransport transport) {
        if (failure.isTold()) {
            takeOutput();
            outbox.flush(transport);
        }
        return failure;
    }

    private void takeOutput() {
        byte[] bytes = new byte[protocol.getAvailableOutputBytes()];
        protocol.readOutput(bytes, 0, bytes.length);
        outbox.add(bytes);
    }

    @Override
    public int read(TlsTransport transport, byte[] target, int from, int length) throws TlsFailure {
        need = Need.NOTHING;
        while (protocol.getAvailableInputBytes() == 0) {
            if (ended) {
                return 0;
            }
            if (!handshake(transport)) {
                return -1;
            }
            int got = takeRecord(transport);
            if (got < 0) {
                return -1;
            }
            ended = got == 0;
        }
        return protocol.readInput(target, from, length);
    }

    @Override
    public int write(TlsTransport transport, byte[] source, int from, int length) throws TlsFailure {
        need = Need.NOTHING;
        if (!handshake(transport)) {
            return -1;
        }
        int taken = Math.min(length, LARGEST_WRITE);
        try {
            protocol.writeApplicationData(source, from, taken);
        } catch (IOException wrong) {
            throw side.failure(wrong);
        }
        takeOutput();
        if (!outbox.flush(transport)) {
            need = Need.WRITING;
        }
        return taken;
    }

    @Override
    public boolean hasPending() {
        return ended || protocol.getAvailableInputBytes() > 0;
    }

    @Override
    public boolean isEstablished() {
        return established;
    }

    @Override
    SharedKeySide side() {
        return side;
    }

    @Override
    public void close() {
        // Nothing outlives it.
    }
}
