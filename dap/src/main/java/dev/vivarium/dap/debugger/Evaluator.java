package dev.vivarium.dap.debugger;

import dev.vivarium.Machine;
import dev.vivarium.bytecode.CompiledModule;
import dev.vivarium.checkpoint.Checkpoint;
import dev.vivarium.checkpoint.Fork;
import dev.vivarium.compiler.InputKind;
import dev.vivarium.dap.expressions.ExpressionCompiler;
import dev.vivarium.heap.OutOfMemory;
import dev.vivarium.heap.Value;
import dev.vivarium.host.Host;
import dev.vivarium.host.OutputSink;
import dev.vivarium.host.RewindableHost;
import dev.vivarium.host.SandboxHost;
import dev.vivarium.module.SourcePrograms;
import dev.vivarium.object.DictType;
import dev.vivarium.object.ExceptionType;
import dev.vivarium.object.Maps;
import dev.vivarium.object.ModuleType;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.Operators;
import dev.vivarium.object.PrintKind;
import dev.vivarium.object.Printer;
import dev.vivarium.object.Printing;
import dev.vivarium.object.PythonError;
import dev.vivarium.object.StrType;
import dev.vivarium.object.Traceback;
import dev.vivarium.text.Utf8;
import dev.vivarium.vm.FrameExpression;
import dev.vivarium.vm.ProgramFrames;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.LongFunction;

/** Evaluates texts where a frame is: with its locals above the names of its module. */
public final class Evaluator {
    private static final String SOURCE = "<evaluation>";
    /** Jumps and calls after which an evaluation on a copy is given up. */
    private static final long MOST_BEATS = 1_000_000;

    private final Machine machine;
    private final Map<String, CompiledModule> compiled = new HashMap<>();

    /** A name that the evaluation sees besides the frame's; null for none. */
    private ProgramFrames.Local bound;

    /** Made when first asked for. */
    private ExpressionCompiler compiler;

    private final LongFunction<Boolean> isTrue;

    Evaluator(Machine machine) {
        this.machine = machine;
        ObjectSpace space = machine.space();
        isTrue = value -> value == Value.TRUE || value != Value.FALSE && Operators.isTrue(space, value);
    }

    /** Whether an expression is true in the innermost frame. */
    boolean isTrue(String expression, ProgramFrames frames) {
        return isRecorded()
                ? aside((copy, same) -> copy.isTrue(expression, same))
                : evaluate(expression, InputKind.EVAL, frames, 0, value -> Operators.isTrue(machine.space(), value));
    }

    /** The machine was made what it was at another moment: names may have other numbers. */
    void rewound() {
        compiler = null;
    }

    /** Compiles what is evaluated over and over. */
    ExpressionCompiler compiler() {
        if (compiler == null) {
            compiler = new ExpressionCompiler(
                    machine.space(), SOURCE, machine.imports().compileOptions());
        }
        return compiler;
    }

    /** As {@link #isTrue(String, ProgramFrames)}, for a program that is not recorded. */
    boolean isTrue(FrameExpression expression, ProgramFrames frames, long named) {
        return run(expression, frames, named, isTrue);
    }

    /** The value of an expression as {@code str} shows it, for a program that is not recorded. */
    String text(FrameExpression expression, ProgramFrames frames) {
        return run(expression, frames, Value.NULL, value -> print(value, PrintKind.STR));
    }

    private <T> T run(FrameExpression expression, ProgramFrames frames, long named, LongFunction<T> result) {
        ObjectSpace space = machine.space();
        int mark = space.heap.temporaries.mark();
        int top = space.stack.top;
        try {
            long value = expression.in(frames, named);
            space.stack.push(value);
            return result.apply(value);
        } catch (PythonError error) {
            throw new EvaluationFailed(printed(error.exception()));
        } catch (OutOfMemory failure) {
            throw new EvaluationFailed(
                    printed(ExceptionType.outOfMemory(space, failure).exception()));
        } finally {
            space.stack.top = top;
            space.heap.temporaries.release(mark);
        }
    }

    /** A recorded program is not changed by what the debugger does on its own: that would not come again in a replay. */
    boolean isRecorded() {
        return machine.space().host instanceof RewindableHost;
    }

    /** Does something on a copy of the program, in its innermost frame. */
    private <T> T aside(BiFunction<Evaluator, ProgramFrames, T> work) {
        if (machine.collector().isCollecting()) {
            throw new EvaluationFailed(
                    "nothing can be run here: the program is recorded, and a collection is going on");
        }
        Machine copy = fork().machine();
        return work.apply(new Evaluator(copy), copy.virtualMachine().view().programFrames());
    }

    private Fork fork() {
        Host outside =
                machine.space().host instanceof RewindableHost rewindable ? rewindable.outside() : machine.space().host;
        Fork fork = new Fork(Checkpoint.of(machine), new SandboxHost(outside, OutputSink.NOWHERE), MOST_BEATS);
        fork.machine().virtualMachine().view().muteTracer(true);
        return fork;
    }

    /** Whether an expression is true in the innermost frame where a name stands for a value. */
    boolean isTrue(String expression, ProgramFrames frames, String name, long value) {
        if (isRecorded()) {
            return aside((copy, same) -> copy.isTrue(expression, same, name, value));
        }
        bound = new ProgramFrames.Local(name, value);
        try {
            return evaluate(expression, InputKind.EVAL, frames, 0, answer -> Operators.isTrue(machine.space(), answer));
        } finally {
            bound = null;
        }
    }

