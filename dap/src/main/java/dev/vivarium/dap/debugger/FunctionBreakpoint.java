package dev.vivarium.dap.debugger;

import dev.vivarium.vm.CodePlace;

/** A breakpoint in front of the first statement of every function of a name. */
public final class FunctionBreakpoint extends Breakpoint {
    private final String function;

    public FunctionBreakpoint(int id, String function, String condition, HitCondition hitCondition) {
        super(id, condition, hitCondition, null);
        this.function = function;
    }

    public String function() {
        return function;
    }

    boolean isAt(CodePlace code, int instruction) {
        return code.function().equals(function) && code.statements()[0] == instruction;
    }

    @Override
    String place() {
        return "function " + function;
    }
}
