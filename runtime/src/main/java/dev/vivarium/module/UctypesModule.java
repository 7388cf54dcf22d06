package dev.vivarium.module;

import dev.vivarium.heap.Bytes;
import dev.vivarium.heap.Value;
import dev.vivarium.object.Buffer;
import dev.vivarium.object.Buffers;
import dev.vivarium.object.BuiltinTable;
import dev.vivarium.object.ByteArrayType;
import dev.vivarium.object.BytesType;
import dev.vivarium.object.ExceptionType;
import dev.vivarium.object.Exceptions;
import dev.vivarium.object.IntType;
import dev.vivarium.object.NativeModule;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.Operators;
import dev.vivarium.object.RomId;

/** Memory as C sees it; addresses are those of the pool. */
final class UctypesModule extends NativeModule {
    static final UctypesModule INSTANCE = new UctypesModule();

    private UctypesModule() {
        super(RomId.MODULE_UCTYPES, "uctypes");
    }

    @Override
    protected BuiltinTable members() {
        BuiltinTable table = BuiltinTable.empty()
                .object("struct", UctypesStructType.INSTANCE)
                .fnN(
                        "sizeof(struct, layout_type=NATIVE) -> int",
                        "The size in bytes of a structure or of its description.",
                        1,
                        2,
                        UctypesModule::sizeOf)
                .fn1("addressof(obj) -> int", "The address of the bytes of a buffer.", UctypesModule::addressOf)
                .fn2("bytes_at(addr, size) -> bytes", "A copy of size bytes at an address.", UctypesModule::bytesAt)
                .fn2(
                        "bytearray_at(addr, size) -> bytearray",
                        "The size bytes at an address, shared, as a bytearray.",
                        UctypesModule::byteArray);
        table = addLayouts(table);
        for (CType type : CType.values()) {
            for (String name : type.names()) {
                table = constant(table, name, "A field of " + type.documentation() + ".", type.encoded());
            }
        }
        return table;
    }

    private static BuiltinTable addLayouts(BuiltinTable table) {
        constant(table, "NATIVE", "The machine's byte order and alignment.", UctypesDescriptor.NATIVE);
        constant(table, "LITTLE_ENDIAN", "Lowest byte first, no alignment.", UctypesDescriptor.LITTLE_ENDIAN);
        constant(table, "BIG_ENDIAN", "Highest byte first, no alignment.", UctypesDescriptor.BIG_ENDIAN);
        constant(
                table, "BF_POS", "By how many bits a bit field's position is shifted.", UctypesDescriptor.BIT_POSITION);
        constant(table, "BF_LEN", "By how many bits a bit field's length is shifted.", UctypesDescriptor.BIT_LENGTH);
        constant(
                table,
                "PTR",
                "A field that is a pointer.",
                UctypesDescriptor.encodedAggregate(UctypesDescriptor.POINTER));
        return constant(
                table,
                "ARRAY",
                "A field that is an array.",
                UctypesDescriptor.encodedAggregate(UctypesDescriptor.ARRAY));
    }

    private static BuiltinTable constant(BuiltinTable table, String name, String documentation, int number) {
        return table.constant(name, documentation, space -> Value.ofSmallInt(number));
    }

    private static long sizeOf(ObjectSpace space, int base, int count) {
        long object = space.stack.slots[base];
        if (space.isExact(object, ByteArrayType.INSTANCE)) {
            return Operators.length(space, object);
        }
        if (!space.isExact(object, UctypesStructType.INSTANCE)) {
            int layout =
                    count == 2 ? (int) IntType.toLong(space, space.stack.slots[base + 1]) : UctypesDescriptor.NATIVE;
            return Value.ofSmallInt(UctypesDescriptor.size(space, object, layout));
        }
        if (count != 1) {
            throw ExceptionType.error(space, Exceptions.TYPE_ERROR);
        }
        return Value.ofSmallInt(UctypesStructType.size(space, object));
    }

    private static long addressOf(ObjectSpace space, long object) {
        if (space.isExact(object, OutsideBytesType.INSTANCE)) {
            return IntType.createUnsigned(space, OutsideBytesType.address(space, object));
        }
        Buffer buffer = Buffers.get(space, object, false);
        return IntType.createUnsigned(space, buffer.rom == null ? buffer.address : StringAddresses.of(space, object));
    }

    private static long bytesAt(ObjectSpace space, long address, long size) {
        long from = IntType.toLongTruncated(space, address);
        long length = IntType.toLongTruncated(space, size);
        Memory.check(space, from, length);
        return BytesType.create(space, Bytes.copyOut(space.heap, from, (int) length));
    }

    private static long byteArray(ObjectSpace space, long address, long size) {
        return byteArrayAt(space, IntType.toLongTruncated(space, address), IntType.toLongTruncated(space, size));
    }

    static long byteArrayAt(ObjectSpace space, long from, long length) {
        // Whoever has it can store anywhere in it
        space.heap.noteStoreThroughPointer();
        return Memory.contains(space, from, length)
                ? ByteArrayType.createAt(space, from, (int) length)
                : OutsideBytesType.create(space, from, length);
    }
}
