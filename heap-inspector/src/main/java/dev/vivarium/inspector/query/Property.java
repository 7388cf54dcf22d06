package dev.vivarium.inspector.query;

import java.util.function.BiFunction;

/** A number or a text that every object has; the constants' names in small letters are the language's words. */
enum Property {
    TYPE((heap, id) -> heap.graph().type(id).name()),
    TEXT((heap, id) -> heap.graph().text(id)),
    SIZE((heap, id) -> heap.graph().bytes(id)),
    RETAINED((heap, id) -> heap.sizes().bytes(id)),
    ADDRESS((heap, id) -> heap.graph().address(id)),
    BIRTH((heap, id) -> (long) heap.graph().birth(id)),
    REFS((heap, id) -> (long) heap.graph().endEdge(id) - heap.graph().firstEdge(id)),
    HOLDERS((heap, id) -> (long) heap.graph().incomingCount(id));

    private final BiFunction<QueriedHeap, Integer, Object> value;

    Property(BiFunction<QueriedHeap, Integer, Object> value) {
        this.value = value;
    }

    boolean isText() {
        return this == TYPE || this == TEXT;
    }

    /** A Long or a String. */
    Object of(QueriedHeap heap, int id) {
        return value.apply(heap, id);
    }
}
