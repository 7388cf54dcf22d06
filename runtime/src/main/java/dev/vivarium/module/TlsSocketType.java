package dev.vivarium.module;

import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Value;
import dev.vivarium.object.Attributes;
import dev.vivarium.object.Buffers;
import dev.vivarium.object.BuiltinTable;
import dev.vivarium.object.BytesType;
import dev.vivarium.object.Exceptions;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.ObjectType;
import dev.vivarium.object.Operators;
import dev.vivarium.object.RomId;
import dev.vivarium.object.StrType;
import dev.vivarium.object.Stream;
import dev.vivarium.object.StreamMethods;
import dev.vivarium.object.TupleType;
import dev.vivarium.text.Utf8;
import dev.vivarium.tls.TlsConnection;
import dev.vivarium.tls.TlsFailure;
import dev.vivarium.tls.TlsSettings;

/** {@code tls.SSLSocket}: a connection on a stream, itself a stream. */
final class TlsSocketType extends ObjectType {
    /** The stream below; None once it is closed or let go. */
    static final int STREAM = 1;
    /** Raw: the connection's number; {@link #NOT_BEGUN} before its first use, 0 once closed. */
    static final int NUMBER = 2;

    private static final int CONTEXT = 3;
    /** Raw: the number of the failure that ended the connection, or 0. */
    private static final int FAILURE = 4;

    /** The bytes by which a server for datagrams knows who it talks to, or None. */
    private static final int VISITOR = 5;

    /** What the other side is called, a str or None. */
    private static final int HOST = 6;

    /** Raw: the event that the last read or write needs first, where that is not its own; else 0. */
    static final int POLL_MASK = 7;

    private static final int WORDS = 8;
    private static final int NOT_BEGUN = -1;

    static final TlsSocketType INSTANCE = new TlsSocketType();

    private static final Layout LAYOUT = Layout.named("SSLSocket")
            .value("sock")
            .raw("ssl")
            .value("ssl_context")
            .raw("last_error")
            .value("client_id")
            .value("hostname")
            .raw("poll_mask")
            .build();

