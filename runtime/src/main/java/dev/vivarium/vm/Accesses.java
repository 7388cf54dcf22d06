package dev.vivarium.vm;

import dev.vivarium.bytecode.BytecodeReader;
import dev.vivarium.bytecode.Instruction;
import dev.vivarium.bytecode.Opcode;
import dev.vivarium.heap.Qstrs;
import dev.vivarium.heap.Value;
import dev.vivarium.heap.ValueStack;

/** Tells which places instructions read and write. What native functions do that they call, see TouchListener. */
final class Accesses {
    private Accesses() {}

    /** The kind of place that an instruction reads or writes; null for none. */
    static Access.Kind kind(DecodedCode code, int instruction) {
        switch (opcode(code, instruction)) {
            case LOAD_FAST_N:
            case LOAD_FAST_MULTI:
            case STORE_FAST_N:
            case STORE_FAST_MULTI:
            case DELETE_FAST:
            case LOAD_DEREF:
            case STORE_DEREF:
            case DELETE_DEREF:
                return Access.Kind.LOCAL;
            case LOAD_NAME:
            case LOAD_GLOBAL:
            case STORE_NAME:
            case STORE_GLOBAL:
            case DELETE_NAME:
            case DELETE_GLOBAL:
                return Access.Kind.GLOBAL;
            case LOAD_ATTR:
            case LOAD_METHOD:
            case STORE_ATTR:
                return Access.Kind.ATTRIBUTE;
            case LOAD_SUBSCR:
            case STORE_SUBSCR:
            case FOR_ITER:
                return Access.Kind.ITEM;
            default:
                return null;
        }
    }

    static boolean storesGlobal(DecodedCode code, Qstrs qstrs, String name) {
        for (int i = 0; i < code.offsets.length; i++) {
            Instruction instruction = BytecodeReader.at(code.unit, code.offsets[i]);
            boolean stores = instruction.opcode() == Opcode.STORE_NAME || instruction.opcode() == Opcode.STORE_GLOBAL;
            if (stores && qstrs.text(code.names[(int) instruction.operand()]).equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static Opcode opcode(DecodedCode code, int instruction) {
        return BytecodeReader.at(code.unit, code.offsets[instruction]).opcode();
    }

    /**
     * What the next instruction of the running frame reads or writes; null for nothing.
     *
     * @param names the dict in which code that is no function's stores names
     */
    static Access next(Frames frames, ValueStack stack, long names) {
        int frame = frames.depth - 1;
        DecodedCode code = frames.code[frame];
        Instruction instruction = BytecodeReader.at(code.unit, code.offsets[Math.max(frames.pc[frame] - 1, 0)]);
        Access.Kind kind = kind(code, Math.max(frames.pc[frame] - 1, 0));
        if (kind == null) {
            return null;
        }
        boolean isWrite = instruction.opcode().name().startsWith("STORE")
                || instruction.opcode().name().startsWith("DELETE");
        int operand = (int) instruction.operand();
        int top = stack.top;
        long[] slots = stack.slots;
        boolean isDeletion = instruction.opcode().name().startsWith("DELETE");
        switch (kind) {
            case LOCAL:
                boolean shared = instruction.opcode().name().endsWith("DEREF");
                long cell = shared ? slots[frames.base[frame] + operand] : Value.NULL;
                return new Access(kind, isWrite, cell, operand, written(isWrite && !isDeletion, slots, top - 1));
            case GLOBAL:
                boolean named = instruction.opcode().name().endsWith("NAME");
                long dict = named ? names : frames.globals[frame];
                return new Access(
                        kind, isWrite, dict, name(code, operand), written(isWrite && !isDeletion, slots, top - 1));
            case ATTRIBUTE:
                return new Access(kind, isWrite, slots[top - 1], name(code, operand), written(isWrite, slots, top - 2));
            default:
                return instruction.opcode() == Opcode.FOR_ITER
                        ? nextItem(slots, top - Operations.ITERATOR_SLOTS)
                        : new Access(kind, isWrite, slots[top - 2], slots[top - 1], written(isWrite, slots, top - 3));
        }
    }

    private static long written(boolean isWrite, long[] slots, int at) {
        return isWrite ? slots[at] : Value.NULL;
    }

    private static Access nextItem(long[] slots, int at) {
        long container = ForLoop.container(slots, at);
        return container == Value.NULL
                ? null
                : new Access(Access.Kind.ITEM, false, container, ForLoop.index(slots, at), Value.NULL);
    }

    private static long name(DecodedCode code, int operand) {
        return Value.ofQstr(code.names[operand]);
    }
}
