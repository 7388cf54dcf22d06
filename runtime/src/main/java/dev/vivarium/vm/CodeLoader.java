package dev.vivarium.vm;

import dev.vivarium.bytecode.BytePlaces;
import dev.vivarium.bytecode.CodeUnit;
import dev.vivarium.bytecode.CompiledModule;
import dev.vivarium.bytecode.Constant;
import dev.vivarium.bytecode.Prelude;
import dev.vivarium.heap.Bytes;
import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Qstrs;
import dev.vivarium.heap.Value;
import dev.vivarium.object.FunctionType;
import dev.vivarium.object.IntType;
import dev.vivarium.object.ModuleType;
import dev.vivarium.object.Names;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.RawCode;
import dev.vivarium.state.NotCheckpointed;
import dev.vivarium.text.Utf8;

/**
 * Brings a compiled module into the heap, as MicroPython lays it out: the module context with its tables of names and
 * constants, and for each function raw code with its bytecode and children. What lies in memory already, in a ROMFS
 * image, is used where it is.
 */
final class CodeLoader {
    private static final int QSTR_BYTES = 2;

    private final ObjectSpace space;
    private final Heap heap;
    private final CodeTable codes;
    private final Stops stops;

    @NotCheckpointed("an option of the machine")
    private LoadListener listener;

    CodeLoader(ObjectSpace space, CodeTable codes, Stops stops) {
        this.stops = stops;
        this.space = space;
        this.codes = codes;
        heap = space.heap;
    }

    /** Has somebody told of what is loaded from now on. */
    void setListener(LoadListener wanted) {
        listener = wanted;
    }

    /**
     * Loads a module into its context.
     *
     * @param context a module object, rooted by the caller
     * @return the function that is the module's body
     */
    long load(CompiledModule module, long context) {
        int top = space.stack.top;
        int[] qstrs = module.qstrs().stream().mapToInt(this::intern).toArray();
        heap.store(context, ModuleType.QSTR_TABLE, qstrTable(qstrs));
        long[] constants = loadConstants(module, context);
        long rawCode = loadUnit(module.root(), null, module.places(), qstrs, constants);
        space.stack.push(rawCode);
        long function = FunctionMaker.make(space, codes.ofRawCode(rawCode), rawCode, context, -1);
        space.stack.top = top;
        if (listener != null) {
            space.stack.push(function);
            listener.loaded(module, context, heap.load(function, FunctionType.RAW_CODE));
            space.stack.pop();
        }
        return function;
    }

    /** See {@link dev.vivarium.object.Calls#functionWithoutCells}. */
    long functionWithoutCells(long function, long globals) {
        int top = space.stack.top;
        long before = heap.load(function, FunctionType.RAW_CODE);
        long rawCode = heap.allocate(RawCode.WORDS);
        space.stack.push(rawCode);
        for (int word = 0; word < RawCode.WORDS; word++) {
            heap.store(rawCode, word, heap.load(before, word));
        }
        DecodedCode code = codes.ofRawCode(before).withoutCells(codes.reserve());
        heap.store(rawCode, RawCode.INDEX, Value.ofSmallInt(code.id));
        codes.put(code, rawCode);
        stops.loaded(code);
        long made = FunctionMaker.over(space, code, rawCode, heap.load(function, FunctionType.CONTEXT), globals);
        space.stack.top = top;
        return made;
    }

    /**
     * Loads one function of a module, with what is in it, where the heap allocates: in {@link dev.vivarium.heap.Scratch}.
     *
     * @return the function; its module's globals are still to be stored
     */
    long loadOutside(CompiledModule module, CodeUnit unit) {
        long context = ModuleType.create(space, Value.NULL);
        int[] qstrs = module.qstrs().stream().mapToInt(this::intern).toArray();
        heap.store(context, ModuleType.QSTR_TABLE, qstrTable(qstrs));
        long[] constants = loadConstants(module, context);
        long rawCode = loadUnit(unit, null, module.places(), qstrs, constants);
        return FunctionMaker.make(space, codes.ofRawCode(rawCode), rawCode, context, -1);
    }

