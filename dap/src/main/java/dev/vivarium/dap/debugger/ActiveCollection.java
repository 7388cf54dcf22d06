package dev.vivarium.dap.debugger;

import dev.vivarium.gc.Collection;
import dev.vivarium.gc.GcEvent;
import dev.vivarium.gc.GcEvent.Kind;
import java.util.ArrayList;
import java.util.List;

/** A collection in progress, and how far it has come. */
public final class ActiveCollection {
    /** What a frame of a collection shows, outermost first. */
    public enum Level {
        COLLECTION,
        PHASE,
        OBJECT,
        EDGE
    }

    private final Collection collection;
    private final int depth;
    private GcEvent last;

    ActiveCollection(Collection collection, int depth, GcEvent first) {
        this.collection = collection;
        this.depth = depth;
        last = first;
    }

    public Collection collection() {
        return collection;
    }

    /** How many of the program's frames lie below it. */
    public int depth() {
        return depth;
    }

    /** What it did last. */
    public GcEvent last() {
        return last;
    }

    void did(GcEvent event) {
        last = event;
    }

    /** The frames that it has now, innermost first. */
    public List<Level> levels() {
        List<Level> levels = new ArrayList<>();
        if (isEdge(last)) {
            levels.add(Level.EDGE);
        }
        if (last.kind() != Kind.PHASE) {
            levels.add(Level.OBJECT);
        }
        levels.add(Level.PHASE);
        levels.add(Level.COLLECTION);
        return levels;
    }

    /** Whether an event is about a word of an object that names another. */
    public static boolean isEdge(GcEvent event) {
        return event.kind() == Kind.MARK || event.kind() == Kind.MARK_OVERFLOWED;
    }
}
