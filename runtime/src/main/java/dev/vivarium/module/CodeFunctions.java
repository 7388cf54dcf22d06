package dev.vivarium.module;

import dev.vivarium.bytecode.CompiledModule;
import dev.vivarium.compiler.CompileOptions;
import dev.vivarium.compiler.InputKind;
import dev.vivarium.heap.Value;
import dev.vivarium.object.Buffer;
import dev.vivarium.object.CodeType;
import dev.vivarium.object.DictType;
import dev.vivarium.object.ExceptionType;
import dev.vivarium.object.Exceptions;
import dev.vivarium.object.FunctionType;
import dev.vivarium.object.ModuleType;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.StrType;
import dev.vivarium.text.Utf8;
import dev.vivarium.vm.VirtualMachine;

/** Builtin functions that compile and run program texts. */
final class CodeFunctions {
    private static final String TEXT_SOURCE = "<string>";

    private CodeFunctions() {}

    static long eval(ObjectSpace space, int base, int count) {
        return run(space, base, count, InputKind.EVAL);
    }

    static long exec(ObjectSpace space, int base, int count) {
        return run(space, base, count, InputKind.FILE);
    }

    private static long run(ObjectSpace space, int base, int count, InputKind kind) {
        long[] scope = scope(space, base, count);
        long source = space.stack.slots[base];
        if (space.isExact(source, CodeType.INSTANCE)) {
            return execute(space, CodeType.function(space, source), scope[0], scope[1]);
        }
        String text = Utf8.decode(Buffer.readable(space, source).copy(space));
        return execute(space, compile(space, text, TEXT_SOURCE, kind), scope[0], scope[1]);
    }

    static long execfile(ObjectSpace space, int base, int count) {
        long[] scope = scope(space, base, count);
        if (space.isExact(space.stack.slots[base], CodeType.INSTANCE)) {
            return execute(space, CodeType.function(space, space.stack.slots[base]), scope[0], scope[1]);
        }
        String path = space.qstrs.text(StrType.intern(space, space.stack.slots[base]));
        String text = SourcePrograms.read(space, path);
        return execute(space, compile(space, text, path, InputKind.FILE), scope[0], scope[1]);
    }

    /** Globals and locals: those given, or the current ones. */
    private static long[] scope(ObjectSpace space, int base, int count) {
        VirtualMachine machine = VirtualMachine.of(space);
        long[] scope = {machine.globals(), machine.locals()};
        for (int i = 1; i < count; i++) {
            long given = space.stack.slots[base + i];
            if (given == Value.NONE) {
                continue;
            }
            if (!space.isExact(given, DictType.INSTANCE)) {
                throw ExceptionType.error(space, Exceptions.TYPE_ERROR);
            }
            scope[1] = given;
            scope[0] = i == 1 ? given : scope[0];
        }
        return scope;
    }

    /** Compiles a text to a module's body whose globals are still to be set. */
    private static long compile(ObjectSpace space, String text, String file, InputKind kind) {
        VirtualMachine machine = VirtualMachine.of(space);
        CompileOptions options = ((ImportSystem) machine.importer()).compileOptions();
        CompiledModule compiled = SourcePrograms.compile(
                space, text, file, kind, kind == InputKind.SINGLE ? options.forPrompt() : options);
        long context = ModuleType.create(space, Value.NULL);
        space.stack.push(context);
        long function = machine.load(compiled, context);
        space.stack.pop();
        return function;
    }

    private static long execute(ObjectSpace space, long function, long globals, long locals) {
        space.heap.store(space.heap.load(function, FunctionType.CONTEXT), ModuleType.GLOBALS, globals);
        return space.calls().callWithLocals(function, locals);
    }

    static long compile(ObjectSpace space, int base, int count) {
        long[] slots = space.stack.slots;
        String text = StrType.text(space, slots[base]);
        String file = StrType.text(space, slots[base + 1]);
        return CodeType.create(
                space, compile(space, text, file, inputKind(space, StrType.text(space, slots[base + 2]))));
    }

    private static InputKind inputKind(ObjectSpace space, String mode) {
        switch (mode) {
            case "single":
                return InputKind.SINGLE;
            case "exec":
                return InputKind.FILE;
            case "eval":
                return InputKind.EVAL;
            default:
                throw space.valueError("bad compile mode");
        }
    }
}
