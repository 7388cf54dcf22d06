package dev.vivarium.vm;

import dev.vivarium.object.ObjectSpace;

/** Is told what a thread's function raised; has no state. */
@FunctionalInterface
public interface Uncaught {
    void raised(ObjectSpace space, long function, long exception);
}
