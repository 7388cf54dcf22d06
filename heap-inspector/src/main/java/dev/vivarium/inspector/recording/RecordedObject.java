package dev.vivarium.inspector.recording;

/** An object of a run: where it lay, and its birth number, by which objects at one address are told apart. */
public record RecordedObject(long address, int birth) {}
