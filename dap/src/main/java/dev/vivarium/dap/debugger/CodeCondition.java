package dev.vivarium.dap.debugger;

import dev.vivarium.dap.expressions.QuietExpression.Answer;
import dev.vivarium.heap.Value;
import dev.vivarium.vm.CodePlace;
import dev.vivarium.vm.ProgramFrames;

/** A condition in the frames of one code, which remembers what running it gave where the program is. */
final class CodeCondition {
    private final CodeExpression expression;

    /** What running it gave at the instruction where the program is; UNDECIDED where it has not been run. */
    private Answer ran = Answer.UNDECIDED;

    private EvaluationFailed failure;

    CodeCondition(CodeExpression expression) {
        this.expression = expression;
    }

    /** Whether it was made for a code. */
    boolean isFor(CodePlace other) {
        return expression.isFor(other);
    }

    /** Whether it is true, as far as that is known without running code of the program. */
    Answer known(ProgramFrames frames) {
        return expression.known(frames, Value.NULL);
    }

    /**
     * Whether it is false, where that is not known without running code of the program; otherwise {@link #isTrue} tells
     * more, and runs nothing again.
     */
    boolean isFalseRun(ProgramFrames frames) {
        try {
            ran = expression.isTrueRun(frames, Value.NULL) ? Answer.TRUE : Answer.FALSE;
            return ran == Answer.FALSE;
        } catch (EvaluationFailed problem) {
            failure = problem;
            return false;
        }
    }

    /** Whether it is true in the innermost frame; what {@link #isFalseRun} has run here is not run again. */
    boolean isTrue(ProgramFrames frames) {
        return isTrue(frames, Value.NULL);
    }

    /** As {@link #isTrue(ProgramFrames)}, where the name that is bound stands for a value. */
    boolean isTrue(ProgramFrames frames, long value) {
        EvaluationFailed problem = failure;
        Answer known = ran;
        forget();
        if (problem != null) {
            throw problem;
        }
        known = known == Answer.UNDECIDED ? expression.known(frames, value) : known;
        return known == Answer.UNDECIDED ? expression.isTrueRun(frames, value) : known == Answer.TRUE;
    }

    /** Whether {@link #isFalseRun} could not tell. */
    boolean hasFailed() {
        return failure != null;
    }

    /** What was found out does not count any more. */
    void forget() {
        failure = null;
        ran = Answer.UNDECIDED;
    }
}
