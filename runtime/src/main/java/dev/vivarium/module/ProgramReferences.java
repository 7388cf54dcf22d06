package dev.vivarium.module;

import dev.vivarium.gc.WeakrefLayouts;
import dev.vivarium.gc.control.LiveReferences;
import dev.vivarium.heap.Value;
import dev.vivarium.object.ObjectSpace;
import java.util.List;

/** The references of a machine for those who watch: reads the heap, runs nothing. */
public final class ProgramReferences implements LiveReferences {
    private final ObjectSpace space;

    public ProgramReferences(ObjectSpace space) {
        this.space = space;
    }

    @Override
    public List<Link> links() {
        return References.of(space).links();
    }

    @Override
    public boolean isAlive(long reference) {
        return References.of(space).isAlive(reference);
    }

    @Override
    public boolean isFinalizer(long reference) {
        return space.isExact(reference, FinalizeType.INSTANCE);
    }

    @Override
    public boolean hasCallback(long reference) {
        return space.heap.load(reference, WeakrefLayouts.CALLBACK) != Value.NONE;
    }
}
