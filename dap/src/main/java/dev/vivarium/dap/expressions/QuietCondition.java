package dev.vivarium.dap.expressions;

import dev.vivarium.object.ObjectSpace;
import dev.vivarium.syntax.ParseMode;
import dev.vivarium.syntax.Parser;
import dev.vivarium.syntax.SyntaxTree;
import dev.vivarium.syntax.ast.ExpressionStatement;
import dev.vivarium.syntax.source.SourceText;
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

    private final CodePlace code;
    private final Truth truth;
    private final Reading reading;

    private QuietCondition(CodePlace code, Truth truth, Reading reading) {
        this.code = code;
        this.truth = truth;
        this.reading = reading;
    }

    /** Compiles a condition; of what is no expression nothing is ever known. */
    public static QuietCondition compile(ObjectSpace space, CodePlace code, String text) {
        Truth truth = new Truth(space);
        SyntaxTree tree = Parser.parse(new SourceText(text.strip()), ParseMode.EVAL);
        boolean isExpression = tree.problems().isEmpty()
                && tree.module().body().size() == 1
                && tree.module().body().get(0) instanceof ExpressionStatement;
        Reading reading = NEVER;
        if (isExpression) {
            try {
                reading = new ReadingCompiler(space, code, truth)
                        .compile(((ExpressionStatement) tree.module().body().get(0)).expression());
            } catch (Undecided something) {
                reading = NEVER;
            }
        }
        return new QuietCondition(code, truth, reading);
    }

    /** Whether it was compiled for a code. */
    public boolean isFor(CodePlace other) {
        return code.equals(other);
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
