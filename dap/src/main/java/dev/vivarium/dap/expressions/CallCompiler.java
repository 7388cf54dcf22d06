package dev.vivarium.dap.expressions;

import dev.vivarium.heap.NeedsProgram;
import dev.vivarium.heap.Value;
import dev.vivarium.object.Attributes;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.syntax.ast.Argument;
import dev.vivarium.syntax.ast.ArgumentKind;
import dev.vivarium.syntax.ast.Attribute;
import dev.vivarium.syntax.ast.Call;
import dev.vivarium.syntax.ast.Expression;
import dev.vivarium.syntax.ast.Name;
import dev.vivarium.vm.ProgramFrames;
import java.util.List;

/** Compiles calls, as the virtual machine makes them. That nothing but builtins without side effects is called is its care. */
final class CallCompiler {
    /** Puts what is called in a stack slot, and its object, if it is a method, behind it. */
    @FunctionalInterface
    private interface Callee {
        long push(ProgramFrames frames);
    }

    private final Computing computing;
    private final ObjectSpace space;
    private final ReadingCompiler parts;

    CallCompiler(Computing computing, ReadingCompiler parts) {
        this.computing = computing;
        this.parts = parts;
        space = computing.space;
    }

    Reading compile(Call call) {
        Callee callee = callee(call.function());
        List<Argument> arguments = call.arguments();
        int keywords = (int) arguments.stream()
                .filter(argument -> argument.kind() == ArgumentKind.KEYWORD)
                .count();
        int positional = arguments.size() - keywords;
        int[] names = new int[arguments.size()];
        for (int i = 0; i < names.length; i++) {
            names[i] = name(arguments.get(i), i < positional);
        }
        Reading[] values = parts.all(arguments.stream().map(Argument::value).toList());
        return frames -> {
            computing.begin();
            int base = space.stack.top;
            long callable = callee.push(frames);
            for (int i = 0; i < values.length; i++) {
                long value = values[i].in(frames);
                if (i >= positional) {
                    space.stack.push(Value.ofQstr(names[i]));
                }
                space.stack.push(value);
            }
            int words = space.stack.top - base;
            return space.calls().call(callable, words - 2 * keywords, keywords);
        };
    }

    private int name(Argument argument, boolean mustBePositional) {
        if (mustBePositional && argument.kind() == ArgumentKind.POSITIONAL) {
            return 0;
        } else if (!mustBePositional
                && argument.kind() == ArgumentKind.KEYWORD
                && argument.name() instanceof Name name) {
            return parts.qstr(name.text());
        }
        throw NeedsProgram.here();
    }

    private Callee callee(Expression function) {
        if (function instanceof Attribute attribute) {
            Reading object = parts.compile(attribute.value());
            int name = parts.qstr(attribute.name().text());
            return frames -> {
                long method = Attributes.loadMethod(space, object.in(frames), name);
                if (space.boundSelf != Value.NULL) {
                    space.stack.push(space.boundSelf);
                }
                return method;
            };
        }
        Reading callable = parts.compile(function);
        return callable::in;
    }
}
