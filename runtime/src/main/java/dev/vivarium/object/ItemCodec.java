package dev.vivarium.object;

import dev.vivarium.heap.Bytes;
import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Value;

/**
 * Items of binary data, named by the type codes of the struct and array modules: their sizes, and values to bits and
 * back. Bits are the low bytes of a {@code long}.
 */
public final class ItemCodec {
    /** The type code of a bytearray's items. */
    static final char BYTEARRAY = 1;

    private ItemCodec() {}

    /**
     * The size in bytes of an item.
     *
     * @param byteOrder {@code '@'} for native sizes; {@code '<'} and {@code '>'} for standard ones; no other has any
     * @throws PythonError ValueError for an unknown code
     */
    public static int size(ObjectSpace space, char byteOrder, char typecode) {
        int size = byteOrder == '@' ? nativeSize(typecode) : standardSize(byteOrder, typecode);
        if (size == 0) {
            throw space.valueError("bad typecode");
        }
        return size;
    }

    private static int standardSize(char byteOrder, char typecode) {
        if (byteOrder != '<' && byteOrder != '>' || typecode == BYTEARRAY) {
            return 0;
        }
        return typecode == 'l' || typecode == 'L' ? 4 : nativeSize(typecode);
    }

    /** The size, which is also the alignment, on a 64-bit machine; 0 for an unknown code. */
    static int nativeSize(char typecode) {
        switch (typecode) {
            case BYTEARRAY:
            case 'b':
            case 'B':
                return 1;
            case 'h':
            case 'H':
            case 'e':
                return 2;
            case 'i':
            case 'I':
            case 'f':
                return 4;
            case 'l':
            case 'L':
            case 'q':
            case 'Q':
            case 'P':
            case 'O':
            case 'S':
            case 'd':
                return 8;
            default:
                return 0;
        }
    }

    public static boolean isSigned(char typecode) {
        return typecode > 'Z';
    }

    /** Item {@code index} of items that lie at {@code items}. */
    public static long load(ObjectSpace space, char typecode, long items, long index) {
        Heap heap = space.heap;
        switch (typecode) {
            case BYTEARRAY:
            case 'B':
                return Value.ofSmallInt(Bytes.get(heap, items + index));
            case 'b':
                return Value.ofSmallInt((byte) Bytes.get(heap, items + index));
            case 'h':
                return Value.ofSmallInt((short) Bytes.getBits(heap, items + index * 2, 2));
            case 'H':
                return Value.ofSmallInt(Bytes.getBits(heap, items + index * 2, 2) & 0xFFFF);
            case 'i':
                return Value.ofSmallInt((int) Bytes.getBits(heap, items + index * 4, 4));
            case 'I':
                return Value.ofSmallInt(Bytes.getBits(heap, items + index * 4, 4) & 0xFFFF_FFFFL);
            case 'f':
                return Value.ofDouble(Float.intBitsToFloat((int) Bytes.getBits(heap, items + index * 4, 4)));
            default:
                return load8(space, typecode, items, index);
        }
    }

    /** Items of eight bytes, and the codes that arrays accept without storing anything. */
    private static long load8(ObjectSpace space, char typecode, long items, long index) {
        switch (typecode) {
            case 'l':
            case 'q':
            case 'P':
                return IntType.create(space, Bytes.getLong(space.heap, items + index * 8));
            case 'L':
            case 'Q':
                return IntType.createUnsigned(space, Bytes.getLong(space.heap, items + index * 8));
            case 'd':
                return Value.ofDouble(Double.longBitsToDouble(Bytes.getLong(space.heap, items + index * 8)));
            case 'O':
                return object(space, Bytes.getLong(space.heap, items + index * 8));
            default:
                return Value.ofSmallInt(0);
        }
    }

    /** Bits that a program claims to be an object; raises ValueError for those that no object has. */
    private static long object(ObjectSpace space, long bits) {
        if (Value.isHeap(bits) ? !hasType(space, bits) : !isImmediate(space, bits)) {
            throw space.valueError("not an object");
        }
        return bits;
    }

    /** The str of the bytes up to a NUL at an address of the pool; ValueError for other addresses. */
    private static long text(ObjectSpace space, long address) {
        long end = Value.addressOfBlock(0) + space.heap.sizing().poolBytes();
        if (!Value.isHeap(address) || address >= end) {
            throw space.valueError("not a string");
        }
        int length = 0;
        while (address + length < end && Bytes.get(space.heap, address + length) != 0) {
            length++;
        }
        return StrType.create(space, Bytes.copyOut(space.heap, address, length));
    }

    private static boolean hasType(ObjectSpace space, long address) {
        if (!space.heap.isObject(address)) {
            return false;
        }
        long type = space.heap.load(address, 0);
        return Value.isHeap(type)
                ? space.heap.isObject(type) && space.heap.load(type, 0) == TypeType.INSTANCE.value()
                : Rom.isObject(type) && Rom.object(type) instanceof ObjectType;
    }

    private static boolean isImmediate(ObjectSpace space, long bits) {
        if (Value.isQstr(bits)) {
            return Value.qstr(bits) < space.qstrs.count();
        }
        return Value.isSmallInt(bits)
                || Value.isFloat(bits)
                || Rom.isObject(bits)
                || bits == Value.NONE
                || bits == Value.TRUE
                || bits == Value.FALSE
                || bits == Value.ELLIPSIS
                || bits == Value.NOT_IMPLEMENTED;
    }

    /** Stores the bits of one item of {@code size} bytes at {@code items}. */
    static void store(Heap heap, int size, long items, long index, long bits) {
        Bytes.setBits(heap, items + index * size, size, bits);
    }

    /** Whether an array keeps items of this code; the others read as 0. */
    static boolean isStored(char typecode) {
        return typecode != 'e' && typecode != 'S';
    }

    /** The bits of a value as an array's item, cut to the item's size; may call {@code __int__}. */
    static long arrayBits(ObjectSpace space, char typecode, long value) {
        return typecode == 'e' ? integerBits(space, value) : bits(space, typecode, value);
    }

    /** The bits of a value; may call {@code __int__} or {@code __float__}. */
    public static long bits(ObjectSpace space, char typecode, long value) {
        switch (typecode) {
            case 'O':
                return value;
            case 'e':
                return HalfFloat.encode((float) FloatType.toDouble(space, value));
            case 'f':
                return Float.floatToRawIntBits((float) FloatType.toDouble(space, value)) & 0xFFFF_FFFFL;
            case 'd':
                return Double.doubleToRawLongBits(FloatType.toDouble(space, value));
            default:
                return integerBits(space, value);
        }
    }

    private static long integerBits(ObjectSpace space, long value) {
        if (Value.isSmallInt(value)) {
            return Value.smallIntValue(value);
        }
        return IntType.isInt(space, value) ? IntType.toLongTruncated(space, value) : IntType.toLong(space, value);
    }

    /**
     * The value of an item of a struct.
     *
     * @param bits sign-extended where the code is signed, else with zeros above the item's size
     */
    public static long value(ObjectSpace space, char typecode, long bits) {
        switch (typecode) {
            case 'O':
                return object(space, bits);
            case 'S':
                return text(space, bits);
            case 'e':
                return Value.ofDouble(HalfFloat.decode((int) bits & 0xFFFF));
            case 'f':
                return Value.ofDouble(Float.intBitsToFloat((int) bits));
            case 'd':
                return Value.ofDouble(Double.longBitsToDouble(bits));
            default:
                return isSigned(typecode) ? IntType.create(space, bits) : IntType.createUnsigned(space, bits);
        }
    }
}
