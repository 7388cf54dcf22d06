package dev.vivarium.inspector.capture;

import dev.vivarium.gc.RootName;

/**
 * A root that names a heap object.
 *
 * @param word the object's address
 */
public record NamedRoot(long word, RootName name) {}
