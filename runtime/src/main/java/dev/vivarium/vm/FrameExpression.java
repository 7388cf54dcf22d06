package dev.vivarium.vm;

import dev.vivarium.bytecode.CodeUnit;
import dev.vivarium.bytecode.CompiledModule;
import dev.vivarium.bytecode.Constant;
import dev.vivarium.bytecode.Prelude;
import dev.vivarium.heap.Value;
import dev.vivarium.heap.ValueStack;
import dev.vivarium.object.ObjectSpace;
import java.util.List;

/**
 * An expression made ready to run in the frames of one code. Its own code lies outside of the heap and its names are
 * the frame's, so that nothing is in the heap afterwards that the expression itself does not make.
 */
public final class FrameExpression {
    private final ObjectSpace space;
    private final DecodedCode code;
    private final int[] locals;

    private FrameExpression(ObjectSpace space, DecodedCode code, int[] locals) {
        this.space = space;
        this.code = code;
        this.locals = locals;
    }

    /**
     * Makes it from a module whose only function takes locals of a code, in the order of {@code locals}, and returns the
     * expression's value.
     *
     * @param locals the locals' numbers
     * @return null where it needs objects of its own: functions, and constants that are neither numbers nor texts
     */
    public static FrameExpression of(ObjectSpace space, CompiledModule module, int[] locals) {
        List<CodeUnit> functions = module.root().children();
        if (functions.size() != 1) {
            return null;
        }
        CodeUnit unit = functions.get(0);
        Prelude prelude = unit.prelude();
        boolean isPlain = unit.children().isEmpty()
                && !prelude.isGenerator()
                && prelude.nCell() == 0
                && module.constants().stream().allMatch(FrameExpression::isNoObject);
        return isPlain ? decode(space, module, unit, locals) : null;
    }

    private static boolean isNoObject(Constant constant) {
        return constant instanceof Constant.Singleton
                || constant instanceof Constant.Str
                || constant instanceof Constant.Float;
    }

    private static FrameExpression decode(ObjectSpace space, CompiledModule module, CodeUnit unit, int[] locals) {
        int[] qstrs = module.qstrs().stream().mapToInt(space.qstrs::intern).toArray();
        long[] constants = module.constants().stream()
                .mapToLong(constant -> constant instanceof Constant.Str text
                        ? space.interned(text.value())
                        : Constants.value(space, constant, module.places()))
                .toArray();
        Decoder.Body body;
        try {
            body = new Decoder(unit, qstrs, constants, FrameExpression::refuse).decode();
        } catch (ArithmeticException wide) {
            return null;
        }
        int name = qstrs[unit.prelude().simpleName()];
        DecodedCode code = new DecodedCode(-1, unit, unit.prelude(), name, qstrs[0], new int[0], body);
        VirtualMachine.of(space).codes().watchBuiltins(code);
        return new FrameExpression(space, code, locals);
    }

    private static long refuse(long integer) {
        throw new ArithmeticException("an object of the heap");
    }

    /**
     * Its value in the innermost frame, to be used or kept before anything else is allocated.
     *
     * @throws dev.vivarium.object.PythonError what it raises
     */
    public long in(ProgramFrames frames) {
        ValueStack stack = space.stack;
        int top = stack.top;
        stack.push(Value.NULL);
        for (int local : locals) {
            stack.push(frames.localValue(0, local));
        }
        return VirtualMachine.of(space).evaluate(code, frames.owner(0), frames.globals(0), top);
    }
}
