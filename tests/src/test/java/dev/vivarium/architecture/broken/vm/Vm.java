package dev.vivarium.architecture.broken.vm;

/** Breaks the rule that the clock is read through {@code Host}. */
public record Vm(long started) {
    Vm() {
        this(System.nanoTime());
    }
}
