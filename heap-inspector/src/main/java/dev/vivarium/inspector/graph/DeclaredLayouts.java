package dev.vivarium.inspector.graph;

import dev.vivarium.heap.HeapView;
import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Layouts;
import dev.vivarium.inspector.capture.Builtin;
import dev.vivarium.inspector.capture.Names;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The layouts by type words as a snapshot knows them, be it a machine's or a file's. */
final class DeclaredLayouts implements Layouts {
    /** The word of a type object that names the built-in type whose operations its instances have. */
    private static final int OPERATIONS = 2;

    private static final String ARRAY = "array";
    /** The word of an array whose low byte is the type code. */
    private static final int TYPE_CODE = 1;

    private static final Layout ARRAY_OF_OBJECTS = Layout.named(ARRAY)
            .raw("typecode, free")
            .raw("len")
            .buffer("items", Layout.Content.VALUES)
            .build();

    private final Names names;
    private final Map<Long, Optional<Layout>> known = new HashMap<>();
    private long lastWord;
    private Layout lastLayout;

    DeclaredLayouts(Names names) {
        this.names = names;
    }

    @Override
    public Layout of(HeapView heap, long object) {
        long word = heap.load(object, 0);
        if (word != lastWord) {
            lastLayout = known.computeIfAbsent(word, key -> find(heap, key)).orElse(null);
            lastWord = word;
        }
        return lastLayout != null && lastLayout.name().equals(ARRAY) && (heap.load(object, TYPE_CODE) & 0xFF) == 'O'
                ? ARRAY_OF_OBJECTS
                : lastLayout;
    }

    private Optional<Layout> find(HeapView heap, long word) {
        return names.builtins()
                .of(isClass(heap, word) ? heap.load(word, OPERATIONS) : word)
                .filter(builtin -> builtin.kind() == Builtin.Kind.TYPE && builtin.layout() != null)
                .map(Builtin::layout);
    }

    /** Whether a word is the address of a type object. */
    boolean isClass(HeapView heap, long word) {
        return heap.isObject(word) && heap.load(word, 0) == names.typeOfTypes();
    }
}
