package dev.vivarium.object;

import dev.vivarium.heap.HeapView;
import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Layouts;
import dev.vivarium.heap.Value;

/**
 * The layouts that the types declare, found by the type word of an object. Reads the heap only, so it works on a copy as
 * well, and stands any words.
 *
 * <p>A block's first word may look like a type: that of a list's items may be a class. Whoever looks at a whole heap
 * uses {@link dev.vivarium.heap.Shapes}, which asks owners first.
 */
public final class ObjectLayouts implements Layouts {
    public static final ObjectLayouts INSTANCE = new ObjectLayouts();

    private ObjectLayouts() {}

    @Override
    public Layout of(HeapView heap, long object) {
        ObjectType type = typeOf(heap, object);
        return type == null ? null : type.layoutOf(heap, object);
    }

    /** The operations of the object at a heap address; null where its first word is no type. */
    public ObjectType typeOf(HeapView heap, long object) {
        return operations(heap, heap.load(object, 0));
    }

    /** The operations behind a type word, a built-in type's or a heap type's; null where it is none. */
    public ObjectType operations(HeapView heap, long typeWord) {
        long word = typeWord;
        if (heap.isObject(typeWord)) {
            boolean isType = heap.load(typeWord, 0) == TypeType.INSTANCE.value();
            word = isType ? heap.load(typeWord, TypeType.OPERATIONS) : Value.NULL;
        }
        return Rom.isObject(word) && Rom.object(word) instanceof ObjectType ? (ObjectType) Rom.object(word) : null;
    }
}