    /** The value of an expression in the innermost frame as {@code str} shows it. */
    String text(String expression, ProgramFrames frames) {
        return isRecorded()
                ? aside((copy, same) -> copy.text(expression, same))
                : evaluate(expression, InputKind.EVAL, frames, 0, value -> print(value, PrintKind.STR));
    }

    /** The exception as the last line of a traceback shows it. */
    public String exceptionText(long exception) {
        String text = traceback(exception).strip();
        return text.substring(text.lastIndexOf('\n') + 1);
    }

    /**
     * Evaluates an expression or else runs statements, in the program itself, and keeps what they assign to locals of
     * the frame.
     *
     * @param result makes something of the value before it may be collected; not called for statements
     * @return null for statements
     * @throws EvaluationFailed with the traceback of what was raised
     */
    public <T> T run(String text, ProgramFrames frames, int frame, LongFunction<T> result) {
        try {
            return evaluate(text, InputKind.EVAL, frames, frame, result);
        } catch (EvaluationFailed problem) {
            if (!problem.lastLine().startsWith("SyntaxError")) {
                throw problem;
            }
        }
        evaluate(text, InputKind.FILE, frames, frame, value -> null);
        return null;
    }

    /** Evaluates an expression on a copy of the program, which stays as it is whatever the expression does. */
    public Fork.Answer look(String expression, ProgramFrames frames, int frame, Cancellation cancellation) {
        int fromOutside = frames.depth() == 0 ? -1 : frames.depth() - 1 - frame;
        Fork fork = fork();
        return cancellation.running(fork.machine(), () -> fork.evaluate(expression, InputKind.EVAL, fromOutside));
    }

    private <T> T evaluate(String text, InputKind kind, ProgramFrames frames, int frame, LongFunction<T> result) {
        ObjectSpace space = machine.space();
        int top = space.stack.top;
        int mark = space.heap.temporaries.mark();
        try {
            long module = ModuleType.create(space, frames.globals(frame));
            space.stack.push(module);
            long locals = DictType.create(space, 1);
            space.stack.push(locals);
            for (ProgramFrames.Local local : frames.locals(frame)) {
                if (local.value() != Value.NULL) {
                    DictType.store(space, locals, space.interned(local.name()), local.value());
                }
            }
            if (bound != null) {
                DictType.store(space, locals, space.interned(bound.name()), bound.value());
            }
            long value = machine.virtualMachine().run(compile(text, kind), module, locals);
            space.stack.push(value);
            if (kind != InputKind.EVAL) {
                keepLocals(frames, frame, locals);
            }
            return result.apply(value);
        } catch (PythonError error) {
            throw new EvaluationFailed(printed(error.exception()));
        } catch (OutOfMemory failure) {
            throw new EvaluationFailed(
                    printed(ExceptionType.outOfMemory(space, failure).exception()));
        } finally {
            space.stack.top = top;
            space.heap.temporaries.release(mark);
        }
    }

    /** Conditions are evaluated over and over; texts from a console are not worth remembering for long. */
    private CompiledModule compile(String text, InputKind kind) {
        if (compiled.size() > 200) {
            compiled.clear();
        }
        CompiledModule known = compiled.get(kind + text);
        if (known == null) {
            known = SourcePrograms.compile(
                    machine.space(), text, SOURCE, kind, machine.imports().compileOptions());
            compiled.put(kind + text, known);
        }
        return known;
    }

    private void keepLocals(ProgramFrames frames, int frame, long locals) {
        ObjectSpace space = machine.space();
        for (int slot = Maps.nextFilled(space.heap, locals, DictType.MAP, 0);
                slot >= 0;
                slot = Maps.nextFilled(space.heap, locals, DictType.MAP, slot + 1)) {
            String name = StrType.text(space, Maps.key(space.heap, locals, DictType.MAP, slot));
            long value = Maps.value(space.heap, locals, DictType.MAP, slot);
            int local = frames.code(frame).local(name);
            if (local >= 0) {
                frames.setLocal(frame, local, value);
            } else {
                DictType.store(space, frames.globals(frame), space.interned(name), value);
            }
        }
    }

    /** A value as {@code repr} shows it. */
    public String repr(long value) {
        return print(value, PrintKind.REPR);
    }

    private String print(long value, PrintKind kind) {
        Printer.Buffer out = Printer.buffer();
        Printing.print(machine.space(), out, value == Value.NULL ? Value.NONE : value, kind);
        return Utf8.decode(out.bytes());
    }

    /** The exception with its traceback as MicroPython prints it. */
    public String traceback(long exception) {
        // Its __str__ may do anything.
        return machine.collector().isCollecting()
                ? printed(exception)
                : new Evaluator(fork().machine()).printed(exception);
    }

    private String printed(long exception) {
        machine.space().stack.push(exception);
        try {
            Printer.Buffer out = Printer.buffer();
            Traceback.report(machine.space(), out, exception);
            return Utf8.decode(out.bytes());
        } finally {
            machine.space().stack.top--;
        }
    }
}
