package dev.vivarium.inspector.query;

import dev.vivarium.inspector.analysis.BirthText;
import dev.vivarium.inspector.analysis.HeapFacts;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.BiFunction;

/** A number or a text that an object has; the constants' names in small letters are the language's words. */
enum Property {
    TYPE((heap, id) -> heap.graph().type(id).name()),
    TEXT((heap, id) -> heap.graph().text(id)),
    SIZE((heap, id) -> heap.graph().bytes(id)),
    RETAINED((heap, id) -> heap.sizes().bytes(id)),
    ADDRESS((heap, id) -> heap.graph().address(id)),
    BIRTH((heap, id) -> (long) heap.graph().birth(id)),
    REFS((heap, id) -> (long) heap.graph().endEdge(id) - heap.graph().firstEdge(id)),
    HOLDERS((heap, id) -> (long) heap.graph().incomingCount(id)),
    SITE((heap, id) -> BirthText.site(heap.graph().born(id))),
    LINE((heap, id) -> BirthText.line(heap.graph().born(id))),
    FUNCTION((heap, id) -> BirthText.function(heap.graph().born(id))),
    STACK((heap, id) -> BirthText.stack(heap.graph().born(id)));

    private static final Set<Property> TEXTS = EnumSet.of(TYPE, TEXT, SITE, FUNCTION, STACK);

    private final BiFunction<HeapFacts, Integer, Object> value;

    Property(BiFunction<HeapFacts, Integer, Object> value) {
        this.value = value;
    }

    boolean isText() {
        return TEXTS.contains(this);
    }

    /** A Long or a String; null where it is not known. */
    Object of(HeapFacts heap, int id) {
        return value.apply(heap, id);
    }
}
