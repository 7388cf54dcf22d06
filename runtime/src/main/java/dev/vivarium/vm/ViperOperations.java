package dev.vivarium.vm;

import static dev.vivarium.vm.Instructions.*;

import dev.vivarium.bytecode.BinaryOperator;
import dev.vivarium.bytecode.NativeType;
import dev.vivarium.bytecode.UnaryOperator;
import dev.vivarium.heap.Bytes;
import dev.vivarium.heap.Heap;
import dev.vivarium.heap.MemoryFault;
import dev.vivarium.heap.RawMemory;
import dev.vivarium.heap.Value;
import dev.vivarium.object.Buffer;
import dev.vivarium.object.Exceptions;
import dev.vivarium.object.IntType;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.Operators;

/**
 * The instructions of viper functions, whose operands are machine words beside the objects on the stack. The collector
 * scans the stack conservatively, so a word that looks like an address merely keeps what lies there.
 */
final class ViperOperations {
    private static final int TYPE_BITS = 4;
    private static final int TYPE_MASK = 15;

    private final ObjectSpace space;
    private final Heap heap;
    private final Frames frames;
    private final long[] slots;

    ViperOperations(ObjectSpace space, Frames frames) {
        this.space = space;
        this.frames = frames;
        heap = space.heap;
        slots = space.stack.slots;
    }

    /** Performs one instruction and returns the new stack top. */
    int perform(int frame, int instruction, int sp) {
        int operand = instruction >> 8;
        switch (instruction & 0xFF) {
            case VIPER_LOAD_FAST:
                slots[sp] = slots[frames.base[frame] + operand];
                return sp + 1;
            case VIPER_UNBOX:
                slots[sp - 1] = unbox(slots[sp - 1], operand);
                return sp;
            case VIPER_BOX: {
                int at = sp - 1 - (operand >> TYPE_BITS);
                slots[at] = box(slots[at], NativeType.of(operand & TYPE_MASK));
                return sp;
            }
            case VIPER_BINARY:
                slots[sp - 2] = binary(operand >> 1, (operand & 1) != 0, slots[sp - 2], slots[sp - 1]);
                return sp - 1;
            case VIPER_UNARY:
                slots[sp - 1] = operand == UnaryOperator.NEGATIVE.ordinal() ? -slots[sp - 1] : ~slots[sp - 1];
                return sp;
            case VIPER_LOAD:
                slots[sp - 2] = load(frame, NativeType.of(operand), slots[sp - 2], slots[sp - 1]);
                return sp - 1;
            case VIPER_STORE:
                store(frame, NativeType.of(operand), slots[sp - 2], slots[sp - 1], slots[sp - 3]);
                return sp - 3;
            default:
                slots[sp - 1] = slots[sp - 1] == 0 ? Value.FALSE : Value.TRUE;
                return sp;
        }
    }

    private long unbox(long value, int type) {
        if (type == NativeType.BOOL.ordinal()) {
            return Operators.isTrue(space, value) ? 1 : 0;
        }
        if (type >= NativeType.PTR.ordinal()) {
            Buffer buffer = new Buffer();
            if (space.typeOf(value).buffer(space, value, buffer, false)) {
                return addressOf(buffer);
            }
        }
        return IntType.toLongTruncated(space, value);
    }

    /** Where the bytes lie; an interned string lies nowhere in the heap, so that a copy is made. */
    private long addressOf(Buffer buffer) {
        if (buffer.rom == null) {
            return buffer.address;
        }
        long copy = heap.allocateBytes(buffer.rom.length + 1L);
        Bytes.copyIn(buffer.rom, 0, buffer.rom.length, heap, copy);
        return copy;
    }

    private long box(long word, NativeType type) {
        switch (type) {
            case BOOL:
                return Value.ofBoolean(word != 0);
            case INT:
                return IntType.create(space, word);
            case NONE:
                return Value.ofSmallInt(0);
            default:
                return IntType.createUnsigned(space, word);
        }
    }

    private long binary(int operator, boolean unsigned, long left, long right) {
        // Signed numbers compare as unsigned ones do once their sign is flipped.
        long bias = unsigned ? Long.MIN_VALUE : 0;
        switch (BinaryOperator.of(operator)) {
            case ADD:
                return left + right;
            case SUBTRACT:
                return left - right;
            case MULTIPLY:
                return left * right;
            case AND:
                return left & right;
            case OR:
                return left | right;
            case XOR:
                return left ^ right;
            case LSHIFT:
                return left << right;
            case RSHIFT:
                return unsigned ? left >>> right : left >> right;
            case LESS:
                return word(left + bias < right + bias);
            case MORE:
                return word(left + bias > right + bias);
            case LESS_EQUAL:
                return word(left + bias <= right + bias);
            case MORE_EQUAL:
                return word(left + bias >= right + bias);
            case EQUAL:
                return word(left == right);
            case NOT_EQUAL:
                return word(left != right);
            case FLOOR_DIVIDE:
                requireNonZero(right);
                return Math.floorDiv(left, right);
            default:
                requireNonZero(right);
                return Math.floorMod(left, right);
        }
    }

    private static long word(boolean condition) {
        return condition ? 1 : 0;
    }

    /** MicroPython's viper code divides by zero as the processor does; here it is an error of the program. */
    private void requireNonZero(long divisor) {
        if (divisor == 0) {
            throw space.error(Exceptions.ZERO_DIVISION_ERROR, "divide by zero");
        }
    }

    // Pointers

    private long load(int frame, NativeType type, long pointer, long index) {
        int size = type.itemBytes();
        long address = pointer + index * size;
        if (!RawMemory.isUsed(heap.planes, address, size)) {
            throw fault(frame, "loads", address, size);
        }
        return RawMemory.load(heap, address, size);
    }

    private void store(int frame, NativeType type, long pointer, long index, long value) {
        int size = type.itemBytes();
        long address = pointer + index * size;
        if (!RawMemory.isUsed(heap.planes, address, size)) {
            throw fault(frame, "stores", address, size);
        }
        heap.noteStoreThroughPointer();
        RawMemory.store(heap, address, size, value);
    }

    private MemoryFault fault(int frame, String access, long address, int size) {
        DecodedCode code = frames.code[frame];
        return new MemoryFault(
                "hazard: " + space.qstrs.text(code.name) + " in " + space.qstrs.text(code.sourceFile) + " "
                        + access + (size == 1 ? " 1 byte" : " " + size + " bytes") + " at " + Long.toHexString(address)
                        + ", where no object lies");
    }
}