    private long qstrTable(int[] qstrs) {
        long table = heap.allocateBytes((long) QSTR_BYTES * qstrs.length);
        for (int i = 0; i < qstrs.length; i++) {
            Bytes.set(heap, table + (long) QSTR_BYTES * i, qstrs[i]);
            Bytes.set(heap, table + (long) QSTR_BYTES * i + 1, qstrs[i] >> 8);
        }
        return table;
    }

    private int intern(String name) {
        byte[] bytes = Utf8.encode(name);
        if (bytes.length > Qstrs.LONGEST_NAME) {
            throw space.runtimeError("name too long");
        }
        return space.qstrs.intern(bytes);
    }

    private long[] loadConstants(CompiledModule module, long context) {
        int count = module.constants().size();
        heap.store(context, ModuleType.OBJECT_TABLE, heap.allocate(count));
        long[] constants = new long[count];
        int mark = heap.temporaries.mark();
        for (int i = 0; i < count; i++) {
            Constant constant = module.constants().get(i);
            constants[i] = Constants.value(space, constant, module.places());
            heap.store(heap.load(context, ModuleType.OBJECT_TABLE), i, constants[i]);
            heap.temporaries.release(mark);
        }
        return constants;
    }

    private long loadUnit(CodeUnit unit, Enclosing enclosing, BytePlaces places, int[] qstrs, long[] constants) {
        long rawCode = heap.allocate(RawCode.WORDS);
        int top = space.stack.top;
        space.stack.push(rawCode);
        long place = places.address(unit);
        heap.store(rawCode, RawCode.BYTECODE, place == Value.NULL ? copied(unit.bytecode()) : place);
        Prelude prelude = unit.prelude();
        int name = qstrs[prelude.simpleName()];
        Enclosing inside = name == Names.MODULE_BLOCK ? null : new Enclosing(enclosing, name);
        int count = unit.children().size();
        heap.store(rawCode, RawCode.CHILDREN, heap.allocate(count));
        for (int i = 0; i < count; i++) {
            long child = loadUnit(unit.children().get(i), inside, places, qstrs, constants);
            heap.store(heap.load(rawCode, RawCode.CHILDREN), i, child);
        }
        DecodedCode code = decode(unit, prelude, enclosing, qstrs, constants, rawCode);
        heap.store(rawCode, RawCode.INDEX, Value.ofSmallInt(code.id));
        if (heap.scratch.isOpen()) {
            codes.putOutside(code);
        } else {
            codes.put(code, rawCode);
            stops.loaded(code);
        }
        space.stack.top = top;
        return rawCode;
    }

    private long copied(byte[] bytecode) {
        long bytes = heap.allocateBytes(bytecode.length);
        Bytes.copyIn(bytecode, 0, bytecode.length, heap, bytes);
        return bytes;
    }

    private DecodedCode decode(
            CodeUnit unit, Prelude prelude, Enclosing enclosing, int[] qstrs, long[] constants, long rawCode) {
        int[] argumentNames = new int[prelude.argumentNames().length];
        for (int i = 0; i < argumentNames.length; i++) {
            argumentNames[i] = qstrs[prelude.argumentNames()[i]];
        }
        int wideInts = space.stack.top;
        Decoder.Body body = new Decoder(unit, qstrs, constants, this::wideInt).decode();
        keepWideInts(rawCode, wideInts);
        return new DecodedCode(
                heap.scratch.isOpen() ? codes.nextOutside() : codes.reserve(),
                unit,
                prelude,
                qstrs[prelude.simpleName()],
                qstrs[0],
                enclosing,
                argumentNames,
                body,
                false);
    }

    /** On the stack until {@link #keepWideInts}. */
    private long wideInt(long integer) {
        long object = IntType.create(space, integer);
        space.stack.push(object);
        return object;
    }

    private void keepWideInts(long rawCode, int first) {
        int count = space.stack.top - first;
        if (count > 0) {
            long table = heap.allocate(count);
            heap.store(rawCode, RawCode.WIDE_INTS, table);
            for (int i = 0; i < count; i++) {
                heap.store(table, i, space.stack.slots[first + i]);
            }
            space.stack.top = first;
        }
    }
}
