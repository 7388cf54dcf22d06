package dev.vivarium.object;

import dev.vivarium.bytecode.BinaryOperator;
import dev.vivarium.bytecode.UnaryOperator;
import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Value;
import dev.vivarium.text.Utf8;

/** Immutable bytes. */
public final class BytesType extends ObjectType {
    private static final byte[] PREFIX = Utf8.encode("b");
    private static final Layout LAYOUT = Layout.named("bytes")
            .raw("hash")
            .raw("len")
            .buffer("data", Layout.Content.BYTES)
            .build();

    public static final BytesType INSTANCE = new BytesType();

    private BytesType() {
        super(RomId.BYTES, "bytes");
    }

    /** The bytes object with a copy of the given bytes. */
    public static long create(ObjectSpace space, byte[] bytes) {
        return StrData.create(space, INSTANCE, bytes, 0, bytes.length);
    }

    /** As {@link #create}; the one empty object where there are no bytes. */
    public static long result(ObjectSpace space, byte[] bytes) {
        return bytes.length == 0 ? space.emptyBytes() : create(space, bytes);
    }

    /** The bytes object of {@code length} bytes that are in memory and stay there. */
    public static long over(ObjectSpace space, long address, int length) {
        return StrData.over(space, INSTANCE, address, length, 0);
    }

    /** An empty bytes object, which needs no data. */
    static long createEmpty(ObjectSpace space) {
        return space.allocate(INSTANCE, StrData.WORDS);
    }

    public static boolean isBytes(ObjectSpace space, long value) {
        return space.isExact(value, INSTANCE);
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    @Override
    protected BuiltinTable members() {
        return BytesMethods.addTo(BuiltinTable.empty(), this);
    }

    @Override
    public long construct(ObjectSpace space, long type, int base, int count, int keywords) {
        if (keywords != 0) {
            throw StrType.keywordsNotImplemented(space);
        }
        if (count == 0) {
            return space.emptyBytes();
        }
        long source = space.stack.slots[base];
        if (isBytes(space, source)) {
            return source;
        }
        if (StrType.isStr(space, source)) {
            if (count < 2 || count > 3) {
                throw space.typeError("string argument without an encoding");
            }
            return StrCodec.encode(space, source, space.stack.slots[base + 1]);
        }
        if (count > 1) {
            throw space.typeError("wrong number of arguments");
        }
        if (Value.isSmallInt(source)) {
            return zeros(space, Value.smallIntValue(source));
        }
        Buffer buffer = new Buffer();
        if (space.typeOf(source).buffer(space, source, buffer, false)) {
            return create(space, buffer.copy(space));
        }
        return fromIterable(space, source);
    }

    private static long zeros(ObjectSpace space, long length) {
        if (length < 0) {
            throw ExceptionType.error(space, Exceptions.VALUE_ERROR);
        }
        return StrData.finish(space, INSTANCE, StrData.allocateData(space, length), (int) length);
    }

    private static long fromIterable(ObjectSpace space, long iterable) {
        Printer.Buffer out = Printer.buffer(space);
        int iterator = Iteration.startOnStack(space, iterable);
        int mark = space.heap.temporaries.mark();
        long item;
        while ((item = Iteration.nextOnStack(space, iterator)) != Value.STOP_ITERATION) {
            long value = IntType.toLong(space, item);
            if (value < 0 || value > 255) {
                throw space.valueError("bytes value out of range");
            }
            out.writeByte((int) value);
            space.heap.temporaries.release(mark);
        }
        space.stack.top = iterator;
        return StrData.adopt(space, INSTANCE, out.array(), out.length());
    }

    @Override
    public long binary(ObjectSpace space, BinaryOperator operator, long left, long right) {
        return StrOperators.binary(space, this, operator, left, right);
    }

    @Override
    public long subscript(ObjectSpace space, long self, long index, long value) {
        if (value != Value.SENTINEL) {
            return Value.NULL;
        }
        int length = StrData.length(space, self);
        if (SliceType.isSlice(space, index)) {
            SliceBounds bounds = SliceType.bounds(space, index, length).forSequence();
            if (bounds.step() != 1) {
                throw space.error(Exceptions.NOT_IMPLEMENTED_ERROR, "only slices with step=1 (aka None) are supported");
            }
            return StrData.slice(space, this, self, (int) bounds.start(), (int) (bounds.stop() - bounds.start()));
        }
        long wanted = Sequences.indexValue(space, self, index);
        return Value.ofSmallInt(StrData.get(space, self, (int) Sequences.checkedIndex(space, self, wanted, length)));
    }

    @Override
    public long iterate(ObjectSpace space, long self) {
        return FourWordIterator.create(space, this, self);
    }

    @Override
    public boolean startIteration(ObjectSpace space, long self, long[] words, int at) {
        BytesIteratorType.start(self, words, at);
        return true;
    }

    @Override
    public boolean buffer(ObjectSpace space, long self, Buffer buffer, boolean forWriting) {
        buffer.set(StrData.address(space.heap, self), StrData.length(space, self), 'B');
        return !forWriting;
    }

    @Override
    public void print(ObjectSpace space, Printer out, long self, PrintKind kind) {
        byte[] bytes = StrData.bytes(space, self);
        if (kind == PrintKind.JSON) {
            StrQuoting.printJson(out, bytes);
        } else if (kind == PrintKind.RAW) {
            out.write(bytes);
        } else {
            out.write(PREFIX);
            StrQuoting.printBytes(out, bytes, 0, bytes.length);
        }
    }

    @Override
    public long unary(ObjectSpace space, UnaryOperator operator, long self) {
        switch (operator) {
            case LEN:
                return Value.ofSmallInt(StrData.length(space, self));
            case HASH:
                return Value.ofSmallInt(StrData.hash(space, self));
            default:
                return Value.NULL;
        }
    }
}
