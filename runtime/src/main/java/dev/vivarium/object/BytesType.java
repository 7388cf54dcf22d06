package dev.vivarium.object;

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
