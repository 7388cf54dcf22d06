package dev.vivarium.dap.debugger;

import dev.vivarium.vm.CodePlace;
import dev.vivarium.vm.ProgramFrames;
import dev.vivarium.vm.StopTest;
import java.util.List;

/** Lets the program go on where the conditions of all breakpoints in front of an instruction are false. */
final class PlaceTest implements StopTest {
    private final List<Breakpoint> breakpoints;
    private final CodePlace code;
    private final Evaluator evaluator;
    private final OwnWork ownWork;
    /** Made at the first hit, when all names are known. */
    private CodeCondition[] conditions;

    private PlaceTest(List<Breakpoint> breakpoints, CodePlace code, Evaluator evaluator, OwnWork ownWork) {
        this.breakpoints = breakpoints;
        this.code = code;
        this.evaluator = evaluator;
        this.ownWork = ownWork;
    }

    /** Null where a breakpoint has no condition. */
    static PlaceTest of(List<Breakpoint> breakpoints, CodePlace code, Evaluator evaluator, OwnWork ownWork) {
        return breakpoints.stream().allMatch(breakpoint -> breakpoint.condition() != null)
                ? new PlaceTest(breakpoints, code, evaluator, ownWork)
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
                    .map(breakpoint -> breakpoint.conditionIn(code, evaluator))
                    .toArray(CodeCondition[]::new);
            conditions = known;
        }
        for (CodeCondition condition : known) {
            if (!condition.isKnownFalse(frames)) {
                return !evaluator.isRecorded() && passesRun(known, frames);
            }
        }
        return true;
    }

    /** As {@link #passes}, where code has to run. */
    private boolean passesRun(CodeCondition[] known, ProgramFrames frames) {
        return ownWork.run(() -> {
            for (CodeCondition condition : known) {
                if (!condition.isFalse(frames)) {
                    return false;
                }
            }
            for (CodeCondition condition : known) {
                condition.forget();
            }
            return true;
        });
    }
}
