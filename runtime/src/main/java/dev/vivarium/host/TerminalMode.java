package dev.vivarium.host;

/** The terminal at standard input. */
@FunctionalInterface
public interface TerminalMode {
    /** As {@link Host#setRawInput}. */
    void setRaw(boolean raw);
}
