package dev.vivarium.inspector.capture;

import dev.vivarium.gc.WeakrefLayouts;
import dev.vivarium.gc.WeakrefMap;
import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Value;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.Rom;
import dev.vivarium.object.RomId;
import java.util.ArrayList;
import java.util.List;

/** Describes objects of a machine while they are there. */
public final class ObjectDescriber {
    /** Arguments of a finalizer that are shown. */
    private static final int MOST_ARGUMENTS = 4;

    private final ObjectSpace space;
    private final Heap heap;
    private final ValueText values;

    public ObjectDescriber(ObjectSpace space) {
        this.space = space;
        heap = space.heap;
        values = new ValueText(space);
    }

    public DescribedObject object(long address) {
        if (!heap.isObject(address)) {
            return new DescribedObject(address, 0, "", "freed object", 0);
        }
        int birth = heap.births.of(address);
        long bytes = heap.sizeOf(address);
        return new DescribedObject(address, birth, values.typeName(address), values.of(address), bytes);
    }

    /** A value in a few words; a literal for numbers and texts. */
    public String text(long value) {
        return values.of(value);
    }

    List<WatchedObject> watchedObjects(WeakrefMap map) {
        List<WatchedObject> objects = new ArrayList<>();
        for (WeakrefMap.Entry entry : map.entries()) {
            DescribedObject target = object(entry.target());
            List<Watcher> watchers = new ArrayList<>();
            for (long reference : entry.references()) {
                watchers.add(new Watcher(object(reference), target, callback(reference)));
            }
            objects.add(new WatchedObject(target, List.copyOf(watchers), false));
        }
        return objects;
    }

    /** The call that is due when the target of a reference dies; empty where there is none. */
    public String callback(long reference) {
        long callback = heap.load(reference, WeakrefLayouts.CALLBACK);
        if (callback == Value.NONE) {
            return "";
        }
        String callee = values.calleeName(callback);
        boolean isFinalize = heap.load(reference, WeakrefLayouts.TYPE) == Rom.value(RomId.WEAKREF_FINALIZE, 0);
        return callee + "(" + (isFinalize ? arguments(reference) : "ref") + ")";
    }

    private String arguments(long finalize) {
        long arguments = heap.load(finalize, WeakrefLayouts.ARGUMENTS);
        int positional = (int) heap.load(finalize, WeakrefLayouts.POSITIONAL);
        int keywords = (int) heap.load(finalize, WeakrefLayouts.KEYWORDS);
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < positional + keywords && i < MOST_ARGUMENTS; i++) {
            int word = i < positional ? i : positional + 2 * (i - positional);
            boolean isKeyword = i >= positional;
            String name = isKeyword ? name(heap.load(arguments, word)) + "=" : "";
            shown.add(name + values.withAddress(heap.load(arguments, word + (isKeyword ? 1 : 0))));
        }
        if (positional + keywords > MOST_ARGUMENTS) {
            shown.add("…");
        }
        return String.join(", ", shown);
    }

    private String name(long keyword) {
        return Value.isQstr(keyword) ? PrintableText.of(space.qstrs.text(Value.qstr(keyword))) : values.of(keyword);
    }
}
