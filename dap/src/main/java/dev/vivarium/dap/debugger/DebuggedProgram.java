package dev.vivarium.dap.debugger;

import dev.vivarium.Machine;
import dev.vivarium.dap.debugger.Stop.Reason;
import dev.vivarium.gc.control.StopCondition;
import dev.vivarium.host.Host;
import dev.vivarium.host.RewindableHost;
import dev.vivarium.module.Programs;
import dev.vivarium.vm.GreenThreads;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** A program under the debugger: stops it, lets it go on, and answers questions about it while it is stopped. */
public final class DebuggedProgram {
    private final Machine machine;
    private final ProgramListener listener;
    private final ProgramStops stops;
    private final StopCauses causes;
    private final StoppedTasks tasks;

    DebuggedProgram(Machine machine, ProgramListener listener, BreakpointTable breakpoints) {
        this.machine = machine;
        this.listener = listener;
        stops = new ProgramStops(machine, listener, breakpoints);
        causes = stops.causes();
        tasks = stops.tasks();
    }

    /**
     * Records the program, so that it can go back.
     *
     * @param start runs the program to its end
     * @param stopsAtEnd whether it stops once more when it has ended
     */
    void record(RewindableHost host, ToIntFunction<Programs> start, boolean stopsAtEnd) {
        stops.record(host, start, stopsAtEnd);
    }

    /** Runs the program to its end. */
    int run(ToIntFunction<Programs> start) {
        TimeTravel travel = stops.travel();
        return travel == null ? start.applyAsInt(machine.programs()) : travel.run();
    }

    /** What the debugger itself asks of the outside. */
    Host outside() {
        return stops.outside();
    }

    /** Going back in time. */
    public Backwards backwards() {
        return new Backwards(tasks, stops.travel(), causes.setBreakpoints(), causes.counts());
    }

    /** Watches the machine from now on. */
    void attach() {
        machine.virtualMachine().view().setStopHook(stops);
        machine.collector().addObserver(causes.collections());
    }

    Machine machine() {
        return machine;
    }

    /** To be called by the program's thread when the program is over. */
    void ended(int exitCode) {
        stops.watcher().ended(this, exitCode);
    }

    /** Lets somebody look at the program at each stop, before the client is told. */
    public void watchStops(StopWatcher wanted) {
        stops.setWatcher(wanted);
    }

    /**
     * Lets somebody else watch collections, who is told of each event before a stop at it. To be called by the program's
     * thread.
     */
    public void watchCollectionsFirst(Runnable addObservers) {
        machine.collector().removeObserver(causes.collections());
        addObservers.run();
        machine.collector().addObserver(causes.collections());
    }

    public BreakpointTable breakpoints() {
        return causes.breakpoints();
    }

    /** The numbers of the threads that there are. */
    public List<Integer> threads() {
        return stops.threads().threads();
    }

    /** The tasks of asyncio that did not run at the last stop. */
    public List<TaskThread> taskThreads() {
        return stops.threads().tasks();
    }

    /** Asks the stopped program; fails where it is not stopped. */
    public <T> CompletableFuture<T> ask(Function<StoppedProgram, T> question) {
        return tasks.submit(question, false);
    }

    public CompletableFuture<Void> stepIn() {
        return resume(new Resumption(Resumption.Kind.IN, 0, 0, -1));
    }

    public CompletableFuture<Void> stepOver() {
        return resume(new Resumption(Resumption.Kind.OVER, 0, 0, -1));
    }

    /** Lets the stopped program go on. */
    public CompletableFuture<Void> resume() {
        return resume(Resumption.freely());
    }

    /** Lets the stopped program go on. */
    public CompletableFuture<Void> resume(Resumption how) {
        return goOn(program -> {
            if (how.alone() != 0 && stops.travel() != null) {
                throw new IllegalArgumentException("a recorded program runs with all its threads");
            }
            causes.stepper().begin(how, program);
            stops.setAlone(how.alone());
        });
    }

    /** Ends a thread that is not the first and did not stop; false where it is no such thread. */
    public CompletableFuture<Boolean> endThread(int number) {
        return ask(program -> {
            program.aboutToChange();
            return GreenThreads.of(machine.space()).end(number);
        });
    }

    /**
     * Sends the stopped program elsewhere, though nothing of it runs. Behind the answer, and before anything else is
     * done, the client is told that it stands there.
     */
    public CompletableFuture<Void> move(Reason reason, Consumer<StoppedProgram> move) {
        return tasks.submit(
                        program -> {
                            move.accept(program);
                            return program.thread();
                        },
                        thread -> {
                            listener.awaitAnswer();
                            listener.stopped(Stop.of(reason, thread));
                        },
                        false)
                .thenApply(thread -> null);
    }

    private CompletableFuture<Void> goOn(Consumer<StoppedProgram> prepare) {
        return tasks.submit(
                program -> {
                    prepare.accept(program);
                    causes.departs(program);
                    causes.patchAll();
                    return null;
                },
                true);
    }

    /** Lets a stopped collection go on until a condition holds. */
    public CompletableFuture<Void> stepCollection(StopCondition until) {
        return goOn(program -> causes.stepper().stepCollection(until));
    }

    /** Tells the client that the program goes on, by a request from which that cannot be seen. */
    public void tellGoesOn(int thread) {
        listener.goesOn(thread);
    }

