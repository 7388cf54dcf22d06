package dev.vivarium.object;

import dev.vivarium.bytecode.BinaryOperator;
import dev.vivarium.bytecode.UnaryOperator;
import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Qstrs;
import dev.vivarium.heap.Value;
import dev.vivarium.text.Utf8;

/** Strings: UTF-8, interned (immediate) or in the heap. */
public final class StrType extends ObjectType {
    private static final Layout LAYOUT = Layout.named("str")
            .raw("hash")
            .raw("len")
            .buffer("data", Layout.Content.BYTES)
            .build();

    public static final StrType INSTANCE = new StrType();

    private StrType() {
        super(RomId.STR, "str");
    }

    // Making and reading strings from Java

    /** The str of a text: the interned one where there is one. */
    public static long create(ObjectSpace space, String text) {
        return create(space, Utf8.encode(text));
    }

    /** The str of UTF-8 bytes; raises UnicodeError where they are not. */
    public static long create(ObjectSpace space, byte[] utf8) {
        return StrData.create(space, INSTANCE, utf8, 0, utf8.length);
    }

    /**
     * The str of {@code length} bytes of UTF-8 that are in memory and stay there: the interned one where there
     * is one.
     */
    public static long over(ObjectSpace space, long address, int length) {
        int hash = Qstrs.hash(space.heap.words, address, length);
        int qstr = space.qstrs.find(space.heap.words, address, length, hash);
        return qstr >= 0 ? Value.ofQstr(qstr) : StrData.over(space, INSTANCE, address, length, hash);
    }

    public static boolean isStr(ObjectSpace space, long value) {
        return Value.isQstr(value) || space.isExact(value, INSTANCE);
    }

    static boolean isStrOrBytes(ObjectSpace space, long value) {
        return isStr(space, value) || space.isExact(value, BytesType.INSTANCE);
    }

    /** The text of a str or bytes; raises TypeError for anything else. */
    public static String text(ObjectSpace space, long value) {
        return Value.isQstr(value) ? space.qstrs.text(Value.qstr(value)) : Utf8.decode(utf8(space, value));
    }

    /** The bytes of a str or bytes, not to be modified; raises TypeError for anything else. */
    public static byte[] utf8(ObjectSpace space, long value) {
        if (!isStrOrBytes(space, value)) {
            throw badConversion(space, value);
        }
        return StrData.bytes(space, value);
    }

    /** The interned string equal to a str; raises TypeError for anything else, RuntimeError for a long one. */
    public static int intern(ObjectSpace space, long value) {
        if (Value.isQstr(value)) {
            return Value.qstr(value);
        }
        if (!space.isExact(value, INSTANCE)) {
            throw badConversion(space, value);
        }
        byte[] name = StrData.bytes(space, value);
        if (name.length > Qstrs.LONGEST_NAME) {
            throw space.runtimeError("name too long");
        }
        return space.qstrs.intern(name);
    }

    static PythonError badConversion(ObjectSpace space, long value) {
        String source = space.typeName(value);
        return space.typeError(
                "can't convert '" + source + "' object to " + (source.equals("str") ? "bytes" : "str") + " implicitly");
    }

    /** Whether two strs are equal. */
    static boolean equal(ObjectSpace space, long left, long right) {
        if (Value.isQstr(left) && Value.isQstr(right)) {
            return left == right;
        }
        int length = StrData.length(space, left);
        return length == StrData.length(space, right)
                && StrData.hash(space, left) == StrData.hash(space, right)
                && StrData.regionEquals(space, left, 0, right, length);
    }

    /** The hash of a str or bytes, 1 to 65,535. */
    static int hash(ObjectSpace space, long value) {
        return StrData.hash(space, value);
    }

    // Operations

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    @Override
    protected BuiltinTable members() {
        return StrMethods.addTo(BuiltinTable.empty())
                .fnN(
                        "encode(encoding='utf-8', errors='strict') -> bytes",
                        "The bytes of this str.",
                        1,
                        3,
                        StrCodec::encode);
    }

    @Override
    public long construct(ObjectSpace space, long type, int base, int count, int keywords) {
        if (keywords != 0) {
            throw keywordsNotImplemented(space);
        }
        Arguments.check(space, count, keywords, 0, 3, false);
        switch (count) {
            case 0:
                return Value.ofQstr(Names.EMPTY);
            case 1:
                return Printing.toStr(space, space.stack.slots[base], PrintKind.STR);
            default:
                return StrCodec.decode(space, base, count);
        }
    }

    static PythonError keywordsNotImplemented(ObjectSpace space) {
        return space.error(
                Exceptions.NOT_IMPLEMENTED_ERROR, "keyword argument(s) not implemented - use normal args instead");
    }

    @Override
    public long binary(ObjectSpace space, BinaryOperator operator, long left, long right) {
        return StrOperators.binary(space, this, operator, left, right);
    }

    @Override
    public long subscript(ObjectSpace space, long self, long index, long value) {
        return StrIndex.subscript(space, self, index, value);
    }

    @Override
    public long iterate(ObjectSpace space, long self) {
        return FourWordIterator.create(space, this, self);
    }

    @Override
    public boolean startIteration(ObjectSpace space, long self, long[] words, int at) {
        StrIteratorType.start(self, words, at);
        return true;
    }

    @Override
    public boolean buffer(ObjectSpace space, long self, Buffer buffer, boolean forWriting) {
        if (Value.isQstr(self)) {
            buffer.setRom(space.qstrs.bytes(Value.qstr(self)));
        } else {
            buffer.set(StrData.address(space.heap, self), StrData.length(space, self), 'B');
        }
        return !forWriting;
    }

    @Override
    public void print(ObjectSpace space, Printer out, long self, PrintKind kind) {
        byte[] text = StrData.bytes(space, self);
        if (kind == PrintKind.JSON) {
            StrQuoting.printJson(out, text);
        } else if (kind == PrintKind.STR) {
            out.write(text);
        } else {
            StrQuoting.printStr(out, text);
        }
    }

    @Override
    public long unary(ObjectSpace space, UnaryOperator operator, long self) {
        switch (operator) {
            case BOOL:
                return Value.ofBoolean(StrData.length(space, self) != 0);
            case LEN:
                return Value.ofSmallInt(characters(space, self));
            case HASH:
                return Value.ofSmallInt(StrData.hash(space, self));
            default:
                return Value.NULL;
        }
    }

    private static int characters(ObjectSpace space, long self) {
        if (Value.isQstr(self)) {
            return space.qstrs.characters(Value.qstr(self));
        }
        return StrData.isAscii(space, self) ? StrData.length(space, self) : Utf8.characters(StrData.bytes(space, self));
    }
}
