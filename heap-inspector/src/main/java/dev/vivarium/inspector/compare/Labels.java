package dev.vivarium.inspector.compare;

import dev.vivarium.gc.WeakrefLayouts;
import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Value;
import dev.vivarium.inspector.capture.DescribedObject;
import dev.vivarium.inspector.capture.ObjectDescriber;
import dev.vivarium.object.InstanceType;
import dev.vivarium.object.Maps;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.Rom;
import dev.vivarium.object.RomId;
import dev.vivarium.object.TypeType;
import java.util.regex.Pattern;

/** Names objects so that two runs name the same object alike: by class and the first attribute that is a literal. */
final class Labels {
    private static final Pattern ADDRESS = Pattern.compile(" at [0-9a-f]+");

    private final ObjectSpace space;
    private final Heap heap;
    private final ObjectDescriber describer;

    Labels(ObjectSpace space) {
        this.space = space;
        heap = space.heap;
        describer = new ObjectDescriber(space);
    }

    String of(long object) {
        DescribedObject described = describer.object(object);
        return isOfUserClass(object) ? described.type() + attribute(object) : described.text();
    }

    boolean isOfUserClass(long object) {
        // Of a buffer, the first word is anything.
        return heap.isObject(object)
                && heap.isObject(heap.load(object, 0))
                && heap.load(heap.load(object, 0), 0) == TypeType.INSTANCE.value()
                && space.typeOf(object) == InstanceType.INSTANCE;
    }

    private String attribute(long object) {
        int slot = Maps.nextFilled(heap, object, InstanceType.MAP, 0);
        int slots = Maps.alloc(heap, object, InstanceType.MAP);
        while (slot >= 0 && slot < slots) {
            long value = Maps.value(heap, object, InstanceType.MAP, slot);
            String text = Value.isSmallInt(value) || !Value.isHeap(value) || isText(value) ? describer.text(value) : "";
            if (Value.isSmallInt(value) || text.startsWith("'")) {
                return " " + text;
            }
            slot = Maps.nextFilled(heap, object, InstanceType.MAP, slot + 1);
        }
        return "";
    }

    private boolean isText(long value) {
        return heap.load(value, 0) == Rom.value(RomId.STR, 0);
    }

    /** The call that a reference is for; empty where it has none. */
    String call(long reference) {
        return ADDRESS.matcher(describer.callback(reference)).replaceAll("");
    }

    static boolean isFinalizer(Heap heap, long object) {
        return heap.load(object, WeakrefLayouts.TYPE) == Rom.value(RomId.WEAKREF_FINALIZE, 0);
    }

    /**
     * Whether an object's finaliser only keeps the tables of references in order.
     *
     * @param early whether a finalizer that is still to be called reaches it: then a ref of the program counts
     */
    boolean isPlumbing(long object, boolean early) {
        long type = heap.load(object, WeakrefLayouts.TYPE);
        if (type == Rom.value(RomId.WEAKREF_ENTRY, 0)) {
            return true;
        }
        if (type != Rom.value(RomId.WEAKREF_REF, 0)) {
            return false;
        }
        long callback = heap.load(object, WeakrefLayouts.CALLBACK);
        return !early || heap.isObject(callback) && isFinalizer(heap, callback);
    }
}
