package dev.vivarium.inspector.graph;

import dev.vivarium.heap.Bytes;
import dev.vivarium.heap.Field;
import dev.vivarium.heap.Layout;
import dev.vivarium.heap.RawMemory;
import dev.vivarium.heap.Sizing;
import dev.vivarium.heap.Value;
import dev.vivarium.inspector.capture.Builtin;
import dev.vivarium.inspector.capture.Memory;
import dev.vivarium.inspector.capture.PrintableText;
import dev.vivarium.inspector.capture.QuotedText;
import dev.vivarium.text.FloatFormat;
import dev.vivarium.vm.CodePosition;
import java.math.BigInteger;
import java.util.Map;

/** Says what a value in a graph is in a few words; reads nothing but the snapshot. */
final class ObjectText {
    /** Bits of an int that is still written out. */
    private static final int LONGEST_INT = 100;
    /** Bits of a digit of an int. */
    private static final int DIGIT_BITS = 16;

    /** Callables inside each other that are followed for a name. */
    private static final int DEEPEST = 4;

    /** Where the number of items stands, by the layout's name. */
    private record Count(String field, int shift, String unit) {}

    private static final Map<String, Count> COUNTS = Map.of(
            "list", new Count("len", 0, ""),
            "tuple", new Count("len", 0, ""),
            "set", new Count("used", 0, ""),
            "dict", new Count("used", 4, ""),
            "bytearray", new Count("len", 0, " bytes"),
            "array", new Count("len", 0, " items"),
            "memoryview", new Count("len", 0, " items"));

    private final HeapGraph graph;
    private final Memory memory;
    private final byte[][] interned;

    ObjectText(HeapGraph graph) {
        this.graph = graph;
        memory = graph.snapshot().memory();
        interned = graph.snapshot().names().interned();
    }

    String of(long value) {
        if (Value.isHeap(value)) {
            int id = graph.idAt(value);
            return id < 0 ? "no object" : ofObject(id);
        }
        if (Value.isSmallInt(value)) {
            return Long.toString(Value.smallIntValue(value));
        }
        if (Value.isQstr(value)) {
            int qstr = Value.qstr(value);
            return qstr < interned.length ? QuotedText.ofText(interned[qstr]) : "a str";
        }
        if (Value.isRom(value)) {
            return graph.snapshot()
                    .names()
                    .builtins()
                    .of(value)
                    .map(Builtin::text)
                    .orElse("built-in object");
        }
        return Value.isFloat(value) ? FloatFormat.repr(Value.doubleValue(value)) : ofConstant(value);
    }

    private static String ofConstant(long value) {
        Map<Long, String> names = Map.of(
                Value.NULL, "nothing",
                Value.NONE, "None",
                Value.TRUE, "True",
                Value.FALSE, "False",
                Value.ELLIPSIS, "Ellipsis",
                Value.NOT_IMPLEMENTED, "NotImplemented");
        return names.getOrDefault(value, "internal mark");
    }

    private String ofObject(int id) {
        HeapType type = graph.type(id);
        if (!type.isPython()) {
            return type.name() + " of " + graph.bytes(id) + " bytes";
        }
        switch (type.layout().name()) {
            case "str":
                return QuotedText.ofText(data(id));
            case "bytes":
                return QuotedText.ofBytes(data(id));
            case "int":
                return ofInt(id);
            case "type":
                return "class " + HeapTypes.className(graph.snapshot(), graph.address(id));
            case "function":
            case "closure":
            case "bound_method":
                return type.name().replace('_', ' ') + " " + calleeName(id, DEEPEST);
            default:
                return counted(id);
        }
    }

    private String counted(int id) {
        HeapType type = graph.type(id);
        Count count = COUNTS.get(type.layout().name());
        return count == null
                ? type.name()
                : type.name() + " of " + ((int) field(id, count.field()) >>> count.shift()) + count.unit();
    }

    private long field(int id, String name) {
        Layout layout = graph.type(id).layout();
        for (Field field : layout.fields()) {
            if (field.name().equals(name) && field.word() < graph.blocks(id) * Sizing.BLOCK_WORDS) {
                return graph.word(id, field.word());
            }
        }
        return Value.NULL;
    }

    private byte[] data(int id) {
        long buffer = field(id, "data");
        long length = Math.min(field(id, "len"), QuotedText.LONGEST_BYTES);
        return length > 0 && RawMemory.isUsed(memory.planes(), buffer, length)
                ? Bytes.copyOutOfCopy(memory.words(), buffer, (int) length)
                : new byte[0];
    }

    private String ofInt(int id) {
        long length = field(id, "len");
        long digits = field(id, "dig");
        if (digits == Value.NULL) {
            return Long.toString(length);
        }
        if (!memory.isObject(digits) || length < 0 || length > memory.sizeOf(digits) / 2) {
            return "int";
        }
        if (length * DIGIT_BITS > LONGEST_INT + DIGIT_BITS) {
            return "int of about " + length * DIGIT_BITS + " bits";
        }
        BigInteger magnitude = BigInteger.ZERO;
        for (int word = (int) (length + 3 >>> 2) - 1; word >= 0; word--) {
            magnitude = magnitude.shiftLeft(64).or(new BigInteger(Long.toUnsignedString(memory.load(digits, word))));
        }
        return ((field(id, "neg_alloc") & 1) != 0 ? magnitude.negate() : magnitude).toString();
    }

    /** How a program would name what it calls. */
    private String calleeName(int id, int depth) {
        switch (graph.type(id).layout().name()) {
            case "function":
                CodePosition code = graph.snapshot().names().codes().get(field(id, "raw_code"));
                return code == null ? "?" : PrintableText.of(code.block());
            case "closure":
                return calleeName(field(id, "fun"), depth - 1);
            case "bound_method":
                return typeName(field(id, "self")) + "." + calleeName(field(id, "meth"), depth - 1);
            default:
                return ofObject(id);
        }
    }

    private String calleeName(long value, int depth) {
        int id = graph.idAt(value);
        if (id >= 0 && graph.type(id).isPython()) {
            return depth == 0 ? "?" : calleeName(id, depth);
        }
        return graph.snapshot().names().builtins().of(value).map(Builtin::name).orElseGet(() -> of(value));
    }

    private String typeName(long value) {
        int id = graph.idAt(value);
        return id < 0 ? of(value) : graph.type(id).name();
    }
}
