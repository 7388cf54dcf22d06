package dev.vivarium.vm;

import dev.vivarium.object.ObjectSpace;

/** What a native has still to do after a wait, when it is continued elsewhere; has no state. */
@FunctionalInterface
public interface CallRest {
    /**
     * @param argument what the native left with its wait
     * @param place where its result goes, for further waits
     * @return the native's result
     */
    long finish(ObjectSpace space, long argument, CallPlace place);
}
