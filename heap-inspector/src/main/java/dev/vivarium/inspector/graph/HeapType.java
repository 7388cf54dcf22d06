package dev.vivarium.inspector.graph;

import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Value;

/**
 * What sort of object a block holds.
 *
 * @param name a Python type's name; of a block that an object owns, the owner's name and the field, such as {@code
 *     list.items}
 * @param word the type word, NULL for what is no Python object
 * @param layout the shape of the object's words
 */
public record HeapType(String name, long word, Layout layout) {
    /** Whether objects of this type are Python objects, not parts of one. */
    public boolean isPython() {
        return word != Value.NULL;
    }
}
