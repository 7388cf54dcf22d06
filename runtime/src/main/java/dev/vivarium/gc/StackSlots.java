package dev.vivarium.gc;

import dev.vivarium.heap.ValueStack;
import java.util.function.Supplier;

/** The value stack as it lies, without knowing its frames. */
final class StackSlots implements RootSource {
    private final Supplier<ValueStack> stack;

    /** @param stack the stack of the running thread */
    public StackSlots(Supplier<ValueStack> stack) {
        this.stack = stack;
    }

    @Override
    public void gather(Roots roots) {
        ValueStack running = stack.get();
        roots.addAll(running.slots, 0, running.top);
    }

    @Override
    public RootName name(int index) {
        return RootName.stackSlot();
    }
}
