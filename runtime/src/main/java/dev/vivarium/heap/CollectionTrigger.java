package dev.vivarium.heap;

/** How the allocator asks for a collection; implemented by the collector. */
public interface CollectionTrigger {
    /** Runs a whole collection, weakref callbacks included. The heap may look entirely different afterwards. */
    void collect(Cause cause);

    /** Why a collection started. */
    enum Cause {
        EXPLICIT("gc.collect()"),
        HEAP_FULL("heap full"),
        THRESHOLD("allocation threshold"),
        STRESS("stress mode"),
        EXIT("exit");

        private final String text;

        Cause(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }
}
