package dev.vivarium.module;

import dev.vivarium.object.ObjectSpace;
import dev.vivarium.state.Checkpointed;
import dev.vivarium.state.NotCheckpointed;
import dev.vivarium.tls.TlsConnection;
import java.util.HashMap;
import java.util.Map;

/** The connections of one machine. Its heap knows them by number. */
final class TlsState implements Checkpointed<Integer> {
    @NotCheckpointed("the other side cannot be taken back to an earlier moment: such a connection is closed")
    private final Map<Integer, TlsConnection> connections = new HashMap<>();

    private int last;

    static TlsState of(ObjectSpace space) {
        return space.service(TlsState.class, made -> new TlsState());
    }

    int add(TlsConnection connection) {
        connections.put(++last, connection);
        return last;
    }

    /** The connection of a number, or null. */
    TlsConnection get(int number) {
        return connections.get(number);
    }

    void remove(int number) {
        connections.remove(number);
    }

    @Override
    public Integer save() {
        return last;
    }

    @Override
    public void restore(Integer saved) {
        last = saved;
        connections.clear();
    }
}
