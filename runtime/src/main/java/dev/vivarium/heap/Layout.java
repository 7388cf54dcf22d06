package dev.vivarium.heap;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The declared shape of one kind of heap object: its named words, and what the words after them hold. An object has a
 * type word first; a block is memory without one, whose owner says what is in it. The precise marker, the inspector and
 * the debugger read the same declaration.
 *
 * @param name the layout's name, usually the Python type's
 * @param isObject whether word 0 is a type word
 * @param fields the fixed words, in order from word 0; an object may be too short for the last of them
 * @param tail what the words after the fixed ones hold
 * @param element for a tail of {@link Content#BLOCKS}: the layout of each block, else null
 */
public record Layout(String name, boolean isObject, List<Field> fields, Content tail, Supplier<Layout> element) {
    /** What a run of words holds. */
    public enum Content {
        NOTHING,
        VALUES,
        /** Alternating keys and values of a map, empty and deleted slots included. */
        MAP_SLOTS,
        BYTES,
        /** Addresses of blocks. */
        BLOCKS
    }

    /** An object with a type word. */
    public static Builder named(String name) {
        Builder builder = new Builder(name, true);
        return builder.add("type", Field.Kind.TYPE, null);
    }

    /** Memory without a type word. */
    public static Builder block(String name) {
        return new Builder(name, false);
    }

    /** Words before the inline tail. */
    public int fixedWords() {
        return fields.size();
    }

    /** Whether a word holds a reference if it holds the address of an object. */
    public boolean isReference(int word) {
        if (word < fields.size()) {
            return fields.get(word).kind().isReference();
        }
        return tail == Content.VALUES || tail == Content.MAP_SLOTS || tail == Content.BLOCKS;
    }

    /** The layout of the block that a word points to; null where the word holds a Python value or no reference. */
    public Layout blockAt(int word) {
        if (word < fields.size()) {
            return fields.get(word).block();
        }
        return tail == Content.BLOCKS ? element.get() : null;
    }

    /** Collects the fields of a layout in word order. */
    public static final class Builder {
        private final String name;
        private final boolean isObject;
        private final List<Field> fields = new ArrayList<>();
        private Content tail = Content.NOTHING;
        private Supplier<Layout> element;

        private Builder(String name, boolean isObject) {
            this.name = name;
            this.isObject = isObject;
        }

        public Builder value(String fieldName) {
            return add(fieldName, Field.Kind.VALUE, null);
        }

        public Builder raw(String fieldName) {
            return add(fieldName, Field.Kind.RAW, null);
        }

        public Builder weak(String fieldName) {
            return add(fieldName, Field.Kind.WEAK, null);
        }

        /** A word that points to a block of one kind of content. */
        public Builder buffer(String fieldName, Content content) {
            return buffer(fieldName, block(fieldName).tail(content).build());
        }

        /** A word that points to a block. */
        public Builder buffer(String fieldName, Layout block) {
            return add(fieldName, Field.Kind.BUFFER, block);
        }

        public Builder tail(Content content) {
            tail = content;
            return this;
        }

        /** @param block the layout of each block; asked for when it is needed, so that a layout may contain itself */
        public Builder tailOfBlocks(Supplier<Layout> block) {
            element = block;
            return tail(Content.BLOCKS);
        }

        private Builder add(String fieldName, Field.Kind kind, Layout block) {
            fields.add(new Field(fields.size(), fieldName, kind, block));
            return this;
        }

        public Layout build() {
            return new Layout(name, isObject, List.copyOf(fields), tail, element);
        }
    }
}
