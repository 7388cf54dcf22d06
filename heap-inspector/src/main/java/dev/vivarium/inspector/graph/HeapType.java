package dev.vivarium.inspector.graph;

import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Layout.Content;

/**
 * What sort of object a block holds.
 *
 * @param name a Python type's name; of a buffer, its owner's name and field, such as {@code list.items}
 * @param word the type word, NULL for what is no Python object
 * @param layout the shape of the object's words; null for what is no Python object
 * @param content what the words hold where there is no layout
 */
public record HeapType(String name, long word, Layout layout, Content content) {
    /** Whether objects of this type are Python objects, not parts of one. */
    public boolean isPython() {
        return word != 0;
    }

    /** Whether a word of an object of this type holds a reference by declaration, rather than by its looks. */
    boolean isReference(int index) {
        if (layout != null && index < layout.fixedWords()) {
            return layout.fields().get(index).kind().isReference();
        }
        Content held = layout == null ? content : layout.tail();
        return held == Content.VALUES || held == Content.MAP_SLOTS;
    }
}
