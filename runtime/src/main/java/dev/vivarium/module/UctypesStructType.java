package dev.vivarium.module;

import dev.vivarium.bytecode.UnaryOperator;
import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Value;
import dev.vivarium.object.Arguments;
import dev.vivarium.object.Buffer;
import dev.vivarium.object.DictType;
import dev.vivarium.object.IntType;
import dev.vivarium.object.ItemCodec;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.ObjectType;
import dev.vivarium.object.PrintKind;
import dev.vivarium.object.Printer;
import dev.vivarium.object.RomId;
import dev.vivarium.object.TupleType;

/** Memory at an address, read and written by a description: a structure, an array or a pointer. */
final class UctypesStructType extends ObjectType {
    private static final int DESCRIPTION = 1;
    private static final int ADDRESS = 2;
    private static final int LAYOUT_KIND = 3;
    private static final int WORDS = 4;

    private static final Layout LAYOUT = Layout.named("struct")
            .value("desc")
            .buffer("addr", Layout.Content.BYTES)
            .raw("flags")
            .build();

    static final UctypesStructType INSTANCE = new UctypesStructType();

    private UctypesStructType() {
        super(RomId.UCTYPES_STRUCT, "struct");
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    @Override
    public long construct(ObjectSpace space, long type, int base, int count, int keywords) {
        Arguments.check(space, count, keywords, 2, 3, false);
        long[] slots = space.stack.slots;
        long address = IntType.toLongTruncated(space, slots[base]);
        int layout = count == 3 ? (int) IntType.toLong(space, slots[base + 2]) : UctypesDescriptor.NATIVE;
        return create(space, slots[base + 1], address, layout);
    }

    private static long create(ObjectSpace space, long description, long address, int layout) {
        space.stack.push(description);
        long made = space.allocate(INSTANCE, WORDS);
        space.stack.pop();
        space.heap.store(made, DESCRIPTION, description);
        space.heap.store(made, ADDRESS, address);
        space.heap.store(made, LAYOUT_KIND, layout);
        return made;
    }

    private static long description(ObjectSpace space, long self) {
        return space.heap.load(self, DESCRIPTION);
    }

    private static long address(ObjectSpace space, long self) {
        return space.heap.load(self, ADDRESS);
    }

    private static int layoutKind(ObjectSpace space, long self) {
        return (int) space.heap.load(self, LAYOUT_KIND);
    }

    static long size(ObjectSpace space, long self) {
        return UctypesDescriptor.size(space, description(space, self), layoutKind(space, self));
    }

    @Override
    public void print(ObjectSpace space, Printer out, long self, PrintKind kind) {
        out.print("<struct " + kindName(space, description(space, self)) + " " + Long.toHexString(address(space, self))
                + ">");
    }

    private static String kindName(ObjectSpace space, long description) {
        if (DictType.isDict(space, description)) {
            return "STRUCT";
        }
        if (!UctypesDescriptor.isTuple(space, description)) {
            return "ERROR";
        }
        int kind = UctypesDescriptor.kind(space, description);
        return kind == UctypesDescriptor.POINTER ? "PTR" : kind == UctypesDescriptor.ARRAY ? "ARRAY" : "unk";
    }

    // Scalars

    private static long load(ObjectSpace space, CType type, long address, boolean bigEndian) {
        long bits = Memory.load(space, address, type.size(), bigEndian);
        int unused = Long.SIZE - 8 * type.size();
        boolean isSigned = ItemCodec.isSigned(type.typecode());
        return ItemCodec.value(space, type.typecode(), isSigned ? bits << unused >> unused : bits);
    }

    private static void store(ObjectSpace space, CType type, long address, boolean bigEndian, long value) {
        long bits = ItemCodec.bits(space, type.typecode(), value);
        Memory.store(space, address, type.size(), bigEndian, bits);
    }

    private static boolean isBigEndian(ObjectSpace space, long self) {
        return layoutKind(space, self) == UctypesDescriptor.BIG_ENDIAN;
    }

    private static long loadScalar(ObjectSpace space, long self, long number) {
        CType type = CType.of(number);
        long address = address(space, self) + UctypesDescriptor.scalarOffset(number);
        if (!type.isBitField()) {
            return load(space, type, address, isBigEndian(space, self));
        }
        long bits = Memory.load(space, address, type.size(), isBigEndian(space, self));
        return Value.ofSmallInt(bits >>> UctypesDescriptor.bitPosition(number) & mask(number));
    }

    private static long mask(long number) {
        return (1L << UctypesDescriptor.bitLength(number)) - 1;
    }

    private static void storeScalar(ObjectSpace space, long self, long number, long value) {
        CType type = CType.of(number);
        long address = address(space, self) + UctypesDescriptor.scalarOffset(number);
        boolean bigEndian = isBigEndian(space, self);
        if (!type.isBitField()) {
            store(space, type, address, bigEndian, value);
            return;
        }
        long added = IntType.toLong(space, value) & mask(number);
        int position = UctypesDescriptor.bitPosition(number);
        long bits = Memory.load(space, address, type.size(), bigEndian) & ~(mask(number) << position);
        Memory.store(space, address, type.size(), bigEndian, bits | added << position);
    }

    // Fields

    private static long field(ObjectSpace space, long self, int name) {
        long description = description(space, self);
        if (!DictType.isDict(space, description)) {
            throw space.typeError("struct: no fields");
        }
        long field = DictType.get(space, description, Value.ofQstr(name));
        if (field == Value.NULL) {
            throw space.keyError(Value.ofQstr(name));
        }
        if (!Value.isSmallInt(field) && !UctypesDescriptor.isTuple(space, field)) {
            throw UctypesDescriptor.syntaxError(space);
        }
        return field;
    }

    @Override
    public long attribute(ObjectSpace space, long self, int name) {
        if (self == Value.NULL) {
            return super.attribute(space, self, name);
        }
        long field = field(space, self, name);
        long found = Value.isSmallInt(field)
                ? loadScalar(space, self, Value.smallIntValue(field))
                : aggregate(space, self, field);
        space.boundSelf = Value.NULL;
        return found;
    }

    private static long aggregate(ObjectSpace space, long self, long tuple) {
        long address = address(space, self) + UctypesDescriptor.offset(space, tuple);
        int layout = layoutKind(space, self);
        int kind = UctypesDescriptor.kind(space, tuple);
        if (kind == UctypesDescriptor.STRUCT && TupleType.length(space, tuple) > 1) {
            return create(space, TupleType.get(space, tuple, 1), address, layout);
        }
        boolean isBytes = kind == UctypesDescriptor.ARRAY
                && TupleType.length(space, tuple) == 2
                && CType.of(UctypesDescriptor.number(space, tuple, 1)) == CType.UINT8;
        if (isBytes) {
            long length = UctypesDescriptor.size(space, tuple, layout);
            return UctypesModule.byteArrayAt(space, address, length);
        }
        if (kind != UctypesDescriptor.ARRAY && kind != UctypesDescriptor.POINTER) {
            throw UctypesDescriptor.syntaxError(space);
        }
        return create(space, tuple, address, layout);
    }

    /** Deleting a field does nothing. */
    @Override
    public boolean setAttribute(ObjectSpace space, long self, int name, long value) {
        long field = field(space, self, name);
        if (value == Value.NULL) {
            return true;
        }
        if (!Value.isSmallInt(field)) {
            throw UctypesDescriptor.syntaxError(space);
        }
        storeScalar(space, self, Value.smallIntValue(field), value);
        return true;
    }

    // Items

    @Override
    public long subscript(ObjectSpace space, long self, long index, long value) {
        if (value == Value.NULL) {
            return Value.NULL;
        }
        long tuple = description(space, self);
        if (!UctypesDescriptor.isTuple(space, tuple)) {
            throw space.typeError("struct: can't index");
        }
        long at = IntType.toLong(space, index);
        switch (UctypesDescriptor.kind(space, tuple)) {
            case UctypesDescriptor.ARRAY:
                return arrayItem(space, self, tuple, at, value);
            case UctypesDescriptor.POINTER:
                return target(space, self, tuple, at);
            default:
                throw space.typeError("struct: can't index");
        }
    }

    private static long arrayItem(ObjectSpace space, long self, long tuple, long index, long value) {
        long number = UctypesDescriptor.number(space, tuple, 1);
        if (index >= CType.valueOf(number)) {
            throw space.indexError("struct: index out of range");
        }
        if (TupleType.length(space, tuple) > 2) {
            return value == Value.SENTINEL
                    ? item(space, self, TupleType.get(space, tuple, 2), address(space, self), index)
                    : Value.NULL;
        }
        CType type = CType.of(number);
        long address = address(space, self) + type.size() * index;
        if (value == Value.SENTINEL) {
            return load(space, type, address, isBigEndian(space, self));
        }
        store(space, type, address, isBigEndian(space, self), value);
        return Value.NONE;
    }

    private static long item(ObjectSpace space, long self, long description, long address, long index) {
        int layout = layoutKind(space, self);
        long size = UctypesDescriptor.size(space, description, layout);
        return create(space, description, address + size * index, layout);
    }

    private static long pointer(ObjectSpace space, long self) {
        return Memory.load(space, address(space, self), UctypesDescriptor.POINTER_BYTES, false);
    }

    /** What a pointer points to, or the item {@code index} places after it; a store changes nothing. */
    private static long target(ObjectSpace space, long self, long tuple, long index) {
        long pointer = pointer(space, self);
        if (TupleType.length(space, tuple) < 2) {
            throw UctypesDescriptor.syntaxError(space);
        }
        long description = TupleType.get(space, tuple, 1);
        if (!Value.isSmallInt(description)) {
            return item(space, self, description, pointer, index);
        }
        CType type = CType.of(Value.smallIntValue(description));
        return load(space, type, pointer + type.size() * index, false);
    }

    @Override
    public long unary(ObjectSpace space, UnaryOperator operator, long self) {
        if (operator != UnaryOperator.INT_MAYBE) {
            return Value.NULL;
        }
        long description = description(space, self);
        boolean isPointer = UctypesDescriptor.isTuple(space, description)
                && UctypesDescriptor.kind(space, description) == UctypesDescriptor.POINTER;
        return isPointer ? IntType.createUnsigned(space, pointer(space, self)) : Value.NULL;
    }

    @Override
    public boolean buffer(ObjectSpace space, long self, Buffer buffer, boolean forWriting) {
        long size = size(space, self);
        Memory.check(space, address(space, self), size);
        buffer.set(address(space, self), (int) size, 'B');
        return true;
    }
}
