package dev.vivarium.dap.debugger;

import dev.vivarium.Machine;
import dev.vivarium.dap.debugger.ProgramListener.Channel;
import dev.vivarium.dap.debugger.Stop.Reason;
import dev.vivarium.gc.control.StopCondition;
import dev.vivarium.heap.CollectionTrigger.Cause;
import dev.vivarium.heap.Value;
import dev.vivarium.host.Host;
import dev.vivarium.object.ExceptionType;
import dev.vivarium.object.Exceptions;
import dev.vivarium.vm.CodePlace;
import dev.vivarium.vm.GreenThreads;
import dev.vivarium.vm.ProgramFrames;
import dev.vivarium.vm.StopHook;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A program under the debugger: stops it, lets it go on, and answers questions about it while it is stopped. */
public final class DebuggedProgram implements StopHook, CollectionWatch.Stopper {
    private final Machine machine;
    private final ProgramListener listener;
    private final BreakpointTable breakpoints;
    private final Set<Integer> threads = new ConcurrentSkipListSet<>(Set.of(1));
    private final Evaluator evaluator;
    private final CollectionWatch collections;
    private final Map<Integer, ValueWatch> values = new ConcurrentHashMap<>();
    /** What the stopped program's thread is asked to do. */
    private final BlockingQueue<Task<?>> tasks = new LinkedBlockingQueue<>();

    private volatile boolean isStopped;
    private volatile boolean terminating;
    private volatile boolean pauseWanted;
    private volatile ExceptionFilters exceptions = ExceptionFilters.NONE;
    private Stepping stepping;
    private boolean evaluating;
    private long lastException = Value.NULL;

    /** What the program's thread does for another; the result decides nothing about going on. */
    private record Task<T>(Function<StoppedProgram, T> work, CompletableFuture<T> result, boolean resumes) {
        void perform(StoppedProgram program) {
            try {
                result.complete(work.apply(program));
            } catch (RuntimeException | Error problem) {
                // Whoever asked gets an answer, whatever went wrong.
                result.completeExceptionally(problem);
            }
        }
    }

    DebuggedProgram(Machine machine, ProgramListener listener, BreakpointTable breakpoints) {
        this.machine = machine;
        this.listener = listener;
        this.breakpoints = breakpoints;
        evaluator = new Evaluator(machine);
        collections = new CollectionWatch(
                this,
                machine.virtualMachine()::depth,
                Listing.of(machine.collector().policy()));
    }

    /** Watches the machine from now on. */
    void attach() {
        machine.virtualMachine().setStopHook(this);
        machine.collector().addObserver(collections);
    }

    Machine machine() {
        return machine;
    }

    public BreakpointTable breakpoints() {
        return breakpoints;
    }

    // Called by the session

    /** The numbers of the threads that there are. */
    public List<Integer> threads() {
        return List.copyOf(threads);
    }

    /** Asks the stopped program; fails where it is not stopped. */
    public <T> CompletableFuture<T> ask(Function<StoppedProgram, T> question) {
        return submit(question, false);
    }

    /** Lets the stopped program go on. */
    public CompletableFuture<Void> resume() {
        return resume(null);
    }

    public CompletableFuture<Void> stepIn() {
        return resume(Stepping.Kind.IN);
    }

    public CompletableFuture<Void> stepOver() {
        return resume(Stepping.Kind.OVER);
    }

    public CompletableFuture<Void> stepOut() {
        return resume(Stepping.Kind.OUT);
    }

    public CompletableFuture<Void> stepInstruction() {
        return resume(Stepping.Kind.INSTRUCTION);
    }

    private CompletableFuture<Void> resume(Stepping.Kind kind) {
        return submit(
                program -> {
                    prepare(kind, program);
                    patchAll();
                    return null;
                },
                true);
    }

