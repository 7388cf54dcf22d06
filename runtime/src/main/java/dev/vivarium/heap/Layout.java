package dev.vivarium.heap;

import java.util.ArrayList;
import java.util.List;

/**
 * The declared shape of one kind of heap object: its named words, whether values follow inline, and what its buffer
 * holds. The precise marker, the inspector and the debugger read the same declaration.
 *
 * @param name the layout's name, usually the Python type's
 * @param fields the fixed words, in order from word 0
 * @param tail what the words after the fixed ones hold
 * @param buffer what the words of a {@link Field.Kind#BUFFER} field's block hold
 */
public record Layout(String name, List<Field> fields, Content tail, Content buffer) {
    /** What a run of words holds. */
    public enum Content {
        NOTHING,
        VALUES,
        /** Alternating keys and values of a map, empty and deleted slots included. */
        MAP_SLOTS,
        BYTES
    }

    public static Builder named(String name) {
        return new Builder(name);
    }

    /** Words before the inline tail. */
    public int fixedWords() {
        return fields.size();
    }

    /** Collects the fields of a layout in word order. */
    public static final class Builder {
        private final String name;
        private final List<Field> fields = new ArrayList<>();
        private Content tail = Content.NOTHING;
        private Content buffer = Content.NOTHING;

        private Builder(String name) {
            this.name = name;
            add("type", Field.Kind.TYPE);
        }

        public Builder value(String fieldName) {
            return add(fieldName, Field.Kind.VALUE);
        }

        public Builder raw(String fieldName) {
            return add(fieldName, Field.Kind.RAW);
        }

        public Builder weak(String fieldName) {
            return add(fieldName, Field.Kind.WEAK);
        }

        public Builder buffer(String fieldName, Content content) {
            buffer = content;
            return add(fieldName, Field.Kind.BUFFER);
        }

        public Builder tail(Content content) {
            tail = content;
            return this;
        }

        private Builder add(String fieldName, Field.Kind kind) {
            fields.add(new Field(fields.size(), fieldName, kind));
            return this;
        }

        public Layout build() {
            return new Layout(name, List.copyOf(fields), tail, buffer);
        }
    }
}
