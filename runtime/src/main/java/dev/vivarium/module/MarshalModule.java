package dev.vivarium.module;

import dev.vivarium.bytecode.CodeUnit;
import dev.vivarium.bytecode.CompiledModule;
import dev.vivarium.bytecode.MalformedBytecodeException;
import dev.vivarium.bytecode.MpyReader;
import dev.vivarium.bytecode.MpyWriter;
import dev.vivarium.compiler.CompileOptions;
import dev.vivarium.heap.Value;
import dev.vivarium.object.Buffers;
import dev.vivarium.object.BuiltinTable;
import dev.vivarium.object.BytesType;
import dev.vivarium.object.CodeType;
import dev.vivarium.object.ModuleType;
import dev.vivarium.object.NativeModule;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.PythonError;
import dev.vivarium.object.RomId;
import dev.vivarium.vm.VirtualMachine;

/** Code objects as the bytes of a bytecode file and back. */
final class MarshalModule extends NativeModule {
    static final MarshalModule INSTANCE = new MarshalModule();

    private static final int BITS = CompileOptions.VALUE_SMALL_INT_BITS;

    private MarshalModule() {
        super(RomId.MODULE_MARSHAL, "marshal");
    }

    @Override
    protected BuiltinTable members() {
        return BuiltinTable.empty()
                .fn1("dumps(value) -> bytes", "A code object, as compile() gives it, as bytes.", MarshalModule::dump)
                .fn1("loads(data)", "The code object in the bytes of a buffer.", MarshalModule::load);
    }

    private static PythonError unmarshallable(ObjectSpace space) {
        return space.valueError("unmarshallable object");
    }

    private static long dump(ObjectSpace space, long value) {
        if (!space.isExact(value, CodeType.INSTANCE)) {
            throw unmarshallable(space);
        }
        CompiledModule module = VirtualMachine.of(space).compiled(CodeType.function(space, value));
        if (!isBytecode(module.root())) {
            throw unmarshallable(space);
        }
        return BytesType.create(space, MpyWriter.write(module, BITS));
    }

    /** Whether no function is native, for which a file has no place. */
    private static boolean isBytecode(CodeUnit unit) {
        return unit.kind() == CodeUnit.Kind.BYTECODE && unit.children().stream().allMatch(MarshalModule::isBytecode);
    }

    private static long load(ObjectSpace space, long data) {
        MpyReader.Function read;
        try {
            read = MpyReader.readFunction(Buffers.read(space, data), BITS);
        } catch (MalformedBytecodeException damaged) {
            throw space.valueError(damaged.getMessage());
        }
        int top = space.stack.top;
        long context = ModuleType.create(space, Value.NULL);
        space.stack.push(context);
        long function = VirtualMachine.of(space).load(read.module(), context);
        space.stack.push(function);
        if (read.cells() > 0) {
            function = space.calls().functionWithoutCells(function, Value.NULL);
            space.stack.push(function);
        }
        long code = CodeType.create(space, function);
        space.stack.top = top;
        return code;
    }
}
