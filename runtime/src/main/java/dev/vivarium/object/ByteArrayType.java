package dev.vivarium.object;

import dev.vivarium.bytecode.BinaryOperator;
import dev.vivarium.heap.Bytes;
import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Value;

/** Mutable bytes. */
public final class ByteArrayType extends ItemBufferType {
    private static final Layout LAYOUT = Layout.named("bytearray")
            .raw("typecode, free")
            .raw("len")
            .buffer("items", Layout.Content.BYTES)
            .build();

    public static final ByteArrayType INSTANCE = new ByteArrayType();

    private ByteArrayType() {
        super(RomId.BYTEARRAY, "bytearray");
    }

    /** A bytearray with a copy of the given bytes. */
    public static long create(ObjectSpace space, byte[] bytes) {
        return create(space, bytes, 0, bytes.length);
    }

    static long create(ObjectSpace space, byte[] bytes, int from, int length) {
        return ItemGrowth.fromBytes(space, ItemCodec.BYTEARRAY, bytes, from, length);
    }

    /** A bytearray whose bytes lie at {@code items}. */
    static long createOver(ObjectSpace space, long items, int length) {
        return ItemGrowth.createOver(space, ItemCodec.BYTEARRAY, items, length);
    }

    /**
     * A bytearray of memory that it does not own: it is not freed with it and moves elsewhere when it grows.
     *
     * @param address any address in the pool with {@code length} bytes after it
     */
    public static long createAt(ObjectSpace space, long address, int length) {
        long made = createOver(space, address, length);
        markExported(space.heap, made);
        return made;
    }

    @Override
    public boolean forgetsSlices() {
        return true;
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    @Override
    public boolean comparesWithOtherTypes() {
        return true;
    }

    @Override
    protected BuiltinTable members() {
        BuiltinTable growing = BuiltinTable.empty()
                .fn2("append(item) -> None", "Adds a byte, 0 to 255, at the end.", ItemGrowth::append)
                .fn2(
                        "extend(items) -> None",
                        "Adds the bytes of a buffer or an iterable at the end.",
                        ItemGrowth::extend);
        return BytesMethods.addTo(growing, this);
    }

    @Override
    public long construct(ObjectSpace space, long type, int base, int count, int keywords) {
        Arguments.check(space, count, keywords, 0, 3, false);
        if (count == 0) {
            return ItemGrowth.create(space, ItemCodec.BYTEARRAY, 0);
        }
        long source = space.stack.slots[base];
        if (IntType.isInt(space, source)) {
            return ItemGrowth.create(space, ItemCodec.BYTEARRAY, IntType.toLong(space, source));
        }
        if (count == 1 && StrType.isStr(space, source)) {
            throw space.typeError("string argument without an encoding");
        }
        return ItemGrowth.construct(space, ItemCodec.BYTEARRAY, source);
    }

    @Override
    public void print(ObjectSpace space, Printer out, long self, PrintKind kind) {
        out.print("bytearray(b");
        byte[] bytes = StrData.bytes(space, self);
        StrQuoting.printBytes(out, bytes, 0, bytes.length);
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
    long contains(ObjectSpace space, long self, long wanted) {
        Buffer buffer = new Buffer();
        if (space.typeOf(wanted).buffer(space, wanted, buffer, false)) {
            return Value.ofBoolean(StrSearch.contains(space, self, buffer.copy(space)));
        }
        return super.contains(space, self, wanted);
    }

    @Override
    public long subscript(ObjectSpace space, long self, long index, long value) {
        if (Value.isSmallInt(index)) {
            long[] words = space.heap.words;
            int at = Value.wordIndex(self);
            long length = words[at + LENGTH];
            long position = Value.smallIntValue(index);
            if (position < 0) {
                position += length;
            }
            if (position >= 0 && position < length) {
                if (value == Value.SENTINEL) {
                    return Value.ofSmallInt(Bytes.get(space.heap, words[at + ITEMS] + position));
                }
                if (Value.isSmallInt(value)) {
                    Bytes.set(space.heap, words[at + ITEMS] + position, (int) Value.smallIntValue(value));
                    return Value.NONE;
                }
            }
        }
        return super.subscript(space, self, index, value);
    }
}
