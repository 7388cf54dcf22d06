package dev.vivarium.inspector.capture;

import dev.vivarium.gc.GcEvent.Outcome;

/** A weak reference that a policy cleared, and perhaps called, before anything was freed. */
public record CallbackRun(Watcher watcher, Outcome outcome) {}
