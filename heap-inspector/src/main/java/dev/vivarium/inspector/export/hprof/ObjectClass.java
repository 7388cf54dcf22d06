package dev.vivarium.inspector.export.hprof;

import java.util.List;

/**
 * A class of the file.
 *
 * @param id its identifier
 * @param name as tools show it
 * @param fields of its instances, in order, eight bytes each
 */
record ObjectClass(long id, String name, List<FieldSlot> fields) {
    /** A field: a reference to an object, or a word as it is. */
    record FieldSlot(String name, boolean isReference) {}

    int instanceBytes() {
        return fields.size() * Long.BYTES;
    }
}
