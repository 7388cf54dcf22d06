package dev.vivarium.dap.debugger;

import dev.vivarium.vm.CodePlace;

/** A place to stop, with what must be true for it to stop. */
public abstract sealed class Breakpoint permits LineBreakpoint, FunctionBreakpoint, InstructionBreakpoint {
    private final int id;
    private final String condition;
    private final HitCondition hitCondition;
    private final String logMessage;
    private int hits;
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
    }

    public int id() {
        return id;
    }

    /** Where it is, in words. */
    abstract String place();

    /** Begins to count anew. */
    void reset() {
        hits = 0;
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

    /** Counts a hit, and says whether this one counts. */
    boolean hit() {
        hits++;
        return hitCondition.holds(hits);
    }
}