    /** In a collection a step goes by action, object and phase; behind its end, on in the program. */
    private void prepare(Stepping.Kind kind, StoppedProgram program) {
        ActiveCollection collection = program.innermostCollection();
        boolean inCollection = collection != null && !collection.collection().isDone();
        stepping = null;
        collections.step(null);
        if (kind == null) {
            return;
        }
        if (!inCollection) {
            Stepping.Kind behindEnd = kind == Stepping.Kind.OUT && collection != null ? Stepping.Kind.OVER : kind;
            stepping = Stepping.from(behindEnd, program.thread(), program.frames());
            return;
        }
        switch (kind) {
            case OVER -> collections.step(StopCondition.nextObject());
            case OUT -> collections.step(StopCondition.nextPhase());
            default -> {
                collections.step(StopCondition.nextEvent());
                // The action may be to call the program.
                stepping = Stepping.from(kind, program.thread(), program.frames());
            }
        }
    }

    /** Lets a stopped collection go on until a condition holds. */
    public CompletableFuture<Void> stepCollection(StopCondition until) {
        return submit(
                program -> {
                    stepping = null;
                    collections.step(until);
                    patchAll();
                    return null;
                },
                true);
    }

    private <T> CompletableFuture<T> submit(Function<StoppedProgram, T> work, boolean resumes) {
        CompletableFuture<T> result = new CompletableFuture<>();
        synchronized (tasks) {
            if (!isStopped) {
                result.completeExceptionally(new NotStoppedException());
                return result;
            }
            if (resumes) {
                isStopped = false;
            }
            tasks.add(new Task<>(work, result, resumes));
        }
        return result;
    }

    /** Stops the program at the next statement that it runs. */
    public void pause() {
        pauseWanted = true;
        patchAll();
        machine.space().host.wake();
    }

    public void setBreakpoints(String file, List<LineBreakpoint> wanted) {
        breakpoints.set(file, wanted);
        breakpoints.locate(machine.virtualMachine().codePlaces());
        patchAll();
    }

    public void setFunctionBreakpoints(List<FunctionBreakpoint> wanted) {
        breakpoints.setFunctions(wanted);
        patchAll();
    }

    public void setInstructionBreakpoints(List<InstructionBreakpoint> wanted) {
        breakpoints.setInstructions(wanted);
        patchAll();
    }

    /** Takes over what an earlier run of the same program had to stop for; objects and instructions are others now. */
    void takeOver(DebuggedProgram earlier) {
        breakpoints.takeOver(earlier.breakpoints);
        exceptions = earlier.exceptions;
        collections.takeOver(earlier.collections);
    }

    /** The breakpoints on changes of values by their ids; after a change of them see {@link #valuesChanged}. */
    public Map<Integer, ValueWatch> values() {
        return values;
    }

    /** Takes notice of a change of {@link #values}: while there are any, the program is looked at at every statement. */
    public void valuesChanged() {
        patchAll();
    }

    /** The lines of a file, between two, at which code that is loaded can stop. */
    public List<Integer> linesBetween(String file, int from, int to) {
        String wanted = breakpoints.absolute(file);
        return machine.virtualMachine().codePlaces().stream()
                .filter(code -> breakpoints.absolute(code.file()).equals(wanted))
                .flatMapToInt(code -> Arrays.stream(code.statements()).map(code::line))
                .filter(line -> line >= from && line <= to)
                .distinct()
                .sorted()
                .boxed()
                .toList();
    }

    public void setExceptionFilters(ExceptionFilters filters) {
        exceptions = filters;
    }

    public void setCollectionStops(Set<CollectionStop> stops) {
        collections.setFilters(stops);
    }

    /** The listing of the policy in force. */
    public Listing listing() {
        return collections.listing();
    }

    /** Sets the breakpoints of the listing: ids by line. */
    public void setListingBreakpoints(Map<Integer, Integer> idsByLine) {
        collections.setLines(idsByLine);
    }