    private TlsSocketType() {
        super(RomId.TLS_SOCKET, "SSLSocket");
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    @Override
    protected BuiltinTable members() {
        return BuiltinTable.empty()
                .fnN("read(size=-1) -> Data", "Reads size bytes, or all up to the end.", 1, 2, StreamMethods::read)
                .fnN("readinto(buffer, size=None) -> int", "Reads bytes into a buffer.", 2, 3, StreamMethods::readInto)
                .fnN(
                        "readline(size=-1) -> Data",
                        "Reads up to the end of a line, at most size bytes.",
                        1,
                        2,
                        StreamMethods::readLine)
                .fnN("write(data, offset=0, size=None) -> int", "Writes bytes.", 2, 4, StreamMethods::write)
                .fnN(
                        "recv(size) -> Data",
                        "Reads what is there, at most size bytes; waits only for the first.",
                        1,
                        2,
                        StreamMethods::readOnce)
                .fnN("recv_into(buffer, size=None) -> int", "Reads bytes into a buffer.", 2, 3, StreamMethods::readInto)
                .fnN("send(data) -> int", "Writes bytes at once, maybe not all.", 2, 4, StreamMethods::writeOnce)
                .fnN("sendall(data) -> int", "Writes bytes.", 2, 4, StreamMethods::write)
                .fn2("setblocking(flag) -> None", "Whether calls of the stream below wait.", TlsSocketType::setBlocking)
                .fn1("close() -> None", "Closes the connection and the stream below.", StreamMethods::close)
                .fn1("__del__() -> None", "Closes the connection and the stream below.", StreamMethods::close)
                .fn1("cipher()", "The names of the cipher suite and of the protocol.", TlsSocketType::cipher)
                .fn2(
                        "getpeercert(binary_form)",
                        "The other's certificate in DER; binary_form must be true.",
                        TlsSocketType::peerCertificate);
    }

    /**
     * A socket whose connection begins when it is first used, with what its context says then.
     *
     * @param host a str or None
     * @param visitor bytes where the context is a server's for datagrams, else None
     */
    static long create(ObjectSpace space, long context, long stream, long host, long visitor) {
        long self = space.allocateWithFinaliser(INSTANCE, WORDS);
        space.heap.store(self, STREAM, stream);
        space.heap.store(self, CONTEXT, context);
        space.heap.store(self, VISITOR, visitor);
        space.heap.store(self, HOST, host);
        TlsState state = TlsState.of(space);
        TlsState.Session session = visitor == Value.NONE ? null : state.back(context, Buffers.read(space, visitor));
        space.heap.store(self, NUMBER, session == null ? NOT_BEGUN : state.add(session, self));
        return self;
    }

    private static void begin(ObjectSpace space, long self) {
        ProgramLook look = new ProgramLook(space);
        long host = space.heap.load(self, HOST);
        String name = host == Value.NONE ? null : Utf8.decode(StrType.utf8(space, host));
        look.use(self); // it may be asked at once
        try {
            TlsSettings settings = TlsContextType.settings(space, space.heap.load(self, CONTEXT));
            TlsConnection connection = TlsConnection.open(settings, name, look);
            space.heap.store(self, NUMBER, TlsState.of(space).add(new TlsState.Session(connection, look), self));
        } catch (TlsFailure failure) {
            throw TlsStream.error(space, failure);
        }
    }

    /** Null once it is closed. */
    static TlsConnection connection(ObjectSpace space, long self) {
        if (space.heap.load(self, NUMBER) == NOT_BEGUN) {
            begin(space, self);
        }
        return TlsState.of(space).get((int) space.heap.load(self, NUMBER));
    }

    static long context(ObjectSpace space, long self) {
        return space.heap.load(self, CONTEXT);
    }

    /**
     * Gives the connection up; whoever uses it from now on hears of the failure again. When a handshake fails, the stream
     * below is let go: closing this one does not close it.
     */
    static void end(ObjectSpace space, long self, TlsFailure failure) {
        if (!connection(space, self).isEstablished() && !failure.isOfTransport()) {
            space.heap.store(self, STREAM, Value.NONE);
        }
        long visitor = space.heap.load(self, VISITOR);
        if (failure.isAskingBack() && visitor != Value.NONE) {
            int number = (int) space.heap.load(self, NUMBER);
            TlsState.of(space).await(space.heap.load(self, CONTEXT), Buffers.read(space, visitor), number);
        }
        forget(space, self);
        space.heap.store(self, FAILURE, failure.number());
    }

    /** Why there is no connection. */
    static TlsFailure failure(ObjectSpace space, long self) {
        int number = (int) space.heap.load(self, FAILURE);
        return number == 0 ? TlsFailure.badInput() : new TlsFailure(number);
    }

    private static void forget(ObjectSpace space, long self) {
        TlsState.of(space).remove((int) space.heap.load(self, NUMBER));
        space.heap.store(self, NUMBER, 0);
    }

    static void close(ObjectSpace space, long self) {
        forget(space, self);
        long below = space.heap.load(self, STREAM);
        if (below != Value.NONE) {
            space.heap.store(self, STREAM, Value.NONE);
            StreamMethods.of(space, below).ioctl(Stream.CLOSE, 0);
        }
    }

    private static long setBlocking(ObjectSpace space, long self, long flag) {
        long below = space.heap.load(self, STREAM);
        long method = Attributes.loadMethod(space, below, space.qstrs.intern("setblocking"));
        return space.callMethod(method, space.boundSelf, flag);
    }

    private static long cipher(ObjectSpace space, long self) {
        TlsConnection connection = new TlsStream(space, self).connection();
        long cipher = StrType.create(space, connection.cipher());
        return TupleType.pair(space, cipher, StrType.create(space, connection.version()));
    }

    private static long peerCertificate(ObjectSpace space, long self, long binary) {
        if (!Operators.isTrue(space, binary)) {
            throw space.error(Exceptions.NOT_IMPLEMENTED_ERROR);
        }
        byte[] certificate = new TlsStream(space, self).connection().peerCertificate();
        return certificate == null ? Value.NONE : BytesType.create(space, certificate);
    }

    @Override
    public Stream stream(ObjectSpace space, long self) {
        return new TlsStream(space, self);
    }
}
