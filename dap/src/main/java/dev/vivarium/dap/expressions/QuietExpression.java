package dev.vivarium.dap.expressions;

import dev.vivarium.heap.NeedsProgram;
import dev.vivarium.heap.OutOfMemory;
import dev.vivarium.object.PrintKind;
import dev.vivarium.object.Printer;
import dev.vivarium.object.Printing;
import dev.vivarium.object.PythonError;
import dev.vivarium.text.Utf8;
import dev.vivarium.vm.ProgramFrames;

/** An expression compiled for one code, which answers in its frames as long as no code of the program has to run for it. */
public final class QuietExpression {
    /** What is known without running code of the program. */
    public enum Answer {
        TRUE,
        FALSE,
        UNDECIDED
    }

    private final Computing computing;
    private final Reading reading;

    QuietExpression(Computing computing, Reading reading) {
        this.computing = computing;
        this.reading = reading;
    }

    /**
     * Whether it is true in the innermost frame, which runs the code that it was compiled for.
     *
     * @param bound the value of the name that is bound; NULL where none is
     */
    public Answer in(ProgramFrames frames, long bound) {
        computing.bound = bound;
        try {
            return computing.isTrue(reading.in(frames)) ? Answer.TRUE : Answer.FALSE;
        } catch (NeedsProgram | PythonError | OutOfMemory | StackOverflowError undecided) {
            return Answer.UNDECIDED;
        } finally {
            computing.end();
        }
    }

    /** Its value as {@code str} shows it; null where that takes code of the program. */
    public String text(ProgramFrames frames) {
        try {
            long value = reading.in(frames);
            computing.begin();
            Printer.Buffer out = Printer.buffer();
            Printing.print(computing.space, out, value, PrintKind.STR);
            return Utf8.decode(out.bytes());
        } catch (NeedsProgram | PythonError | OutOfMemory | StackOverflowError undecided) {
            return null;
        } finally {
            computing.end();
        }
    }
}