    /** Stops the program at the next statement that it runs; one that stands already stays so. */
    public void pause() {
        tasks.unlessStopped(this::pauseAnyhow);
    }

    private void pauseAnyhow() {
        causes.setPauseWanted(true);
        machine.space().host.wake();
    }

    public void setBreakpoints(String file, List<LineBreakpoint> wanted) {
        BreakpointTable breakpoints = causes.breakpoints();
        breakpoints.set(file, wanted);
        breakpoints.locate(machine.virtualMachine().view().codePlaces());
        causes.patchAll();
    }

    public void setFunctionBreakpoints(List<FunctionBreakpoint> wanted) {
        BreakpointTable breakpoints = causes.breakpoints();
        breakpoints.setFunctions(wanted);
        breakpoints.verify(machine.virtualMachine().view().codePlaces());
        causes.patchAll();
    }

    /** Whether an instruction of loaded code lies at an address. */
    public boolean hasInstruction(long address) {
        int instruction = InstructionAddress.instruction(address);
        return machine.virtualMachine().view().codePlaces().stream()
                .anyMatch(code -> code.number() == InstructionAddress.code(address)
                        && instruction >= 0
                        && instruction < code.instructions());
    }

    public void setInstructionBreakpoints(List<InstructionBreakpoint> wanted) {
        causes.breakpoints().setInstructions(wanted);
        causes.patchAll();
    }

    /** Takes over what an earlier run of the same program had to stop for; objects and instructions are others now. */
    void takeOver(DebuggedProgram earlier) {
        causes.takeOver(earlier.causes);
    }

    /** The files of the modules that were loaded. */
    public Set<String> sources() {
        return stops.sources();
    }

    /** The breakpoints on values by their ids; after a change of them see {@link #valuesChanged}. */
    public Map<Integer, ValueWatch> values() {
        return causes.values();
    }

    /** Takes notice of a change of {@link #values}: while there are any, the program is looked at at every statement. */
    public void valuesChanged() {
        causes.patchAll();
        // Where it stands, what happens from now on counts; where it runs, from the next statement on.
        ask(program -> {
            causes.departs(program);
            return null;
        });
    }

    /** The breakpoints on births by their ids; after a change of them see {@link #birthsChanged}. */
    public Map<Integer, BirthWatch> births() {
        return causes.births().all();
    }

    /** Takes notice of a change of {@link #births} as soon as the program runs. */
    public void birthsChanged() {
        causes.birthsChanged();
    }

    /** The lines of a file at which code that is loaded can stop; for a program that stands. */
    public Set<Integer> loadedLines(String file) {
        BreakpointTable breakpoints = causes.breakpoints();
        String wanted = breakpoints.absolute(file);
        return machine.virtualMachine().view().codePlaces().stream()
                .filter(code -> breakpoints.absolute(code.file()).equals(wanted))
                .flatMap(code -> Arrays.stream(code.statements()).mapToObj(code::line))
                .collect(Collectors.toSet());
    }

    /** The lines of a text at which it can stop once that is loaded; none where it cannot be compiled. */
    public Set<Integer> textLines(String text) {
        return TextLines.of(text, machine.imports().compileOptions());
    }

    public void setExceptionFilters(List<ExceptionFilter> filters) {
        causes.exceptions().setFilters(filters);
    }

    public void setCollectionStops(Set<CollectionStop> wanted) {
        causes.collections().setFilters(wanted);
    }

    /** The listing of the policy in force. */
    public Listing listing() {
        return causes.collections().listing();
    }

    /** Sets the breakpoints of the listing: ids by line. */
    public void setListingBreakpoints(Map<Integer, Integer> idsByLine) {
        causes.collections().setLines(idsByLine);
    }

    /** The breakpoints on fates of objects by their ids; may be changed at any time. */
    public Map<Integer, FateWatch> fates() {
        return causes.collections().fates();
    }

    /** Ends the program as soon as it runs Python code. */
    public void terminate() {
        stops.terminate();
        pauseAnyhow();
        // Where it waits for a lock or is in a native, nothing else gets through.
        machine.virtualMachine().interrupts().interrupt();
        machine.space().longWork.end();
        tasks.release();
    }

    /** Forgets all breakpoints and lets the program run on. */
    public void detach() {
        machine.virtualMachine().view().setStopHook(null);
        machine.collector().removeObserver(causes.collections());
        causes.forgetAtOnce();
        tasks.release();
    }

    /** Forgets all that it had to stop for, and goes on; another client may come. */
    void letGo() {
        causes.forget();
        causes.setPauseWanted(false);
        tasks.release();
    }

    /** Forgets all that it had to stop for, and stands still where it is or at the next statement. */
    void standStill() {
        causes.forget();
        if (stops.lastStop() == null) {
            pause();
        }
    }

    /** Whether the program stands still. */
    public boolean stands() {
        return stops.lastStop() != null;
    }

    /** Tells the client where the program stands; nothing where it runs. */
    void tellStop() {
        Stop stop = stops.lastStop();
        if (stop != null) {
            listener.stopped(Stop.of(Reason.PAUSE, stop.thread()));
        }
    }

    void stopOnEntry() {
        causes.stepper().stopOnEntry(machine.virtualMachine().view().programFrames());
    }
}
