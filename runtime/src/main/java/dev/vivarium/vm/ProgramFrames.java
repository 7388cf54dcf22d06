package dev.vivarium.vm;

import dev.vivarium.heap.Value;
import dev.vivarium.heap.ValueStack;
import dev.vivarium.object.CellType;
import dev.vivarium.object.GeneratorType;
import dev.vivarium.object.ObjectSpace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The frames of one thread while the program is stopped. Frame 0 is the innermost. To be used by the program's thread alone, and
 * not after it went on.
 */
public final class ProgramFrames {
    /** A local variable; the value is NULL where it is unbound. */
    public record Local(String name, long value) {}

    private final ObjectSpace space;
    private final Frames frames;
    private final ValueStack stack;

    ProgramFrames(ObjectSpace space, Frames frames, ValueStack stack) {
        this.space = space;
        this.frames = frames;
        this.stack = stack;
    }

    public int depth() {
        return frames.depth;
    }

    private int index(int frame) {
        return frames.depth - 1 - frame;
    }

    public CodePlace code(int frame) {
        return new CodePlace(space, frames.code[index(frame)]);
    }

    /** The instruction that a frame runs next, or in an outer frame the one that called. */
    public int instruction(int frame) {
        int next = frames.pc[index(frame)];
        boolean wasMoved = frame == 0 && VirtualMachine.of(space).stops().hasMoved(frames);
        return wasMoved ? next : Math.max(next - 1, 0);
    }

    public int line(int frame) {
        return frames.code[index(frame)].lineAt(instruction(frame));
    }

    /** The dict of a frame's module. */
    public long globals(int frame) {
        return frames.globals[index(frame)];
    }

    /** The function of a frame; for a generator's frame the generator. */
    public long owner(int frame) {
        return frames.owner[index(frame)];
    }

    /** A number that tells apart the frames that have been at one depth of a thread, one after the other. */
    public int activation(int frame) {
        return frames.activation[index(frame)];
    }

    /** The generator whose frame it is; NULL for that of a function. */
    public long generator(int frame) {
        long owner = frames.owner[index(frame)];
        return space.isExact(owner, GeneratorType.INSTANCE) ? owner : Value.NULL;
    }

    /** The named locals, cells opened, in the order of their numbers. */
    public List<Local> locals(int frame) {
        int at = index(frame);
        List<Local> locals = new ArrayList<>();
        List<String> names = frames.code[at].unit.localNames();
        for (int i = 0; i < Math.min(names.size(), frames.code[at].locals); i++) {
            if (!names.get(i).isEmpty()) {
                locals.add(new Local(names.get(i), content(stack.slots[frames.base[at] + i], frame, i)));
            }
        }
        return locals;
    }

    /** The value of a local by its number, its cell opened; NULL where it is unbound. */
    public long localValue(int frame, int local) {
        int at = index(frame);
        return local < frames.code[at].locals
                ? content(stack.slots[frames.base[at] + local], frame, local)
                : Value.NULL;
    }

    /** Binds a local that exists. */
    public void setLocal(int frame, int local, long value) {
        int slot = frames.base[index(frame)] + local;
        if (isCell(frame, local)) {
            space.heap.store(stack.slots[slot], CellType.CONTENT, value);
        } else {
            stack.slots[slot] = value;
        }
    }

    private long content(long word, int frame, int local) {
        return isCell(frame, local) ? space.heap.load(word, CellType.CONTENT) : word;
    }

    /** Cells belong to the compiler, not to the program: where one lies in a local, the local is closed over. */
    private boolean isCell(int frame, int local) {
        long word = stack.slots[frames.base[index(frame)] + local];
        return Value.isHeap(word) && space.typeOf(word) == CellType.INSTANCE;
    }

    /**
     * The frame whose handler will catch an exception that the innermost one has raised; -1 where none does. Code that is
     * no Python between the frames is not asked.
     */
    public int catcher(long exception) {
        int frame = new HandlerSearch(space, frames, stack).catcher(exception);
        return frame < 0 ? -1 : index(frame);
    }

    /** The exceptions that handlers are working on, in the frame and those further out, the latest first. */
    public List<Long> handled() {
        List<Long> found = new ArrayList<>();
        for (int block = frames.blocks - 1; block >= 0; block--) {
            if (frames.handled[block] != Value.NULL && !found.contains(frames.handled[block])) {
                found.add(frames.handled[block]);
            }
        }
        return found;
    }

    /** Why the innermost frame, in front of an instruction, cannot go on at another one; null where it can. */
    public String obstacle(int instruction) {
        return new Relocation(space, frames, stack).obstacle(instruction(0), instruction);
    }

    /** Lets the innermost frame, which stands in front of an instruction, go on at one to which there is no obstacle. */
    public void goTo(int instruction) {
        new Relocation(space, frames, stack).goTo(instruction);
    }

    /** Why a frame cannot begin again; null where it can. */
    public String obstacleToRestart(int frame) {
        return new Relocation(space, frames, stack).obstacleToRestart(index(frame));
    }

    /** Drops the frames above one, and lets it begin again with its arguments as they are now. */
    public void restart(int frame) {
        new Relocation(space, frames, stack).restart(index(frame));
    }

    /** What the next instruction of the innermost frame reads or writes by itself; null for nothing. */
    public Access access() {
        long names = space.locals != Value.NULL ? space.locals : frames.globals[frames.depth - 1];
        return Accesses.next(frames, stack, names);
    }

    /** The cell in which a local that inner functions share lies; NULL for one that they do not. */
    public long cell(int frame, int local) {
        return isCell(frame, local) ? stack.slots[frames.base[index(frame)] + local] : Value.NULL;
    }

    /** The operands of the innermost frame's expression, and those that outer frames have kept, bottom first. */
    public long[] operands(int frame) {
        int at = index(frame);
        int from = frames.base[at] + frames.code[at].locals;
        int to = frame == 0 ? stack.top : Math.min(frames.top[at], stack.top);
        return Arrays.copyOfRange(stack.slots, from, Math.max(from, to));
    }
}
