package dev.vivarium.gc.control;

import java.util.ArrayList;
import java.util.List;

/**
 * One object's states, the last being the present one. An object keeps its birth number; its address may be another
 * object's after it was freed.
 *
 * @param <S> the states
 */
public final class History<S> {
    /**
     * A state and when it was reached.
     *
     * @param <S> the states
     */
    public record Change<S>(S state, Moment moment) {}

    private final long address;
    private final int birth;
    private final List<Change<S>> changes = new ArrayList<>();
    private Moment freed;

    History(long address, int birth, S first, Moment moment) {
        this.address = address;
        this.birth = birth;
        changes.add(new Change<>(first, moment));
    }

    public long address() {
        return address;
    }

    public int birth() {
        return birth;
    }

    public S state() {
        return changes.get(changes.size() - 1).state();
    }

    /** The states in order. */
    public List<Change<S>> changes() {
        return List.copyOf(changes);
    }

    /** When the object was freed; null while it is there. */
    public Moment freed() {
        return freed;
    }

    void change(S state, Moment moment) {
        if (state() != state) {
            changes.add(new Change<>(state, moment));
        }
    }

    void freed(Moment moment) {
        freed = moment;
    }
}
