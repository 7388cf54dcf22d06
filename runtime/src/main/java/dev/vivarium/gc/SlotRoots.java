package dev.vivarium.gc;

import dev.vivarium.heap.RootSlots;

/** The machine's named slots. */
public final class SlotRoots implements RootSource {
    private final RootSlots slots;

    public SlotRoots(RootSlots slots) {
        this.slots = slots;
    }

    @Override
    public void gather(Roots roots) {
        for (int i = 0; i < slots.count(); i++) {
            roots.add(slots.get(i));
        }
    }

    @Override
    public RootName name(int index) {
        return RootName.slot(slots.name(index));
    }
}
