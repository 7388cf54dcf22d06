package dev.vivarium.object;

import dev.vivarium.heap.Bytes;
import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Value;

/** Views of the items of another object. */
public final class MemoryviewType extends ItemBufferType {
    private static final Layout LAYOUT = Layout.named("memoryview")
            .raw("typecode, offset")
            .raw("len")
            .buffer("items", Layout.Content.BYTES)
            .build();

    public static final MemoryviewType INSTANCE = new MemoryviewType();

    private MemoryviewType() {
        super(RomId.MEMORYVIEW, "memoryview");
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
        return BuiltinTable.empty()
                .fnN("hex(sep=None) -> str", "The viewed bytes as a str of hexadecimal digits.", 1, 2, BytesHex::hex);
    }

    @Override
    public long construct(ObjectSpace space, long type, int base, int count, int keywords) {
        Arguments.check(space, count, keywords, 1, 1, false);
        long viewed = space.stack.slots[base];
        long outside = space.typeOf(viewed).bytesOutside(space, viewed);
        if (outside >= 0) {
            return OutsideViewType.create(space, viewed, 0, outside);
        }
        Buffers.get(space, viewed, false);
        long items = Value.isQstr(viewed) ? copyOutside(space, viewed) : Value.NULL;
        long made = space.allocate(INSTANCE, WORDS);
        // The allocation may have moved the items.
        Buffer buffer = Buffers.get(space, viewed, false);
        Heap heap = space.heap;
        int size = ItemCodec.nativeSize(buffer.typecode);
        long offset = 0;
        if (space.typeOf(viewed) instanceof ItemBufferType) {
            items = items(heap, viewed);
            if (space.isExact(viewed, INSTANCE)) {
                offset = free(heap, viewed);
            } else {
                markExported(heap, viewed);
            }
        } else if (!Value.isQstr(viewed)) {
            items = buffer.address;
        }
        boolean writable = space.typeOf(viewed).buffer(space, viewed, new Buffer(), true);
        heap.store(made, HEADER, header(buffer.typecode | (writable ? WRITABLE : 0), offset));
        heap.store(made, LENGTH, buffer.length / size);
        heap.store(made, ITEMS, items);
        return made;
    }

    /** The bytes of an interned string, which lie outside the heap, copied to where they can be viewed. */
    private static long copyOutside(ObjectSpace space, long str) {
        byte[] bytes = StrData.bytes(space, str);
        long copy = space.heap.allocateBytes(bytes.length);
        Bytes.copyIn(bytes, 0, bytes.length, space.heap, copy);
        return copy;
    }

    @Override
    public long attribute(ObjectSpace space, long self, int name) {
        if (name == Names.ITEMSIZE && self != Value.NULL) {
            space.boundSelf = Value.NULL;
            return Value.ofSmallInt(ItemCodec.nativeSize(typecode(space.heap, self)));
        }
        return super.attribute(space, self, name);
    }

    @Override
    long offset(Heap heap, long self) {
        return free(heap, self);
    }

    @Override
    boolean canStore(Heap heap, long self) {
        return isWritable(heap, self);
    }

    @Override
    public boolean buffer(ObjectSpace space, long self, Buffer buffer, boolean forWriting) {
        return (!forWriting || isWritable(space.heap, self)) && super.buffer(space, self, buffer, forWriting);
    }

    @Override
    public long subscript(ObjectSpace space, long self, long index, long value) {
        if (Value.isSmallInt(index) && value != Value.NULL) {
            Heap heap = space.heap;
            long position = Value.smallIntValue(index);
            if (position >= 0 && position < length(heap, self)) {
                char typecode = typecode(heap, self);
                if (value == Value.SENTINEL) {
                    return ItemCodec.load(space, typecode, items(heap, self), free(heap, self) + position);
                }
                if (typecode <= 'B' && Value.isSmallInt(value) && isWritable(heap, self)) {
                    Bytes.set(heap, start(heap, self) + position, (int) Value.smallIntValue(value));
                    return Value.NONE;
                }
            }
        }
        return super.subscript(space, self, index, value);
    }

    @Override
    long slice(ObjectSpace space, long self, SliceBounds bounds) {
        long made = space.allocate(INSTANCE, WORDS);
        Heap heap = space.heap;
        int typecodeAndFlags = typecode(heap, self) | (isWritable(heap, self) ? WRITABLE : 0);
        heap.store(made, HEADER, header(typecodeAndFlags, free(heap, self) + bounds.start()));
        heap.store(made, LENGTH, bounds.stop() - bounds.start());
        heap.store(made, ITEMS, items(heap, self));
        return made;
    }
}
