package dev.vivarium.module;

import dev.vivarium.object.ObjectSpace;
import dev.vivarium.state.Checkpointed;
import dev.vivarium.state.NotCheckpointed;
import dev.vivarium.tls.TlsConnection;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/** The connections of one machine. Its heap knows them by number. */
final class TlsState implements Checkpointed<Integer> {
    @NotCheckpointed("the other side cannot be taken back to an earlier moment: such a connection is closed")
    private final Map<Integer, Session> sessions = new HashMap<>();

    @NotCheckpointed("as the connections")
    private final Map<Visitor, Session> awaited = new HashMap<>();

    private int last;

    /** Who has been asked to come back, by the context of the server and the name that it gives to the visitor. */
    private record Visitor(long context, ByteBuffer name) {}

    /** A connection, and how the program looks at its other side. */
    record Session(TlsConnection connection, ProgramLook look) {}

    static TlsState of(ObjectSpace space) {
        return space.service(TlsState.class, made -> new TlsState());
    }

    /** Gives the connection to a socket, by a number. */
    int add(Session session, long socket) {
        session.look.use(socket);
        sessions.put(++last, session);
        return last;
    }

    /** The connection of a number, or null. */
    TlsConnection get(int number) {
        Session session = sessions.get(number);
        return session == null ? null : session.connection;
    }

    /** Gives up the connection of a number, if there is one. */
    void remove(int number) {
        Session session = sessions.remove(number);
        if (session != null) {
            session.connection.close();
        }
    }

    /** Keeps the connection of a number, which its socket gives up, until its visitor comes back. */
    void await(long context, byte[] name, int number) {
        awaited.put(new Visitor(context, ByteBuffer.wrap(name)), sessions.remove(number));
    }

    /** What was kept for a visitor, who has come back now, or null. */
    Session back(long context, byte[] name) {
        return awaited.remove(new Visitor(context, ByteBuffer.wrap(name)));
    }

    /** Awaits nobody any more for a context, which is gone. */
    void forget(long context) {
        awaited.keySet().removeIf(visitor -> visitor.context == context);
    }

    @Override
    public Integer save() {
        return last;
    }

    @Override
    public void restore(Integer saved) {
        last = saved;
        sessions.values().forEach(session -> session.connection.close());
        sessions.clear();
        awaited.clear();
    }
}
