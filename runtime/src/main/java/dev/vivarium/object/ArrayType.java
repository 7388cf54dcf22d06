package dev.vivarium.object;

import dev.vivarium.bytecode.BinaryOperator;
import dev.vivarium.heap.Heap;
import dev.vivarium.heap.HeapView;
import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Value;

/** Arrays of numbers of one machine format, or of objects. */
public final class ArrayType extends ItemBufferType {
    private static final Layout LAYOUT = Layout.named("array")
            .raw("typecode, free")
            .raw("len")
            .buffer("items", Layout.Content.BYTES)
            .build();

    private static final Layout OF_OBJECTS = Layout.named("array")
            .raw("typecode, free")
            .raw("len")
            .buffer("items", Layout.Content.VALUES)
            .build();

    public static final ArrayType INSTANCE = new ArrayType();

    private ArrayType() {
        super(RomId.ARRAY, "array");
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    @Override
    public Layout layoutOf(HeapView heap, long self) {
        return typecode(heap, self) == 'O' ? OF_OBJECTS : LAYOUT;
    }

    @Override
    protected BuiltinTable members() {
        return BuiltinTable.empty()
                .fn2("append(item) -> None", "Adds an item at the end.", ItemGrowth::append)
                .fn2(
                        "extend(items) -> None",
                        "Adds the items of an iterable, or the raw bytes of a buffer.",
                        ItemGrowth::extend);
    }

    @Override
    public long construct(ObjectSpace space, long type, int base, int count, int keywords) {
        Arguments.check(space, count, keywords, 1, 2, false);
        byte[] code = StrType.utf8(space, space.stack.slots[base]);
        char typecode = code.length == 0 ? 0 : (char) (code[0] & 0xFF);
        return count == 1
                ? ItemGrowth.create(space, typecode, 0)
                : ItemGrowth.construct(space, typecode, space.stack.slots[base + 1]);
    }

    @Override
    public void print(ObjectSpace space, Printer out, long self, PrintKind kind) {
        Heap heap = space.heap;
        char typecode = typecode(heap, self);
        if (typecode == ItemCodec.BYTEARRAY) {
            ByteArrayType.INSTANCE.print(space, out, self, kind);
            return;
        }
        out.print("array('" + typecode + "'");
        if (length(heap, self) > 0) {
            out.print(", [");
            for (int i = 0; i < length(heap, self); i++) {
                Sequences.printItem(
                        space, out, i, ItemCodec.load(space, typecode, items(heap, self), i), PrintKind.REPR);
            }
            out.print("]");
        }
        out.print(")");
    }

    @Override
    public long binary(ObjectSpace space, BinaryOperator operator, long left, long right) {
        switch (operator) {
            case ADD:
                return ItemGrowth.concatenate(space, left, right);
            case INPLACE_ADD:
                ItemGrowth.extend(space, left, right);
                return left;
            default:
                return super.binary(space, operator, left, right);
        }
    }

    @Override
    public long subscript(ObjectSpace space, long self, long index, long value) {
        if (value == Value.SENTINEL && Value.isSmallInt(index)) {
            Heap heap = space.heap;
            long position = Value.smallIntValue(index);
            if (position >= 0 && position < length(heap, self)) {
                return ItemCodec.load(space, typecode(heap, self), items(heap, self), position);
            }
        }
        return super.subscript(space, self, index, value);
    }
}
