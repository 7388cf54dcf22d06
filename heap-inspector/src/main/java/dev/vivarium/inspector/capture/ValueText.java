package dev.vivarium.inspector.capture;

import dev.vivarium.heap.Bytes;
import dev.vivarium.heap.Field;
import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Layout;
import dev.vivarium.heap.RawMemory;
import dev.vivarium.heap.Value;
import dev.vivarium.object.BoundMethodType;
import dev.vivarium.object.ClosureType;
import dev.vivarium.object.DictType;
import dev.vivarium.object.IntType;
import dev.vivarium.object.Maps;
import dev.vivarium.object.NativeFunction;
import dev.vivarium.object.NativeModule;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.ObjectType;
import dev.vivarium.object.Printing;
import dev.vivarium.object.Rom;
import dev.vivarium.object.RomId;
import dev.vivarium.object.RomObject;
import dev.vivarium.object.SetType;
import dev.vivarium.object.TypeType;
import java.math.BigInteger;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Says what a value is in a few words, from the words in the heap alone: calls no Python code, allocates nothing in the
 * heap, and stands objects that are not finished yet.
 */
final class ValueText {
    /** Bits of an int that is still written out. */
    private static final int LONGEST_INT = 100;

    /** What is counted in an object, by the field of its layout that holds the number. */
    private record Count(String field, String unit) {}

    private static final Set<RomId> LITERALS = EnumSet.of(RomId.STR, RomId.BYTES, RomId.INT);
    private static final Map<RomId, Count> COUNTS = Map.of(
            RomId.LIST, new Count("len", ""),
            RomId.TUPLE, new Count("len", ""),
            RomId.BYTEARRAY, new Count("len", " bytes"),
            RomId.ARRAY, new Count("len", " items"),
            RomId.MEMORYVIEW, new Count("len", " items"));

    private final ObjectSpace space;
    private final Heap heap;

    ValueText(ObjectSpace space) {
        this.space = space;
        heap = space.heap;
    }

    /** The name of a value's type; {@code buffer} for a heap object that is no Python object. */
    String typeName(long value) {
        ObjectType type = typeOf(value);
        return type == null ? "buffer" : PrintableText.of(space.typeName(value));
    }

    /** A literal for numbers and texts, else the kind of object without its address. */
    String of(long value) {
        if (Value.isRom(value)) {
            return ofRom(value);
        }
        if (Value.isQstr(value)) {
            return QuotedText.ofText(space.qstrs.bytes(Value.qstr(value)));
        }
        if (!Value.isHeap(value)) {
            return value == Value.NULL ? "nothing" : Printing.repr(space, value);
        }
        ObjectType type = typeOf(value);
        return type == null ? "buffer of " + heap.sizeOf(value) + " bytes" : ofObject(value, type);
    }

    /** As {@link #of}, with the address of an object that is no literal. */
    String withAddress(long value) {
        return isLiteral(value) ? of(value) : of(value) + " at " + Long.toHexString(value);
    }

    private boolean isLiteral(long value) {
        ObjectType type = typeOf(value);
        return !Value.isHeap(value) || type != null && LITERALS.contains(type.id());
    }

    /** The operations of a value's type, or null where its type word says nothing. */
    private ObjectType typeOf(long value) {
        if (Value.isHeap(value)) {
            if (!heap.isObject(value)) {
                return null;
            }
            long type = heap.load(value, 0);
            if (Value.isRom(type)) {
                return Rom.isObject(type) && Rom.object(type) instanceof ObjectType ? space.typeOf(value) : null;
            }
            boolean isClass = heap.isObject(type) && heap.load(type, 0) == TypeType.INSTANCE.value();
            return isClass ? space.typeOf(value) : null;
        }
        return space.typeOf(value);
    }

    private static String ofRom(long value) {
        RomObject object = Rom.isObject(value) ? Rom.object(value) : null;
        if (object instanceof ObjectType) {
            return "class " + ((ObjectType) object).name();
        }
        if (object instanceof NativeFunction) {
            return "function " + ((NativeFunction) object).name();
        }
        return object instanceof NativeModule ? "module " + ((NativeModule) object).name() : "built-in object";
    }

    private String ofObject(long object, ObjectType type) {
        switch (type.id()) {
            case STR:
                return QuotedText.ofText(data(object, type));
            case BYTES:
                return QuotedText.ofBytes(data(object, type));
            case INT:
                return ofInt(object);
            case DICT:
            case ORDERED_DICT:
                return typeName(object) + " of " + Maps.used(heap, object, DictType.MAP);
            case SET:
            case FROZENSET:
                return typeName(object) + " of " + SetType.length(space, object);
            case TYPE:
                return "class " + PrintableText.of(TypeType.nameOf(space, object));
            case FUNCTION:
            case GENERATOR_FUNCTION:
            case CLOSURE:
            case BOUND_METHOD:
                return type.name().replace('_', ' ') + " " + calleeName(object);
            default:
                return counted(object, type);
        }
    }

    private String counted(long object, ObjectType type) {
        Count count = COUNTS.get(type.id());
        return count == null
                ? typeName(object)
                // Above the number of a set's items lies a stamp.
                : typeName(object) + " of " + (int) heap.load(object, word(type.layout(), count.field()))
                        + count.unit();
    }

    private static int word(Layout layout, String field) {
        return layout.fields().stream()
                .filter(candidate -> candidate.name().equals(field))
                .mapToInt(Field::word)
                .findFirst()
                .orElseThrow();
    }

    /** The bytes of a str or bytes object as far as they are shown. */
    private byte[] data(long object, ObjectType type) {
        long buffer = heap.load(object, word(type.layout(), "data"));
        long length = Math.min(heap.load(object, word(type.layout(), "len")), QuotedText.LONGEST_BYTES);
        return length > 0 && RawMemory.isUsed(heap.planes, buffer, length)
                ? Bytes.copyOut(heap, buffer, (int) length)
                : new byte[0];
    }

    private String ofInt(long object) {
        BigInteger integer = IntType.bigValue(space, object);
        return integer.bitLength() <= LONGEST_INT ? integer.toString() : "int of " + integer.bitLength() + " bits";
    }

    /** How a program would name what it calls: {@code main}, {@code Sensor.close}. */
    String calleeName(long callable) {
        ObjectType type = typeOf(callable);
        if (Value.isRom(callable) && Rom.isObject(callable) && Rom.object(callable) instanceof NativeFunction) {
            return ((NativeFunction) Rom.object(callable)).name();
        }
        if (!Value.isHeap(callable) || type == null) {
            return of(callable);
        }
        switch (type.id()) {
            case FUNCTION:
            case GENERATOR_FUNCTION:
                return PrintableText.of(space.qstrs.text(space.calls().functionName(callable)));
            case CLOSURE:
                return calleeName(heap.load(callable, ClosureType.FUNCTION));
            case BOUND_METHOD:
                return typeName(heap.load(callable, BoundMethodType.SELF)) + "."
                        + calleeName(heap.load(callable, BoundMethodType.METHOD));
            default:
                return of(callable);
        }
    }
}
