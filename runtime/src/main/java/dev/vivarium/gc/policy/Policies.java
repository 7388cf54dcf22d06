package dev.vivarium.gc.policy;

import dev.vivarium.gc.Policy;
import java.util.Optional;

/** Every policy. Command line, documentation, comparison and tests read this list. */
public enum Policies {
    MERGED(new Merged()),
    SECOND_CLOSURE(new SecondClosure()),
    DEL_RESWEEP(new DelResweep()),
    DEL_CLOSURE_SUM(new DelClosureSum()),
    WEAKREF_ENTRY(new WeakrefEntry(true)),
    WEAKREF_ENTRY_WITHOUT_EXIT_HOOK(new WeakrefEntry(false)),
    CPYTHON(new Cpython()),
    EPHEMERON(new Ephemeron());

    public static final Policies DEFAULT = MERGED;

    private final Policy policy;

    Policies(Policy policy) {
        this.policy = policy;
    }

    public Policy policy() {
        return policy;
    }

    /** The policy with a name on the command line. */
    public static Optional<Policies> named(String name) {
        for (Policies row : values()) {
            if (row.policy.facts().name().equals(name)) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }
}
