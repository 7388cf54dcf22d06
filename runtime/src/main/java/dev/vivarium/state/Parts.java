package dev.vivarium.state;

import java.util.ArrayList;
import java.util.List;

/** The parts of one machine in the order in which they are restored, which is the order in which they were added. */
public final class Parts {
    @NotCheckpointed("wired once, when the machine is built")
    private final List<Checkpointed<?>> parts = new ArrayList<>();

    public Parts add(Checkpointed<?> part) {
        parts.add(part);
        return this;
    }

    /** The states of all parts, in order. */
    public List<Object> save() {
        List<Object> saved = new ArrayList<>();
        for (Checkpointed<?> part : parts) {
            saved.add(part.save());
        }
        return saved;
    }

    /** @param saved what {@link #save} gave, on this machine or on another with the same parts */
    public void restore(List<Object> saved) {
        for (int i = 0; i < parts.size(); i++) {
            restore(parts.get(i), saved.get(i));
        }
    }

    @SuppressWarnings("unchecked")
    public static <S> void restore(Checkpointed<S> part, Object saved) {
        part.restore((S) saved);
    }

    public List<Checkpointed<?>> all() {
        return List.copyOf(parts);
    }
}
