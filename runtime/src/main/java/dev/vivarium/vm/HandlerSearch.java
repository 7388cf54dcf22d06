package dev.vivarium.vm;

import dev.vivarium.bytecode.BinaryOperator;
import dev.vivarium.bytecode.BytecodeReader;
import dev.vivarium.bytecode.Instruction;
import dev.vivarium.bytecode.Opcode;
import dev.vivarium.heap.Value;
import dev.vivarium.heap.ValueStack;
import dev.vivarium.object.CellType;
import dev.vivarium.object.DictType;
import dev.vivarium.object.ExceptionType;
import dev.vivarium.object.Maps;
import dev.vivarium.object.ModuleType;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.TupleType;
import java.util.Arrays;

/**
 * Finds the frame that will catch an exception, before anything is unwound. The types that handlers name are read from
 * where their names lie; nothing runs and nothing is allocated. A handler whose types cannot be read so is taken for one
 * that catches.
 */
final class HandlerSearch {
    /** The deepest expression of types that is followed. */
    private static final int MOST_VALUES = 64;

    /** Stands for {@link #written}. */
    private static final long TUPLE_WRITTEN = Value.TRUE;

    private final ObjectSpace space;
    private final Frames frames;
    private final ValueStack stack;
    /** The items of the tuple that the handler in question writes out. */
    private long[] written = {};

    HandlerSearch(ObjectSpace space, Frames frames, ValueStack stack) {
        this.space = space;
        this.frames = frames;
        this.stack = stack;
    }

    /** The frame that catches an exception of the innermost one, 0 being the outermost; -1 where none does. */
    int catcher(long exception) {
        int frame = frames.depth - 1;
        for (int block = frames.blocks - 1; block >= 0; block--) {
            while (frame >= 0 && frames.firstBlock[frame] > block) {
                frame--;
            }
            boolean waits = frames.handler[block] > frames.pc[frame] - 1;
            if (waits && !frames.isFinally[block] && catches(frame, frames.handler[block], exception)) {
                return frame;
            }
        }
        return -1;
    }

    /** Goes through the clauses of a handler: the exception is on the stack when it begins. */
    private boolean catches(int frame, int handler, long exception) {
        DecodedCode code = frames.code[frame];
        int at = handler;
        while (instruction(code, at).opcode() == Opcode.DUP_TOP) {
            long[] types = new long[MOST_VALUES];
            int count = 0;
            for (at++; !isMatch(instruction(code, at)); at++) {
                count = evaluate(frame, instruction(code, at), types, count);
                if (count < 1) {
                    return true;
                }
            }
            if (types[0] == Value.NULL || matches(exception, types[0])) {
                return true;
            }
            Instruction jump = instruction(code, at + 1);
            if (jump.opcode() != Opcode.POP_JUMP_IF_FALSE) {
                return true;
            }
            at = Arrays.binarySearch(code.offsets, (int) jump.operand());
        }
        return instruction(code, at).opcode() != Opcode.END_FINALLY;
    }

    private static Instruction instruction(DecodedCode code, int index) {
        return BytecodeReader.at(code.unit, code.offsets[index]);
    }

    private static boolean isMatch(Instruction instruction) {
        return instruction.opcode() == Opcode.BINARY_OP_MULTI
                && instruction.binaryOperator() == BinaryOperator.EXCEPTION_MATCH;
    }

    /** Does to the values what an instruction does; returns how many there are then, -1 where that takes running code. */
    private int evaluate(int frame, Instruction instruction, long[] values, int count) {
        DecodedCode code = frames.code[frame];
        int operand = (int) instruction.operand();
        switch (instruction.opcode()) {
            case LOAD_NAME:
            case LOAD_GLOBAL:
                values[count] = global(frames.globals[frame], code.names[operand]);
                break;
            case LOAD_FAST_N:
            case LOAD_FAST_MULTI:
                values[count] = stack.slots[frames.base[frame] + operand];
                break;
            case LOAD_DEREF:
                values[count] = space.heap.load(stack.slots[frames.base[frame] + operand], CellType.CONTENT);
                break;
            case LOAD_ATTR:
                values[count - 1] = attribute(values[count - 1], code.names[operand]);
                return values[count - 1] == Value.NULL ? -1 : count;
            case BUILD_TUPLE:
                return tuple(values, count, operand);
            default:
                return -1;
        }
        return values[count] == Value.NULL || count + 1 == MOST_VALUES ? -1 : count + 1;
    }

    private long global(long globals, int name) {
        long value = Maps.getName(space, globals, DictType.MAP, name);
        return value != Value.NULL ? value : space.builtin(name);
    }

    private long attribute(long owner, int name) {
        return space.isExact(owner, ModuleType.INSTANCE)
                ? Maps.getName(space, ModuleType.globals(space, owner), DictType.MAP, name)
                : Value.NULL;
    }

    /** A tuple that is written out: as the handler's whole expression it need not be made, for its items are enough. */
    private int tuple(long[] values, int count, int size) {
        if (size != count) {
            return -1;
        }
        written = Arrays.copyOf(values, count);
        values[0] = TUPLE_WRITTEN;
        return 1;
    }

    private boolean matches(long exception, long types) {
        if (types == TUPLE_WRITTEN) {
            return Arrays.stream(written).anyMatch(type -> matches(exception, type));
        }
        if (space.isExact(types, TupleType.INSTANCE)) {
            for (int i = 0; i < TupleType.length(space, types); i++) {
                if (matches(exception, TupleType.get(space, types, i))) {
                    return true;
                }
            }
            return false;
        }
        return ExceptionType.matches(space, exception, types);
    }
}
