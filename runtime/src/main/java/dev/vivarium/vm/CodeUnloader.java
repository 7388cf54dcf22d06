package dev.vivarium.vm;

import dev.vivarium.bytecode.CompiledModule;
import dev.vivarium.bytecode.Constant;
import dev.vivarium.bytecode.TableUses;
import dev.vivarium.heap.Bytes;
import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Value;
import dev.vivarium.object.Buffers;
import dev.vivarium.object.BytesType;
import dev.vivarium.object.ComplexType;
import dev.vivarium.object.FunctionType;
import dev.vivarium.object.IntType;
import dev.vivarium.object.ModuleType;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.PythonError;
import dev.vivarium.object.StrType;
import dev.vivarium.object.TupleType;
import java.util.ArrayList;
import java.util.List;

/** The way back from the heap to a compiled module: the opposite of {@link CodeLoader}. */
final class CodeUnloader {
    private static final int QSTR_BYTES = 2;
    private static final int MOST_NAMES = 1 << 16;

    private final ObjectSpace space;
    private final Heap heap;

    CodeUnloader(ObjectSpace space) {
        this.space = space;
        heap = space.heap;
    }

    /**
     * @param body the function that becomes the module's body
     * @return only the names and constants that it uses
     * @throws PythonError ValueError where there are more names than two bytes can tell apart
     */
    CompiledModule unload(CodeTable codes, long body) {
        if (space.qstrs.count() > MOST_NAMES) {
            throw space.valueError("unmarshallable object");
        }
        long context = heap.load(body, FunctionType.CONTEXT);
        List<String> names = names(heap.load(context, ModuleType.QSTR_TABLE));
        List<Constant> constants = constants(heap.load(context, ModuleType.OBJECT_TABLE));
        return TableUses.trimmed(new CompiledModule(names.get(0), names, constants, codes.of(body).unit));
    }

    /** The table's block may be longer than the table; what follows names the first interned string. */
    private List<String> names(long table) {
        List<String> names = new ArrayList<>();
        for (long at = table; at < table + heap.sizeOf(table); at += QSTR_BYTES) {
            int qstr = Bytes.get(heap, at) | Bytes.get(heap, at + 1) << 8;
            names.add(space.qstrs.text(qstr));
        }
        return names;
    }

    private List<Constant> constants(long table) {
        List<Constant> constants = new ArrayList<>();
        long words = table == Value.NULL ? 0 : heap.sizeOf(table) / Long.BYTES;
        for (int i = 0; i < words && heap.load(table, i) != Value.NULL; i++) {
            constants.add(constant(heap.load(table, i)));
        }
        return constants;
    }

    private Constant constant(long value) {
        if (StrType.isStr(space, value)) {
            return new Constant.Str(StrType.text(space, value), false);
        }
        if (BytesType.isBytes(space, value)) {
            return new Constant.Bytes(Buffers.read(space, value));
        }
        if (Value.isFloat(value)) {
            return new Constant.Float(Value.doubleValue(value));
        }
        if (space.isExact(value, TupleType.INSTANCE)) {
            List<Constant> items = new ArrayList<>();
            for (int i = 0; i < TupleType.length(space, value); i++) {
                items.add(constant(TupleType.get(space, value, i)));
            }
            return new Constant.Tuple(items);
        }
        if (space.isExact(value, ComplexType.INSTANCE)) {
            return new Constant.Complex(ComplexType.realPart(space, value), ComplexType.imaginaryPart(space, value));
        }
        return IntType.isInt(space, value) && !isSingleton(value)
                ? new Constant.Int(IntType.bigValue(space, value))
                : singleton(value);
    }

    private static boolean isSingleton(long value) {
        return value == Value.TRUE || value == Value.FALSE;
    }

    private static Constant singleton(long value) {
        if (value == Value.NONE) {
            return Constant.Singleton.NONE;
        }
        if (value == Value.ELLIPSIS) {
            return Constant.Singleton.ELLIPSIS;
        }
        return value == Value.TRUE ? Constant.Singleton.TRUE : Constant.Singleton.FALSE;
    }
}
