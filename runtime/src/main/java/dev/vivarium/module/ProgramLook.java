package dev.vivarium.module;

import dev.vivarium.heap.Value;
import dev.vivarium.object.Attributes;
import dev.vivarium.object.Buffers;
import dev.vivarium.object.BytesType;
import dev.vivarium.object.IntType;
import dev.vivarium.object.MemoryviewType;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.PythonError;
import dev.vivarium.tls.TlsPeer;

/** Lets the program look at the certificates of a connection's other side, with the callback of its context. */
final class ProgramLook implements TlsPeer {
    private static final long NANOS_PER_SECOND = 1_000_000_000;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final ObjectSpace space;
    /** The TLS socket; it lives as long as its connection is used. */
    private long socket;

    ProgramLook(ObjectSpace space) {
        this.space = space;
    }

    /** From now on the connection is that of a socket. */
    void use(long user) {
        socket = user;
    }

    @Override
    public long epochSeconds() {
        return space.host.wallClock() / NANOS_PER_SECOND;
    }

    @Override
    public long monotonicMillis() {
        return space.host.monotonicClock() / NANOS_PER_MILLI;
    }

    @Override
    public int look(byte[] certificate, int depth) {
        long callback = TlsContextType.callback(space, context());
        if (callback == Value.NONE) {
            return 0;
        }
        int top = space.stack.top;
        space.stack.push(BytesType.create(space, certificate));
        long view = MemoryviewType.INSTANCE.construct(space, MemoryviewType.INSTANCE.value(), top, 1, 0);
        space.stack.top = top;
        return (int) IntType.toLong(space, space.call(callback, view, Value.ofSmallInt(depth)));
    }

    private long context() {
        return TlsSocketType.context(space, socket);
    }

    /** Whatever goes wrong there, exits included, only means that the client is not known. */
    @Override
    public byte[] sharedKey(byte[] identity) {
        long keys = TlsContextType.serverKeys(space, context());
        if (keys == Value.NONE) {
            return null;
        }
        int top = space.stack.top;
        try {
            long method = Attributes.loadMethod(space, keys, space.qstrs.intern("get"));
            long receiver = space.boundSelf;
            space.stack.push(method);
            space.stack.push(receiver);
            long key = space.callMethod(method, receiver, BytesType.create(space, identity));
            return key == Value.NONE ? null : Buffers.read(space, key);
        } catch (PythonError wrong) {
            return null;
        } finally {
            space.stack.top = top;
        }
    }
}
