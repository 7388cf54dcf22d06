package dev.vivarium.object;

/**
 * The body of a native function. Arguments lie in {@code space.stack.slots} from {@code base}: {@code count} positional
 * ones, then {@code keywords} pairs of name (an interned string) and value. They stay there, as roots, until it returns.
 */
@FunctionalInterface
public interface Native {
    long call(ObjectSpace space, int base, int count, int keywords);

    /** A body with no argument. */
    @FunctionalInterface
    interface Of0 {
        long call(ObjectSpace space);
    }

    /** A body with one argument. */
    @FunctionalInterface
    interface Of1 {
        long call(ObjectSpace space, long first);
    }

    /** A body with two arguments. */
    @FunctionalInterface
    interface Of2 {
        long call(ObjectSpace space, long first, long second);
    }

    /** A body with three arguments. */
    @FunctionalInterface
    interface Of3 {
        long call(ObjectSpace space, long first, long second, long third);
    }

    /** A body with a variable number of positional arguments, within the row's limits. */
    @FunctionalInterface
    interface OfMany {
        long call(ObjectSpace space, int base, int count);
    }
}
