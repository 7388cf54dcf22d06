package dev.vivarium.module;

import dev.vivarium.heap.Bytes;
import dev.vivarium.heap.Value;
import dev.vivarium.object.Arguments;
import dev.vivarium.object.Buffer;
import dev.vivarium.object.Buffers;
import dev.vivarium.object.BuiltinTable;
import dev.vivarium.object.BytesType;
import dev.vivarium.object.IntType;
import dev.vivarium.object.ItemCodec;
import dev.vivarium.object.NativeModule;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.PythonError;
import dev.vivarium.object.RomId;
import dev.vivarium.object.TupleType;
import java.util.Arrays;

/** The struct module: values to packed bytes and back. */
final class StructModule extends NativeModule {
    static final StructModule INSTANCE = new StructModule();

    private StructModule() {
        super(RomId.MODULE_STRUCT, "struct");
    }

    @Override
    protected BuiltinTable members() {
        return BuiltinTable.empty()
                .fn1(
                        "calcsize(format) -> int",
                        "The size in bytes of what a format packs.",
                        StructModule::calculateSize)
                .fnN(
                        "pack(format, *values) -> bytes",
                        "The bytes of packed values.",
                        1,
                        Arguments.UNLIMITED,
                        StructModule::pack)
                .fnN(
                        "pack_into(format, buffer, offset, *values) -> None",
                        "Packs values into a buffer from an offset in bytes on.",
                        3,
                        Arguments.UNLIMITED,
                        StructModule::packInto)
                .fnN("unpack(format, data) -> tuple", "A tuple of the packed values.", 2, 3, StructModule::unpack)
                .fnN(
                        "unpack_from(format, data, offset=0) -> tuple",
                        "A tuple of the values packed from an offset in bytes on.",
                        2,
                        3,
                        StructModule::unpack);
    }

    private static long calculateSize(ObjectSpace space, long format) {
        return IntType.create(space, StructFormat.measure(space, format).bytes());
    }

    // Packing

    private static long pack(ObjectSpace space, int base, int count) {
        long size = StructFormat.measure(space, space.stack.slots[base]).bytes();
        checkSize(space, size);
        byte[] packed = new byte[(int) size];
        pack(space, space.stack.slots[base], packed, base + 1, count - 1);
        return BytesType.create(space, packed);
    }

    /** Raises MemoryError for a size that the heap can never hold. */
    private static void checkSize(ObjectSpace space, long size) {
        if (size >= space.heap.most().poolBytes()) {
            space.heap.allocateBytes(size + 1);
        }
    }

    private static long packInto(ObjectSpace space, int base, int count) {
        long[] slots = space.stack.slots;
        int length = Buffers.get(space, slots[base + 1], true).length;
        long offset = offset(space, slots[base + 2], length);
        long size = StructFormat.measure(space, slots[base]).bytes();
        if (offset > length - size) {
            throw tooSmall(space);
        }
        byte[] packed = Buffers.get(space, slots[base + 1], true).copy(space, (int) offset, (int) size);
        pack(space, slots[base], packed, base + 3, count - 3);
        // Packing may have called Python code that changed the buffer.
        Buffer target = Buffers.get(space, slots[base + 1], true);
        if (offset + size > target.length) {
            throw tooSmall(space);
        }
        Bytes.copyIn(packed, 0, packed.length, space.heap, target.address + offset);
        return Value.NONE;
    }

    private static long offset(ObjectSpace space, long value, int length) {
        long offset = IntType.toLong(space, value);
        if (offset < 0) {
            offset += length;
        }
        if (offset < 0) {
            throw tooSmall(space);
        }
        return offset;
    }

    private static PythonError tooSmall(ObjectSpace space) {
        return space.valueError("buffer too small");
    }

    /** Packs as many of the {@code count} values on the stack from {@code base} on as the format has places for. */
    private static void pack(ObjectSpace space, long format, byte[] packed, int base, int count) {
        StructFormat fields = new StructFormat(space, format);
        int at = 0;
        int used = 0;
        while (used < count && fields.next()) {
            int times = (int) fields.count();
            if (fields.typecode() == StructFormat.PADDING) {
                Arrays.fill(packed, at, at + times, (byte) 0);
                at += times;
            } else if (fields.typecode() == StructFormat.STRING) {
                byte[] source = Buffers.read(space, space.stack.slots[base + used++]);
                System.arraycopy(source, 0, packed, at, Math.min(times, source.length));
                Arrays.fill(packed, at + Math.min(times, source.length), at + times, (byte) 0);
                at += times;
            } else {
                int size = fields.itemSize();
                for (int i = 0; i < times && used < count; i++) {
                    at = (int) fields.align(at);
                    long bits = ItemCodec.bits(space, fields.typecode(), space.stack.slots[base + used++]);
                    store(packed, at, size, bits, fields.isBigEndian());
                    at += size;
                }
            }
        }
    }

    private static void store(byte[] packed, int at, int size, long bits, boolean bigEndian) {
        for (int i = 0; i < size; i++) {
            packed[at + (bigEndian ? size - 1 - i : i)] = (byte) (bits >> 8 * i);
        }
    }

    // Unpacking

    private static long unpack(ObjectSpace space, int base, int count) {
        long[] slots = space.stack.slots;
        StructFormat.Extent extent = StructFormat.measure(space, slots[base]);
        long tuple = TupleType.create(space, extent.values());
        int length = Buffers.get(space, slots[base + 1], false).length;
        long offset = count > 2 ? offset(space, slots[base + 2], length) : 0;
        Buffer source = Buffers.get(space, slots[base + 1], false);
        if (offset > source.length - extent.bytes()) {
            throw tooSmall(space);
        }
        unpack(space, slots[base], source.copy(space, (int) offset, (int) extent.bytes()), tuple);
        return tuple;
    }

    private static void unpack(ObjectSpace space, long format, byte[] data, long tuple) {
        StructFormat fields = new StructFormat(space, format);
        int values = TupleType.length(space, tuple);
        long at = 0;
        int mark = space.heap.temporaries.mark();
        for (int i = 0; i < values && fields.next(); ) {
            int times = (int) fields.count();
            if (fields.typecode() == StructFormat.PADDING) {
                at += times;
            } else if (fields.typecode() == StructFormat.STRING) {
                int from = (int) at;
                TupleType.set(space, tuple, i++, BytesType.create(space, Arrays.copyOfRange(data, from, from + times)));
                at += times;
            } else {
                int size = fields.itemSize();
                for (int n = 0; n < times; n++) {
                    at = fields.align(at);
                    long bits = load(data, (int) at, size, fields.isBigEndian(), fields.typecode());
                    TupleType.set(space, tuple, i++, ItemCodec.value(space, fields.typecode(), bits));
                    at += size;
                }
            }
            space.heap.temporaries.release(mark);
        }
    }

    private static long load(byte[] data, int at, int size, boolean bigEndian, char typecode) {
        long bits = 0;
        for (int i = 0; i < size; i++) {
            bits = bits << 8 | data[at + (bigEndian ? i : size - 1 - i)] & 0xFF;
        }
        int unused = 64 - 8 * size;
        return ItemCodec.isSigned(typecode) ? bits << unused >> unused : bits;
    }
}
