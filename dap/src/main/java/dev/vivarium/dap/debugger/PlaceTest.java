package dev.vivarium.dap.debugger;

import dev.vivarium.dap.expressions.QuietExpression.Answer;
import dev.vivarium.vm.CodePlace;
import dev.vivarium.vm.ProgramFrames;
import dev.vivarium.vm.StopTest;
import java.util.ArrayList;
import java.util.List;

/** Lets the program go on where no breakpoint in front of an instruction stops it: conditions are false, or messages printed. */
final class PlaceTest implements StopTest {
    /** What a breakpoint prints instead of stopping; null for a hit that does not count. */
    private record Message(Breakpoint breakpoint, String text) {}

    private final List<Breakpoint> breakpoints;
    private final CodePlace code;
    private final Evaluator evaluator;
    private final BreakpointHits hits;
    private final OwnWork ownWork;
    /** Null where a breakpoint has none. Made at the first hit, when all names are known. */
    private CodeCondition[] conditions;

    private PlaceTest(
            List<Breakpoint> breakpoints, CodePlace code, Evaluator evaluator, BreakpointHits hits, OwnWork ownWork) {
        this.breakpoints = breakpoints;
        this.code = code;
        this.evaluator = evaluator;
        this.hits = hits;
        this.ownWork = ownWork;
    }

    /** Null where a breakpoint stops whatever is true. */
    static PlaceTest of(
            List<Breakpoint> breakpoints, CodePlace code, Evaluator evaluator, BreakpointHits hits, OwnWork ownWork) {
        return breakpoints.stream().allMatch(breakpoint -> breakpoint.condition() != null || breakpoint.isLog())
                ? new PlaceTest(breakpoints, code, evaluator, hits, ownWork)
                : null;
    }

    @Override
    public boolean passes(ProgramFrames frames) {
        if (ownWork.goesOn()) {
            return true;
        }
        CodeCondition[] known = conditions;
        if (known == null) {
            known = breakpoints.stream()
                    .map(Breakpoint::condition)
                    .map(condition -> condition == null ? null : condition.in(code, evaluator))
                    .toArray(CodeCondition[]::new);
            conditions = known;
        }
        for (CodeCondition condition : known) {
            if (condition == null || condition.known(frames) != Answer.FALSE) {
                return !evaluator.isRecorded() && passesByOwnWork(frames);
            }
        }
        return true;
    }

    private boolean passesByOwnWork(ProgramFrames frames) {
        ownWork.begin();
        try {
            return passesRun(frames);
        } finally {
            ownWork.end();
        }
    }

    /** As {@link #passes}, where code has to run, or something is to be printed. */
    private boolean passesRun(ProgramFrames frames) {
        List<Message> messages = null;
        for (int i = 0; i < conditions.length; i++) {
            Breakpoint breakpoint = breakpoints.get(i);
            if (isFalse(conditions[i], frames)) {
                continue;
            }
            if (!breakpoint.isLog() || conditions[i] != null && conditions[i].hasFailed()) {
                return false;
            }
            messages = messages == null ? new ArrayList<>() : messages;
            try {
                String text = breakpoint.countsNext() ? hits.message(breakpoint, frames) : null;
                messages.add(new Message(breakpoint, text));
            } catch (EvaluationFailed problem) {
                // Which stops the program, and is told then.
                return false;
            }
        }
        if (messages != null) {
            messages.forEach(this::print);
        }
        for (CodeCondition condition : conditions) {
            if (condition != null) {
                condition.forget();
            }
        }
        return true;
    }

    private void print(Message message) {
        message.breakpoint().hits().hit(null);
        if (message.text() != null) {
            hits.print(message.text());
        }
    }

    private static boolean isFalse(CodeCondition condition, ProgramFrames frames) {
        if (condition == null) {
            return false;
        }
        Answer answer = condition.known(frames);
        return answer == Answer.FALSE || answer == Answer.UNDECIDED && condition.isFalseRun(frames);
    }
}
