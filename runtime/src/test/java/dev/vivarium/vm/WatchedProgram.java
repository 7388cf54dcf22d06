package dev.vivarium.vm;

import dev.vivarium.Machine;
import dev.vivarium.MachineOptions;
import dev.vivarium.host.SystemHost;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs a program and keeps what a debugger learns of it: its code, and who catches what it raises. */
final class WatchedProgram implements StopHook {
    private final Map<String, CodePlace> codes = new HashMap<>();
    private final List<String> catchers = new ArrayList<>();

    WatchedProgram(String program) {
        Machine machine = new Machine(MachineOptions.DEFAULT, SystemHost.silent());
        machine.virtualMachine().view().setStopHook(this);
        machine.programs().runText(program, List.of("-c"));
    }

    CodePlace code(String function) {
        return codes.get(function);
    }

    /** The functions that catch what is raised, in the order in which it is; {@code -} for none. */
    List<String> catchers() {
        return catchers;
    }

    @Override
    public void reached(ProgramFrames frames) {
        throw new AssertionError("nothing is stopped at");
    }

    @Override
    public void raised(ProgramFrames frames, long exception) {
        int catcher = frames.catcher(exception);
        catchers.add(catcher < 0 ? "-" : frames.code(catcher).function());
    }

    @Override
    public void loaded(CodePlace code) {
        codes.put(code.function(), code);
    }
}
