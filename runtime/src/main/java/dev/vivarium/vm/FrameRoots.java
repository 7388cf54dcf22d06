package dev.vivarium.vm;

import dev.vivarium.gc.RootName;
import dev.vivarium.gc.RootSource;
import dev.vivarium.gc.Roots;
import dev.vivarium.heap.ValueStack;
import dev.vivarium.object.ObjectSpace;
import java.util.List;

/** The roots of one thread's frames: globals, functions and handled exceptions, then its value stack. */
final class FrameRoots implements RootSource {
    private final ObjectSpace space;
    private final Frames frames;
    private final ValueStack stack;

    FrameRoots(ObjectSpace space, Frames frames, ValueStack stack) {
        this.space = space;
        this.frames = frames;
        this.stack = stack;
    }

    @Override
    public void gather(Roots roots) {
        roots.addAll(frames.globals, 0, frames.depth);
        roots.addAll(frames.owner, 0, frames.depth);
        roots.addAll(frames.handled, 0, frames.blocks);
        roots.addAll(stack.slots, 0, stack.top);
    }

    /** The number of words that {@link #gather} adds. */
    int size() {
        return 2 * frames.depth + frames.blocks + stack.top;
    }

    @Override
    public RootName name(int index) {
        int at = index;
        if (at < frames.depth) {
            return RootName.slot("globals of frame " + innermost(at) + " " + function(at));
        }
        at -= frames.depth;
        if (at < frames.depth) {
            return RootName.slot("function of frame " + innermost(at) + " " + function(at));
        }
        at -= frames.depth;
        return at < frames.blocks ? RootName.slot("handled exception") : stackName(at - frames.blocks);
    }

    /** Frames are shown from the innermost, number 0. */
    private int innermost(int frame) {
        return frames.depth - 1 - frame;
    }

    private String function(int frame) {
        return space.qstrs.text(frames.code[frame].name);
    }

    private RootName stackName(int slot) {
        for (int frame = frames.depth - 1; frame >= 0; frame--) {
            int local = slot - frames.base[frame];
            if (local >= 0) {
                return local < frames.code[frame].locals
                        ? RootName.local(innermost(frame), function(frame), localName(frame, local))
                        : RootName.operand(innermost(frame), function(frame));
            }
        }
        return RootName.stackSlot();
    }

    private String localName(int frame, int local) {
        List<String> names = frames.code[frame].unit.localNames();
        boolean known = local < names.size() && !names.get(local).isEmpty();
        return known ? names.get(local) : "#" + local;
    }
}
