package dev.vivarium.dap.debugger;

import dev.vivarium.dap.expressions.QuietCondition;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.vm.CodePlace;
import dev.vivarium.vm.ProgramFrames;

/** A place to stop, with what must be true for it to stop. */
public abstract sealed class Breakpoint permits LineBreakpoint, FunctionBreakpoint, InstructionBreakpoint {
    private final int id;
    private final String condition;
    private final HitCondition hitCondition;
    private final String logMessage;
    private int hits;
    private QuietCondition quiet;

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

    /** What is known of the condition in the innermost frame without running code. */
    QuietCondition.Answer known(ObjectSpace space, CodePlace code, ProgramFrames frames) {
        QuietCondition compiled = quiet;
        if (compiled == null || !compiled.isFor(code)) {
            compiled = QuietCondition.compile(space, code, condition);
            quiet = compiled;
        }
        return compiled.in(frames);
    }

    /** The program was made what it was at another moment: names may have other numbers. */
    void rewound() {
        quiet = null;
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
