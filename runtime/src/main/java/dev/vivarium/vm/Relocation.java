package dev.vivarium.vm;

import dev.vivarium.bytecode.FlowMap;
import dev.vivarium.bytecode.Prelude;
import dev.vivarium.heap.Value;
import dev.vivarium.heap.ValueStack;
import dev.vivarium.object.CellType;
import dev.vivarium.object.ObjectSpace;

/** Lets a program that is stopped in front of an instruction go on elsewhere. */
final class Relocation {
    private final ObjectSpace space;
    private final Frames frames;
    private final ValueStack stack;

    Relocation(ObjectSpace space, Frames frames, ValueStack stack) {
        this.space = space;
        this.frames = frames;
        this.stack = stack;
    }

    /** Why the innermost frame cannot go from an instruction to another; null where it can. */
    String obstacle(int from, int instruction) {
        return FlowMap.of(frames.code[frames.depth - 1].unit).obstacle(from, instruction);
    }

    /** Lets the innermost frame go on at an instruction to which there is no obstacle. */
    void goTo(int instruction) {
        int frame = frames.depth - 1;
        DecodedCode code = frames.code[frame];
        FlowMap map = FlowMap.of(code.unit);
        int blocks = frames.firstBlock[frame] + map.blocks(instruction);
        while (frames.blocks > blocks) {
            frames.popBlock();
            space.setCurrentException(Value.NULL);
        }
        stack.top = frames.base[frame] + code.locals + map.depth(instruction);
        VirtualMachine.of(space).stops().move(frames, instruction);
    }

    /** Why a frame cannot begin again; null where it can. */
    String obstacleToRestart(int frame) {
        DecodedCode code = frames.code[frame];
        if (code.generator) {
            return "a generator cannot begin again";
        }
        for (int inner = frame + 1; inner < frames.depth; inner++) {
            byte kind = frames.kind[inner];
            if (kind != Frames.CALL && kind != Frames.INITIALISER) {
                return "native code or a generator runs above it";
            }
        }
        return null;
    }

    /** Drops the frames above one, and lets it begin again with its arguments as they are now. */
    void restart(int frame) {
        while (frames.depth > frame + 1) {
            frames.pop();
        }
        frames.blocks = frames.firstBlock[frame];
        space.setCurrentException(Value.NULL);
        DecodedCode code = frames.code[frame];
        Prelude prelude = code.prelude;
        for (int local = prelude.parameters(); local < code.locals; local++) {
            long word = stack.slots[frames.base[frame] + local];
            if (space.isExact(word, CellType.INSTANCE)) {
                space.heap.store(word, CellType.CONTENT, Value.NULL);
            } else {
                stack.slots[frames.base[frame] + local] = Value.NULL;
            }
        }
        stack.top = frames.base[frame] + code.locals;
        VirtualMachine.of(space).stops().move(frames, 0);
    }
}
