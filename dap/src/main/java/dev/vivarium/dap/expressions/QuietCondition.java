package dev.vivarium.dap.expressions;

import dev.vivarium.object.ObjectSpace;
import dev.vivarium.syntax.ast.Expression;
import dev.vivarium.vm.CodePlace;
import dev.vivarium.vm.ProgramFrames;

/** A condition compiled for one code, which answers in its frames as long as no code has to run for it. */
public final class QuietCondition {
    /** What is known without running code. */
    public enum Answer {
        TRUE,
        FALSE,
        UNDECIDED
    }

    private static final Reading NEVER = frames -> {
        throw Undecided.here();
    };

    private final Truth truth;
    private final Reading reading;

    private QuietCondition(Truth truth, Reading reading) {
        this.truth = truth;
        this.reading = reading;
    }

    /** Compiles a condition; of what is no expression nothing is ever known. */
    public static QuietCondition compile(ObjectSpace space, CodePlace code, String text) {
        Truth truth = new Truth(space);
        Expression expression = ExpressionCompiler.parse(text);
        Reading reading = NEVER;
        if (expression != null) {
            try {
                reading = new ReadingCompiler(space, code, truth).compile(expression);
            } catch (Undecided something) {
                reading = NEVER;
            }
        }
        return new QuietCondition(truth, reading);
    }

    /** Whether nothing is ever known of it. */
    public boolean isNeverKnown() {
        return reading == NEVER;
    }

    /** Whether it is true in the innermost frame, which runs the code that it was compiled for. */
    public Answer in(ProgramFrames frames) {
        try {
            return truth.of(reading.in(frames)) ? Answer.TRUE : Answer.FALSE;
        } catch (Undecided undecided) {
            return Answer.UNDECIDED;
        }
    }
}
