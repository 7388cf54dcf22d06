package dev.vivarium.dap.debugger;

import dev.vivarium.vm.CodePlace;
import java.util.Objects;

/** A place to stop, with what must be true for it to stop. */
public abstract sealed class Breakpoint permits LineBreakpoint, FunctionBreakpoint, InstructionBreakpoint {
    private final int id;
    private final Condition condition;
    private final HitCondition hitCondition;
    private final String logMessage;
    private HitCount hits;
    private LogMessage message;

    /**
     * @param condition an expression, or null
     * @param logMessage what to print instead of stopping, or null
     */
    Breakpoint(int id, String condition, HitCondition hitCondition, String logMessage) {
        this.id = id;
        this.condition = condition == null ? null : new Condition(condition, null);
        this.hitCondition = hitCondition;
        this.logMessage = logMessage;
        hits = new HitCount(hitCondition);
    }

    public int id() {
        return id;
    }

    /** Where it is, in words. */
    abstract String place();

    /** Whether there is code for it to stop in. */
    public abstract boolean isVerified();

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

    /** Null where it has none. */
    Condition condition() {
        return condition;
    }

    /** The program was made what it was at another moment: names may have other numbers. */
    void rewound() {
        message = null;
        if (condition != null) {
            condition.rewound();
        }
    }

    /** Whether it prints instead of stopping. */
    boolean isLog() {
        return logMessage != null;
    }

    /** What to print, in the frames of a code. */
    LogMessage messageIn(CodePlace code, Evaluator evaluator) {
        LogMessage compiled = message;
        if (compiled == null || !compiled.isFor(code)) {
            compiled = new LogMessage(evaluator, code, logMessage);
            message = compiled;
        }
        return compiled;
    }

    /** Whether the next hit counts. */
    boolean countsNext() {
        return hits.countsNext();
    }
}
