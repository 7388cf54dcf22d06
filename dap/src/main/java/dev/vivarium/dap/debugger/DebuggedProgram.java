package dev.vivarium.dap.debugger;

import dev.vivarium.Machine;
import dev.vivarium.dap.debugger.ProgramListener.Channel;
import dev.vivarium.dap.debugger.Stop.Reason;
import dev.vivarium.heap.Value;
import dev.vivarium.host.Host;
import dev.vivarium.object.ExceptionType;
import dev.vivarium.object.Exceptions;
import dev.vivarium.vm.CodePlace;
import dev.vivarium.vm.GreenThreads;
import dev.vivarium.vm.ProgramFrames;
import dev.vivarium.vm.StopHook;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;

/** A program under the debugger: stops it, lets it go on, and answers questions about it while it is stopped. */
public final class DebuggedProgram implements StopHook {
    private final Machine machine;
    private final ProgramListener listener;
    private final BreakpointTable breakpoints;
    private final Evaluator evaluator;
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
            } catch (RuntimeException | StackOverflowError problem) {
                result.completeExceptionally(problem);
            }
        }
    }

    DebuggedProgram(Machine machine, ProgramListener listener, BreakpointTable breakpoints) {
        this.machine = machine;
        this.listener = listener;
        this.breakpoints = breakpoints;
        evaluator = new Evaluator(machine);
    }

    Machine machine() {
        return machine;
    }

    public BreakpointTable breakpoints() {
        return breakpoints;
    }

    // Called by the session

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
                    stepping = kind == null ? null : Stepping.from(kind, program.thread(), program.frames());
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

    public void setExceptionFilters(ExceptionFilters filters) {
        exceptions = filters;
    }

    /** Ends the program as soon as it runs Python code. */
    public void terminate() {
        terminating = true;
        pause();
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
        if (pauseWanted) {
            for (int statement : code.statements()) {
                stops[statement] = true;
            }
        }
        code.stopAt(stops);
    }

    // Called by the program

    @Override
    public void loaded(CodePlace code) {
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
                machine, frames, GreenThreads.of(machine.space()).number(), evaluator);
    }

    private Stop reasonToStop(StoppedProgram program) {
        ProgramFrames frames = program.frames();
        List<Integer> hit = breakpoints.at(frames.code(0), frames.instruction(0)).stream()
                .filter(breakpoint -> stopsAt(breakpoint, program))
                .map(LineBreakpoint::id)
                .toList();
        if (!hit.isEmpty()) {
            return new Stop(Reason.BREAKPOINT, program.thread(), "", hit);
        } else if (pauseWanted) {
            return Stop.of(Reason.PAUSE, program.thread());
        } else if (stepping != null && stepping.endsAt(program.thread(), frames)) {
            return Stop.of(stepping.isEntry() ? Reason.ENTRY : Reason.STEP, program.thread());
        }
        return null;
    }

    private boolean stopsAt(LineBreakpoint breakpoint, StoppedProgram program) {
        evaluating = true;
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
            listener.output(
                    Channel.CONSOLE, "breakpoint in line " + breakpoint.line() + ": " + problem.lastLine() + "\n");
            return true;
        } finally {
            evaluating = false;
        }
    }

    @Override
    public void raised(ProgramFrames frames, long exception) {
        ExceptionFilters filters = exceptions;
        boolean again = exception == lastException;
        lastException = exception;
        if (evaluating || terminating || again || !filters.raised() && !filters.uncaught()) {
            return;
        }
        boolean ends = ExceptionType.isInstance(machine.space(), exception, Exceptions.STOP_ITERATION)
                || ExceptionType.isInstance(machine.space(), exception, Exceptions.GENERATOR_EXIT)
                || ExceptionType.isInstance(machine.space(), exception, Exceptions.SYSTEM_EXIT);
        if (!ends && (filters.raised() || !frames.hasHandler())) {
            StoppedProgram program = stoppedAt(frames);
            program.setException(exception);
            stop(program, new Stop(Reason.EXCEPTION, program.thread(), evaluator.exceptionText(exception), List.of()));
        }
    }

    private void stop(StoppedProgram program, Stop stop) {
        stepping = null;
        pauseWanted = false;
        patchAll();
        machine.space().host.flush(Host.STANDARD_OUTPUT);
        synchronized (tasks) {
            isStopped = true;
        }
        listener.stopped(stop);
        evaluating = true;
        try {
            serve(program);
        } finally {
            evaluating = false;
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
