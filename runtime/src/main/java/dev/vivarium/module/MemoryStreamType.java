package dev.vivarium.module;

import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Value;
import dev.vivarium.object.Buffer;
import dev.vivarium.object.Buffers;
import dev.vivarium.object.BuiltinTable;
import dev.vivarium.object.BytesType;
import dev.vivarium.object.IntType;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.PrintKind;
import dev.vivarium.object.Printer;
import dev.vivarium.object.RomId;
import dev.vivarium.object.StrType;
import dev.vivarium.object.Stream;
import dev.vivarium.object.StreamMethods;

/**
 * Streams in memory: StringIO and BytesIO. The object points to a growing buffer of four words: bytes allocated, bytes
 * used, address, and whether the bytes are those of the str or bytes that the stream was made from and not yet its own.
 */
final class MemoryStreamType extends LineStreamType {
    static final int BUFFER = 1;
    static final int POSITION = 2;
    static final int SOURCE = 3;
    private static final int WORDS = 4;

    static final int ALLOCATED = 0;
    static final int LENGTH = 1;
    static final int BYTES = 2;
    static final int FIXED = 3;

    private static final Layout VSTR = Layout.block("vstr")
            .raw("alloc")
            .raw("len")
            .buffer("buf", Layout.Content.BYTES)
            .raw("fixed_buf")
            .build();

    private static final int DEFAULT_SIZE = 16;

    public static final MemoryStreamType STRING_IO = new MemoryStreamType(RomId.STRING_IO, "StringIO", true);
    public static final MemoryStreamType BYTES_IO = new MemoryStreamType(RomId.BYTES_IO, "BytesIO", false);

    private MemoryStreamType(RomId id, String name, boolean isText) {
        super(
                id,
                Layout.named(name)
                        .buffer("vstr", VSTR)
                        .raw("pos")
                        .value("ref_obj")
                        .build(),
                isText);
    }

    @Override
    protected BuiltinTable members() {
        return StreamMethods.addTo(BuiltinTable.empty())
                .fn1("getvalue() -> Data", "All that has been written.", MemoryStreamType::getValue);
    }

    @Override
    public long construct(ObjectSpace space, long type, int base, int count, int keywords) {
        long made = space.allocate(this, WORDS);
        if (count == 0) {
            return withBuffer(space, made, DEFAULT_SIZE);
        }
        long initial = space.stack.slots[base];
        if (IntType.isInt(space, initial)) {
            return withBuffer(space, made, IntType.toLong(space, initial));
        }
        Buffer source = Buffers.get(space, initial, false);
        if (StrType.isStr(space, initial) || BytesType.isBytes(space, initial)) {
            return over(space, made, initial, source);
        }
        byte[] bytes = source.copy(space);
        withBuffer(space, made, bytes.length);
        MemoryStream stream = new MemoryStream(space, made, isText);
        stream.write(bytes, 0, bytes.length);
        space.heap.store(made, POSITION, 0);
        return made;
    }

    private static long withBuffer(ObjectSpace space, long made, long size) {
        Heap heap = space.heap;
        long allocated = size == 0 ? 1 : size;
        heap.store(made, BUFFER, heap.allocate(WORDS));
        long bytes = heap.allocateBytes(allocated);
        heap.store(heap.load(made, BUFFER), ALLOCATED, allocated);
        heap.store(heap.load(made, BUFFER), BYTES, bytes);
        return made;
    }

    /** Shares the bytes of an immutable object until the first write. */
    private static long over(ObjectSpace space, long made, long source, Buffer bytes) {
        Heap heap = space.heap;
        long buffer = heap.allocate(WORDS);
        heap.store(buffer, ALLOCATED, bytes.length);
        heap.store(buffer, LENGTH, bytes.length);
        heap.store(buffer, BYTES, bytes.rom == null ? bytes.address : Value.NULL);
        heap.store(buffer, FIXED, 1);
        heap.store(made, BUFFER, buffer);
        heap.store(made, SOURCE, source);
        return made;
    }

    private static long getValue(ObjectSpace space, long self) {
        MemoryStream stream = (MemoryStream) StreamMethods.of(space, self);
        byte[] bytes = stream.contents();
        return stream.isText() ? StrType.create(space, bytes) : BytesType.create(space, bytes);
    }

    @Override
    public void print(ObjectSpace space, Printer out, long self, PrintKind kind) {
        out.print("<io." + name() + " 0x" + Integer.toHexString((int) self) + ">");
    }

    @Override
    public Stream stream(ObjectSpace space, long self) {
        return new MemoryStream(space, self, isText);
    }
}
