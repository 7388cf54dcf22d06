package dev.vivarium.bytecode;

import java.util.ArrayList;
import java.util.List;

/** The value stack and exception stack of a function before an instruction, as far as the verifier knows them. */
final class FrameState {
    private final List<Slot> slots;
    private final List<ExceptionBlock> blocks;

    /** Slots that the running instruction must leave alone: those below the blocks that wait for an exception. */
    private int floor;

    FrameState() {
        slots = new ArrayList<>();
        blocks = new ArrayList<>();
    }

    private FrameState(FrameState other) {
        slots = new ArrayList<>(other.slots);
        blocks = new ArrayList<>(other.blocks);
    }

    FrameState copy() {
        return new FrameState(this);
    }

    /** Prepares for the instruction at an offset. */
    void begin(int offset) {
        floor = 0;
        for (ExceptionBlock block : blocks) {
            if (!block.isActive(offset)) {
                floor = Math.max(floor, block.top());
            }
        }
    }

    /** Lets the running instruction use what lies below the blocks. */
    void ignoreBlocks() {
        floor = 0;
    }

    int size() {
        return slots.size();
    }

    /** The most entries that the stack can have. */
    int depth() {
        return slots.stream().mapToInt(Slot::width).sum();
    }

    /** How many slots hold what ends a finally block, and so are never taken for something else. */
    int reasons() {
        return (int) slots.stream().filter(slot -> slot.kind().isReason()).count();
    }

    Slot top() {
        return peek(0);
    }

    /** A slot counted from the top, which is 0. */
    Slot peek(int below) {
        int at = slots.size() - 1 - below;
        if (at < 0) {
            throw new MalformedBytecodeException("stack underflow");
        }
        return slots.get(at);
    }

    Slot pop() {
        if (slots.size() <= floor) {
            throw new MalformedBytecodeException("stack underflow");
        }
        return slots.remove(slots.size() - 1);
    }

    Slot popValue() {
        Slot slot = pop();
        if (!slot.kind().isValue()) {
            throw wrong();
        }
        return slot;
    }

    void popValues(int count) {
        for (int i = 0; i < count; i++) {
            popValue();
        }
    }

    /** Pops an object, or what is given. */
    void popValueOr(SlotKind kind) {
        Slot slot = pop();
        if (!slot.kind().isValue() && slot.kind() != kind) {
            throw wrong();
        }
    }

    Slot pop(SlotKind kind) {
        Slot slot = pop();
        if (slot.kind() != kind) {
            throw wrong();
        }
        return slot;
    }

    /** Pops a for loop's iterator: four slots set up for it, or an object in the second of them. */
    void popIterator() {
        requireIterator();
        for (int i = 0; i < Opcode.ITERATOR_SLOTS; i++) {
            pop();
        }
    }

    void requireIterator() {
        boolean prepared = true;
        boolean object = true;
        for (int i = 0; i < Opcode.ITERATOR_SLOTS; i++) {
            SlotKind kind = peek(i).kind();
            prepared &= kind == SlotKind.ITERATOR;
            object &= i == Opcode.ITERATOR_SLOTS - 2 ? kind.isValue() : kind == SlotKind.NULL;
        }
        if (!prepared && !object) {
            throw wrong();
        }
    }

    void push(SlotKind kind) {
        push(Slot.of(kind));
    }

    void push(Slot slot) {
        slots.add(slot);
    }

    void push(SlotKind kind, int count) {
        for (int i = 0; i < count; i++) {
            push(kind);
        }
    }

    boolean hasBlock() {
        return !blocks.isEmpty();
    }

    int blockCount() {
        return blocks.size();
    }

    ExceptionBlock block() {
        if (blocks.isEmpty()) {
            throw new MalformedBytecodeException("exception block missing");
        }
        return blocks.get(blocks.size() - 1);
    }

    void pushBlock(ExceptionBlock block) {
        blocks.add(block);
    }

    ExceptionBlock popBlock() {
        ExceptionBlock block = block();
        blocks.remove(blocks.size() - 1);
        return block;
    }

    /** Refuses a way back from a block's handler to where the block waits for an exception. */
    void checkWay(int from, int to) {
        for (ExceptionBlock block : blocks) {
            if (block.isActive(from) && !block.isActive(to)) {
                throw new MalformedBytecodeException("jump back into an exception block");
            }
        }
    }

    /**
     * Adds what is known when the instruction is reached in another way.
     *
     * @return whether that takes something away from this
     */
    boolean merge(FrameState other) {
        if (slots.size() != other.slots.size() || !blocks.equals(other.blocks)) {
            throw new MalformedBytecodeException("stack differs between ways to an instruction");
        }
        boolean changed = false;
        for (int i = 0; i < slots.size(); i++) {
            Slot merged = slots.get(i).merge(other.slots.get(i));
            if (merged == null) {
                throw wrong();
            }
            changed |= !merged.equals(slots.set(i, merged));
        }
        return changed;
    }

    static MalformedBytecodeException wrong() {
        return new MalformedBytecodeException("unfit operand on the stack");
    }
}
