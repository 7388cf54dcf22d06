package dev.vivarium.dap.debugger;

import dev.vivarium.dap.expressions.ExpressionCompiler;
import dev.vivarium.dap.expressions.QuietExpression;
import dev.vivarium.dap.expressions.QuietExpression.Answer;
import dev.vivarium.heap.Value;
import dev.vivarium.vm.CodePlace;
import dev.vivarium.vm.FrameExpression;
import dev.vivarium.vm.ProgramFrames;

/** An expression in the frames of one code: read or run beside the program where that is enough, and else run in it. */
final class CodeExpression {
    /** How often in a row nothing is known beside the program until that is not tried any more. */
    private static final int MOST_UNDECIDED = 16;

    private final Evaluator evaluator;
    private final CodePlace code;
    private final String text;
    private final String bound;
    /** Null where nothing is known without running code of the program. */
    private QuietExpression quiet;

    private int undecided;
    private boolean isCompiled;
    /** Made where it has to run; null where it cannot be compiled, or not without a change of a recorded program. */
    private FrameExpression expression;

    /** @param bound a name besides the frame's; null for none */
    CodeExpression(Evaluator evaluator, CodePlace code, String text, String bound) {
        this.evaluator = evaluator;
        this.code = code;
        this.text = text;
        this.bound = bound;
        ExpressionCompiler compiler = evaluator.compiler();
        QuietExpression read = compiler.computed(code, text, bound);
        if (read == null && isCompiled()) {
            // The names that it was compiled with are known now.
            read = compiler.computed(code, text, bound);
            read = read == null ? compiler.run(expression) : read;
        }
        quiet = read;
    }

    private boolean isCompiled() {
        if (!isCompiled && !evaluator.isRecorded()) {
            isCompiled = true;
            expression = evaluator.compiler().compile(code, text, bound);
        }
        return expression != null;
    }

    /** Whether it was made for a code. */
    boolean isFor(CodePlace other) {
        return code.isSameUnit(other);
    }

    /** Whether it is true in the innermost frame, as far as that is known without running code of the program. */
    Answer known(ProgramFrames frames, long value) {
        if (quiet == null) {
            return Answer.UNDECIDED;
        }
        Answer answer = quiet.in(frames, value);
        countUndecided(answer == Answer.UNDECIDED);
        return answer;
    }

    private void countUndecided(boolean isUndecided) {
        undecided = isUndecided ? undecided + 1 : 0;
        if (undecided >= MOST_UNDECIDED && isCompiled()) {
            quiet = null;
        }
    }

    /** Whether it is true in the innermost frame; the program runs for it. */
    boolean isTrueRun(ProgramFrames frames, long value) {
        if (isCompiled()) {
            return evaluator.isTrue(expression, frames, value);
        }
        return value == Value.NULL ? evaluator.isTrue(text, frames) : evaluator.isTrue(text, frames, bound, value);
    }

    /** Its value in the innermost frame as {@code str} shows it. */
    String text(ProgramFrames frames) {
        String known = quiet == null ? null : quiet.text(frames);
        countUndecided(known == null);
        if (known != null) {
            return known;
        }
        return isCompiled() ? evaluator.text(expression, frames) : evaluator.text(text, frames);
    }
}
