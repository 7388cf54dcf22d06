package dev.vivarium.object;

/** A built-in object outside the heap: a type, a native function, a module. Immutable and shared by all machines. */
public interface RomObject {
    /** The value that stands for this object. */
    long value();

    /** The Python type of this object. */
    ObjectType type();
}
