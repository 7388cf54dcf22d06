package dev.vivarium.dap.debugger;

import dev.vivarium.dap.expressions.QuietCondition;
import dev.vivarium.dap.expressions.QuietCondition.Answer;
import dev.vivarium.vm.CodePlace;
import dev.vivarium.vm.FrameExpression;
import dev.vivarium.vm.ProgramFrames;

/** A condition in the frames of one code: read from the frame where that is enough, and else run in it. */
final class CodeCondition {
    private final Evaluator evaluator;
    private final CodePlace code;
    private final String text;
    private final QuietCondition quiet;
    private final boolean isNeverKnown;
    /** Made when it has to run; null where it cannot be made without objects of its own. */
    private FrameExpression expression;

    private boolean isCompiled;

    /** What running it gave at the instruction where the program is; UNDECIDED where it has not been run. */
    private Answer ran = Answer.UNDECIDED;

    private EvaluationFailed failure;

    CodeCondition(Evaluator evaluator, CodePlace code, String text) {
        this.evaluator = evaluator;
        this.code = code;
        this.text = text;
        quiet = evaluator.quietCondition(text, code);
        isNeverKnown = quiet.isNeverKnown();
    }

    /** Whether it was made for a code. */
    boolean isFor(CodePlace other) {
        return code.isSameUnit(other);
    }

    /** Whether it is false, as far as that is known without running code. */
    boolean isKnownFalse(ProgramFrames frames) {
        return !isNeverKnown && quiet.in(frames) == Answer.FALSE;
    }

    /** Whether it is false, for which code may run; otherwise {@link #isTrue} tells more, and runs nothing again. */
    boolean isFalse(ProgramFrames frames) {
        Answer known = isNeverKnown ? Answer.UNDECIDED : quiet.in(frames);
        if (known != Answer.UNDECIDED) {
            return known == Answer.FALSE;
        }
        try {
            ran = run(frames) ? Answer.TRUE : Answer.FALSE;
            return ran == Answer.FALSE;
        } catch (EvaluationFailed problem) {
            failure = problem;
            return false;
        }
    }

    /** Whether it is true in the innermost frame; what {@link #isFalse} has run here is not run again. */
    boolean isTrue(ProgramFrames frames) {
        EvaluationFailed problem = failure;
        Answer known = ran;
        forget();
        if (problem != null) {
            throw problem;
        }
        known = known == Answer.UNDECIDED ? quiet.in(frames) : known;
        return known == Answer.UNDECIDED ? run(frames) : known == Answer.TRUE;
    }

    /** What was found out does not count any more. */
    void forget() {
        failure = null;
        ran = Answer.UNDECIDED;
    }

    private boolean run(ProgramFrames frames) {
        if (!isCompiled && !evaluator.isRecorded()) {
            isCompiled = true;
            expression = evaluator.expression(text, code);
        }
        return expression == null ? evaluator.isTrue(text, frames) : evaluator.isTrue(expression, frames);
    }
}
