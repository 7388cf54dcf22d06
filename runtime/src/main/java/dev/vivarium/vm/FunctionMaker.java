package dev.vivarium.vm;

import dev.vivarium.bytecode.CodeUnit;
import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Value;
import dev.vivarium.object.FunctionType;
import dev.vivarium.object.ModuleType;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.RawCode;
import dev.vivarium.object.TupleType;

/** Makes function objects. */
final class FunctionMaker {
    private FunctionMaker() {}

    /**
     * Makes the object for a {@code def} or {@code lambda}.
     *
     * @param context the module context it belongs to
     * @param defaults stack index of the tuple of defaults (or NULL), with the dict of keyword-only ones (or NULL)
     *     above; -1 for none: those that the code has are then missing
     */
    static long make(ObjectSpace space, DecodedCode code, long rawCode, long context, int defaults) {
        Heap heap = space.heap;
        // A viper function has no defaults, whatever its definition says.
        boolean without = defaults < 0 || code.viper;
        long positional = without ? Value.NULL : space.stack.slots[defaults];
        long keywordOnly = without ? Value.NULL : space.stack.slots[defaults + 1];
        int count = positional == Value.NULL ? 0 : TupleType.length(space, positional);
        int words = FunctionType.EXTRA + (code.viper ? 0 : code.prelude.defaultWords());
        FunctionType type = code.generator ? FunctionType.GENERATOR : FunctionType.INSTANCE;
        long function = space.allocate(type, words);
        heap.store(function, FunctionType.CONTEXT, context);
        heap.store(function, FunctionType.RAW_CODE, rawCode);
        heap.store(function, FunctionType.BYTECODE, heap.load(rawCode, RawCode.BYTECODE));
        for (int i = 0; i < count; i++) {
            heap.store(function, FunctionType.EXTRA + i, TupleType.get(space, positional, i));
        }
        if (keywordOnly != Value.NULL) {
            heap.store(function, FunctionType.EXTRA + count, keywordOnly);
        }
        return function;
    }

    /**
     * See {@link dev.vivarium.object.Calls#functionOver}.
     *
     * @param before the context whose tables the code uses
     */
    static long over(ObjectSpace space, DecodedCode code, long rawCode, long before, long globals) {
        if (code.unit.kind() != CodeUnit.Kind.BYTECODE) {
            return Value.NULL;
        }
        Heap heap = space.heap;
        long context = ModuleType.create(space, globals);
        heap.store(context, ModuleType.QSTR_TABLE, heap.load(before, ModuleType.QSTR_TABLE));
        heap.store(context, ModuleType.OBJECT_TABLE, heap.load(before, ModuleType.OBJECT_TABLE));
        return make(space, code, rawCode, context, -1);
    }
}
