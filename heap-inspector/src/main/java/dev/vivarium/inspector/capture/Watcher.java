package dev.vivarium.inspector.capture;

/**
 * A weak reference or finalizer of one object.
 *
 * @param reference the {@code ref} or {@code finalize} object
 * @param target what it watches
 * @param callback the call that is due when the target dies, such as {@code close('log')}; empty where there is none
 */
public record Watcher(DescribedObject reference, DescribedObject target, String callback) {
    public boolean hasCallback() {
        return !callback.isEmpty();
    }
}
