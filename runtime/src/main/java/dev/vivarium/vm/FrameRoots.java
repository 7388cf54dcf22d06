package dev.vivarium.vm;

import dev.vivarium.gc.RootName;
import dev.vivarium.gc.RootSource;
import dev.vivarium.gc.Roots;
import dev.vivarium.object.ObjectSpace;
import java.util.List;

/** The roots of the running program: globals, functions and handled exceptions of its frames, then the value stack. */
final class FrameRoots implements RootSource {
    private final ObjectSpace space;
    private final Frames frames;

    FrameRoots(ObjectSpace space, Frames frames) {
        this.space = space;
        this.frames = frames;
    }

    @Override
    public void gather(Roots roots) {
        roots.add(space.locals);
        roots.add(space.stopValue);
        roots.addAll(frames.globals, 0, frames.depth);
        roots.addAll(frames.owner, 0, frames.depth);
        roots.addAll(frames.handled, 0, frames.blocks);
        roots.addAll(space.stack.slots, 0, space.stack.top);
    }

    @Override
    public RootName name(int index) {
        int at = index;
        if (at < 2) {
            return RootName.slot(at == 0 ? "current locals" : "value of the last StopIteration");
        }
        at -= 2;
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
