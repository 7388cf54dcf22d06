package dev.vivarium.checkpoint;

import dev.vivarium.Machine;
import dev.vivarium.compiler.InputKind;
import dev.vivarium.gc.HazardDetected;
import dev.vivarium.heap.OutOfMemory;
import dev.vivarium.heap.Value;
import dev.vivarium.host.Host;
import dev.vivarium.module.SourcePrograms;
import dev.vivarium.object.DictType;
import dev.vivarium.object.ExceptionType;
import dev.vivarium.object.ModuleType;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.PrintKind;
import dev.vivarium.object.Printer;
import dev.vivarium.object.Printing;
import dev.vivarium.object.PythonError;
import dev.vivarium.object.Traceback;
import dev.vivarium.text.Utf8;
import dev.vivarium.vm.GreenThreads;
import dev.vivarium.vm.InterruptSource;
import java.util.Map;

/** A copy of a machine in which expressions can be evaluated; whatever they do, the original does not change. */
public final class Fork {
    private static final String SOURCE = "<evaluation>";

    private final Machine machine;
    private final long mostBeats;
    private long beatsLeft;

    /**
     * @param host what the copy sees of the outside
     * @param mostBeats jumps and calls after which an evaluation is given up
     */
    public Fork(Checkpoint checkpoint, Host host, long mostBeats) {
        machine = checkpoint.fork(host);
        this.mostBeats = mostBeats;
        // The program's other threads stand still, however long an evaluation takes.
        GreenThreads.of(machine.space()).pin();
        machine.virtualMachine().interrupts().count(this::beat, InterruptSource.ofItsOwn(() -> beatsLeft < 0));
    }

    private long beat(long beat) {
        beatsLeft--;
        return beat + 1;
    }

    public Machine machine() {
        return machine;
    }

    /**
     * What came of an evaluation.
     *
     * @param text the value as {@code repr} shows it
     * @param isError whether the text is a traceback instead, or says which hazard the evaluation ran into
     * @param space where the value is, until the copy runs something else
     * @param value NULL where there is none
     */
    public record Answer(String text, boolean isError, ObjectSpace space, long value) {}

    /**
     * Evaluates an expression, or runs statements, where a frame is: with the names of its module, and above them the
     * frame's locals.
     *
     * @param frame 0 for the outermost; -1 where no frame runs
     */
    public Answer evaluate(String text, InputKind kind, int frame) {
        ObjectSpace space = machine.space();
        int top = space.stack.top;
        int mark = space.heap.temporaries.mark();
        beatsLeft = mostBeats;
        try {
            long value = value(space, text, kind, frame);
            return new Answer(shown(space, value), false, space, value);
        } catch (PythonError error) {
            return failure(traceback(space, error.exception()));
        } catch (OutOfMemory failure) {
            return failure(
                    traceback(space, ExceptionType.outOfMemory(space, failure).exception()));
        } catch (HazardDetected hazard) {
            return failure(hazard.getMessage());
        } finally {
            space.stack.top = top;
            space.heap.temporaries.release(mark);
        }
    }

    private Answer failure(String text) {
        return new Answer(text, true, machine.space(), Value.NULL);
    }

    private long value(ObjectSpace space, String text, InputKind kind, int frame) {
        long globals = frame < 0
                ? ModuleType.globals(space, machine.programs().main())
                : machine.virtualMachine().view().globals(frame);
        long module = ModuleType.create(space, globals);
        space.stack.push(module);
        long locals = DictType.create(space, 1);
        space.stack.push(locals);
        if (frame >= 0) {
            for (Map.Entry<String, Long> local :
                    machine.virtualMachine().view().locals(frame).entrySet()) {
                DictType.store(space, locals, space.interned(local.getKey()), local.getValue());
            }
        }
        return machine.virtualMachine()
                .run(
                        SourcePrograms.compile(
                                space, text, SOURCE, kind, machine.imports().compileOptions()),
                        module,
                        locals);
    }

    private static String shown(ObjectSpace space, long value) {
        space.stack.push(value);
        Printer.Buffer out = Printer.buffer();
        Printing.print(space, out, value == Value.NULL ? Value.NONE : value, PrintKind.REPR);
        return Utf8.decode(out.bytes());
    }

    private static String traceback(ObjectSpace space, long exception) {
        space.stack.push(exception);
        Printer.Buffer out = Printer.buffer();
        Traceback.report(space, out, exception);
        return Utf8.decode(out.bytes());
    }
}
