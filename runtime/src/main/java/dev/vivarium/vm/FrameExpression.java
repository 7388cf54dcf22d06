package dev.vivarium.vm;

import dev.vivarium.bytecode.CodeUnit;
import dev.vivarium.bytecode.CompiledModule;
import dev.vivarium.bytecode.Constant;
import dev.vivarium.heap.NeedsProgram;
import dev.vivarium.heap.Value;
import dev.vivarium.heap.ValueStack;
import dev.vivarium.object.FunctionType;
import dev.vivarium.object.ModuleType;
import dev.vivarium.object.ObjectSpace;
import java.util.List;

/**
 * An expression made ready to run in the frames of one code. Its own code and constants are kept behind the pool, so that
 * nothing is in the heap afterwards that the expression itself does not make.
 */
public final class FrameExpression {
    private final ObjectSpace space;
    private final VirtualMachine machine;
    private final DecodedCode code;
    private final long function;
    private final long context;
    private final int[] locals;

    private FrameExpression(ObjectSpace space, long function, int[] locals) {
        this.space = space;
        this.function = function;
        this.locals = locals;
        machine = VirtualMachine.of(space);
        code = machine.codes().of(function);
        context = space.heap.load(function, FunctionType.CONTEXT);
    }

    /**
     * Makes it from a module whose only function takes locals of a code, in the order of {@code locals}, and returns the
     * expression's value.
     *
     * @param locals the locals' numbers
     * @return null where it is none, or too many are kept already
     */
    public static FrameExpression of(ObjectSpace space, CompiledModule module, int[] locals) {
        List<CodeUnit> functions = module.root().children();
        if (functions.size() != 1 || functions.get(0).prelude().isGenerator()) {
            return null;
        }
        module.qstrs().forEach(space.qstrs::intern);
        module.constants().forEach(constant -> intern(space, constant));
        VirtualMachine machine = VirtualMachine.of(space);
        Aside aside = machine.aside();
        aside.open();
        try {
            long function = machine.loadOutside(module, functions.get(0));
            return space.heap.scratch.keep() ? new FrameExpression(space, function, locals) : null;
        } catch (NeedsProgram full) {
            return null;
        } finally {
            aside.close();
        }
    }

    private static void intern(ObjectSpace space, Constant constant) {
        if (constant instanceof Constant.Str text && text.isInterned()) {
            space.qstrs.intern(text.value());
        } else if (constant instanceof Constant.Tuple tuple) {
            tuple.items().forEach(item -> intern(space, item));
        }
    }

    /**
     * Its value in the innermost frame, to be used or kept before anything else is allocated.
     *
     * @throws dev.vivarium.object.PythonError what it raises
     */
    public long in(ProgramFrames frames) {
        return in(frames, Value.NULL);
    }

    /**
     * As {@link #in(ProgramFrames)}, where a last parameter behind the locals gets a value.
     *
     * @param last NULL where there is no such parameter
     */
    public long in(ProgramFrames frames, long last) {
        ValueStack stack = space.stack;
        int top = stack.top;
        stack.push(Value.NULL);
        for (int local : locals) {
            stack.push(frames.localValue(0, local));
        }
        if (last != Value.NULL) {
            stack.push(last);
        }
        long globals = frames.globals(0);
        space.heap.store(context, ModuleType.GLOBALS, globals);
        return machine.evaluate(code, function, globals, top);
    }
}
