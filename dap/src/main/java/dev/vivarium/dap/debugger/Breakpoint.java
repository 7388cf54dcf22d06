package dev.vivarium.dap.debugger;

import dev.vivarium.vm.CodePlace;
import java.util.Objects;

/** A place to stop, with what must be true for it to stop. */
public abstract sealed class Breakpoint permits LineBreakpoint, FunctionBreakpoint, InstructionBreakpoint {
    private final int id;
    private final String condition;
    private final HitCondition hitCondition;
    private final String logMessage;
    private HitCount hits;
    private CodeCondition here;

    /**
     * @param condition an expression, or null
     * @param logMessage what to print instead of stopping, or null
     */
    Breakpoint(int id, String condition, HitCondition hitCondition, String logMessage) {
        this.id = id;
        this.condition = condition;
        this.hitCondition = hitCondition;
        this.logMessage = logMessage;
        hits = new HitCount(hitCondition);
    }

    public int id() {
        return id;
    }

    /** Where it is, in words. */
    abstract String place();

    HitCount hits() {
        return hits;
    }

    /** Goes on counting where an earlier breakpoint is, which was the same: clients set all of a file anew. */
    void countOn(Breakpoint earlier) {
        hits = earlier.hits;
    }

    /** Whether it stops at the same hits as another one at the same place. */
    boolean isLike(Breakpoint other) {
        return hitCondition.equals(other.hitCondition)
                && Objects.equals(condition, other.condition)
                && Objects.equals(logMessage, other.logMessage);
    }

    String condition() {
        return condition;
    }

    /** The condition in the frames of a code. */
    CodeCondition conditionIn(CodePlace code, Evaluator evaluator) {
        CodeCondition compiled = here;
        if (compiled == null || !compiled.isFor(code)) {
            compiled = new CodeCondition(evaluator, code, condition);
            here = compiled;
        }
        return compiled;
    }

    /** The program was made what it was at another moment: names may have other numbers. */
    void rewound() {
        here = null;
    }

    String logMessage() {
        return logMessage;
    }
}