    /** The breakpoints on fates of objects by their ids; may be changed at any time. */
    public Map<Integer, FateWatch> fates() {
        return collections.fates();
    }

    /** Ends the program as soon as it runs Python code. */
    public void terminate() {
        terminating = true;
        pause();
        // Where it waits for a lock, nothing else gets through.
        machine.virtualMachine().interrupts().interrupt();
        synchronized (tasks) {
            if (isStopped) {
                isStopped = false;
                tasks.add(new Task<>(program -> null, new CompletableFuture<>(), true));
            }
        }
    }

    /** Forgets all breakpoints and lets the program run on. */
    public void detach() {
        machine.virtualMachine().setStopHook(null);
        machine.collector().removeObserver(collections);
        breakpoints.clear();
        values.clear();
        stepping = null;
        pauseWanted = false;
        patchAll();
        exceptions = ExceptionFilters.NONE;
        synchronized (tasks) {
            if (isStopped) {
                isStopped = false;
                tasks.add(new Task<>(program -> null, new CompletableFuture<>(), true));
            }
        }
    }

    void stopOnEntry() {
        stepping = Stepping.intoProgram(machine.virtualMachine().programFrames());
    }

    private synchronized void patchAll() {
        machine.virtualMachine().codePlaces().forEach(this::patch);
    }

    private void patch(CodePlace code) {
        boolean[] stops = new boolean[code.instructions()];
        breakpoints.mark(code, stops);
        Stepping step = stepping;
        if (step != null) {
            step.mark(code, stops);
        }
        if (pauseWanted || !values.isEmpty()) {
            for (int statement : code.statements()) {
                stops[statement] = true;
            }
        }
        code.stopAt(stops);
    }

    // Called by the program

    @Override
    public void loaded(CodePlace code) {
        if (evaluating) {
            // What the debugger evaluates has no breakpoints.
            return;
        }
        for (LineBreakpoint moved : breakpoints.locate(machine.virtualMachine().codePlaces())) {
            listener.breakpointChanged(moved);
        }
        patch(code);
    }

    @Override
    public void reached(ProgramFrames frames) {
        if (terminating) {
            throw new ProgramTerminated();
        }
        if (evaluating) {
            return;
        }
        StoppedProgram program = stoppedAt(frames);
        Stop stop = reasonToStop(program);
        if (stop != null) {
            stop(program, stop);
        }
    }

    private StoppedProgram stoppedAt(ProgramFrames frames) {
        return new StoppedProgram(
                machine, frames, GreenThreads.of(machine.space()).number(), evaluator, collections.active());
    }

    private Stop reasonToStop(StoppedProgram program) {
        ProgramFrames frames = program.frames();
        List<Integer> hit = breakpoints.at(frames.code(0), frames.instruction(0)).stream()
                .filter(breakpoint -> stopsAt(breakpoint, program))
                .map(Breakpoint::id)
                .toList();
        List<ValueWatch> changed = values.values().stream()
                .filter(watch -> watch.hasChanged(program))
                .toList();
        if (!changed.isEmpty()) {
            return new Stop(
                    Reason.DATA,
                    program.thread(),
                    changed.stream().map(watch -> watch.name() + " has changed").collect(Collectors.joining("; ")),
                    changed.stream().map(ValueWatch::id).toList());
        } else if (!hit.isEmpty()) {
            return new Stop(Reason.BREAKPOINT, program.thread(), "", hit);
        } else if (pauseWanted) {
            return Stop.of(Reason.PAUSE, program.thread());
        } else if (stepping != null && stepping.endsAt(program.thread(), frames)) {
            return Stop.of(stepping.isEntry() ? Reason.ENTRY : Reason.STEP, program.thread());
        }
        return null;
    }

