package dev.vivarium.dap.debugger;

import dev.vivarium.vm.CodePlace;
import java.util.ArrayList;
import java.util.List;

/**
 * A breakpoint in front of the first statement of every function of a name. A dotted one also says, as far as it goes, which
 * classes, functions, module and packages the function is in: {@code Sensor.read}, {@code drivers.i2c.Sensor.read}.
 */
public final class FunctionBreakpoint extends Breakpoint {
    private final String function;
    private final List<String> path;
    private boolean verified;

    public FunctionBreakpoint(int id, String function, String condition, HitCondition hitCondition) {
        super(id, condition, hitCondition, null);
        this.function = function;
        path = List.of(function.strip().split("\\.", -1));
    }

    public String function() {
        return function;
    }

    @Override
    public boolean isVerified() {
        return verified;
    }

    void verify() {
        verified = true;
    }

    /** The program is started anew. */
    void unload() {
        verified = false;
    }

    boolean isIn(CodePlace code) {
        if (!code.function().equals(path.get(path.size() - 1))) {
            return false;
        }
        if (path.size() == 1) {
            return true;
        }
        List<String> whole = new ArrayList<>(modules(code.file()));
        whole.addAll(code.enclosing());
        whole.add(code.function());
        int outside = whole.size() - path.size();
        return outside >= 0 && whole.subList(outside, whole.size()).equals(path);
    }

    boolean isAt(CodePlace code, int instruction) {
        return code.statements()[0] == instruction && isIn(code);
    }

    /** The folders and the module that a file's name stands for. */
    private static List<String> modules(String file) {
        return List.of(file.replaceFirst("(/__init__)?\\.m?py$", "").split("[/\\\\]"));
    }

    @Override
    String place() {
        return "function " + function;
    }
}
