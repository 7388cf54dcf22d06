package dev.vivarium.gc;

import dev.vivarium.heap.TemporaryRoots;

/** What running natives have allocated or received and not yet handed over. */
public final class TemporaryObjects implements RootSource {
    private final TemporaryRoots temporaries;

    public TemporaryObjects(TemporaryRoots temporaries) {
        this.temporaries = temporaries;
    }

    @Override
    public void gather(Roots roots) {
        for (int i = 0; i < temporaries.size(); i++) {
            roots.add(temporaries.get(i));
        }
    }

    @Override
    public RootName name(int index) {
        return RootName.temporary();
    }
}