    private boolean stopsAt(Breakpoint breakpoint, StoppedProgram program) {
        evaluating = true;
        collections.mute(true);
        try {
            if (breakpoint.condition() != null && !evaluator.isTrue(breakpoint.condition(), program.frames())) {
                return false;
            }
            if (!breakpoint.hit()) {
                return false;
            }
            if (breakpoint.logMessage() == null) {
                return true;
            }
            listener.output(Channel.CONSOLE, evaluator.interpolate(breakpoint.logMessage(), program.frames()) + "\n");
            return false;
        } catch (EvaluationFailed problem) {
            listener.output(Channel.CONSOLE, "breakpoint in " + breakpoint.place() + ": " + problem.lastLine() + "\n");
            return true;
        } finally {
            evaluating = false;
            collections.mute(false);
        }
    }

    @Override
    public void raised(ProgramFrames frames, long exception) {
        if (terminating) {
            throw new ProgramTerminated();
        }
        ExceptionFilters filters = exceptions;
        boolean again = exception == lastException;
        lastException = exception;
        if (evaluating || again || filters.equals(ExceptionFilters.NONE)) {
            return;
        }
        boolean ends = ExceptionType.isInstance(machine.space(), exception, Exceptions.STOP_ITERATION)
                || ExceptionType.isInstance(machine.space(), exception, Exceptions.GENERATOR_EXIT)
                || ExceptionType.isInstance(machine.space(), exception, Exceptions.SYSTEM_EXIT);
        boolean outOfMemory =
                filters.outOfMemory() && ExceptionType.isInstance(machine.space(), exception, Exceptions.MEMORY_ERROR);
        boolean uncaught = filters.uncaught() && !frames.hasHandler();
        if (!ends && (filters.raised() || uncaught || outOfMemory)) {
            StoppedProgram program = stoppedAt(frames);
            program.setException(exception);
            stop(program, new Stop(Reason.EXCEPTION, program.thread(), evaluator.exceptionText(exception), List.of()));
        }
    }

    @Override
    public void waiting(ProgramFrames frames) {
        if (terminating) {
            throw new ProgramTerminated();
        }
        if (pauseWanted && !evaluating) {
            StoppedProgram program = stoppedAt(frames);
            stop(program, Stop.of(Reason.PAUSE, program.thread()));
        }
    }

    @Override
    public void threadStarted(int number) {
        threads.add(number);
        listener.threadStarted(number);
    }

    @Override
    public void threadEnded(int number) {
        threads.remove(number);
        listener.threadEnded(number);
    }

    // Called by collections

    @Override
    public void stopInCollection(Reason reason, String text, List<Integer> hit) {
        if (!evaluating && !terminating) {
            StoppedProgram program = stoppedAt(machine.virtualMachine().programFrames());
            stop(program, new Stop(reason, program.thread(), text, hit));
        }
    }

    @Override
    public boolean wantsPause() {
        return pauseWanted;
    }

    @Override
    public boolean stepEndsIn(ActiveCollection collection, boolean begins) {
        Stepping step = stepping;
        if (step == null || step.thread() != GreenThreads.of(machine.space()).number() || step.isEntry()) {
            return false;
        }
        boolean called = begins && collection.collection().cause() == Cause.EXPLICIT;
        return called && step.goesIn() || step.depth() > collection.depth();
    }

    private void stop(StoppedProgram program, Stop stop) {
        stepping = null;
        collections.step(null);
        pauseWanted = false;
        patchAll();
        machine.space().host.flush(Host.STANDARD_OUTPUT);
        synchronized (tasks) {
            isStopped = true;
        }
        listener.stopped(stop);
        evaluating = true;
        collections.mute(true);
        try {
            serve(program);
        } finally {
            evaluating = false;
            collections.mute(false);
        }
        if (terminating) {
            throw new ProgramTerminated();
        }
    }

    private void serve(StoppedProgram program) {
        while (true) {
            Task<?> task;
            try {
                task = tasks.take();
            } catch (InterruptedException e) {
                terminating = true;
                return;
            }
            task.perform(program);
            if (task.resumes()) {
                return;
            }
        }
    }
}
