package dev.vivarium.dap.debugger;

import dev.vivarium.Machine;
import dev.vivarium.dap.debugger.ProgramListener.Channel;
import dev.vivarium.dap.debugger.Stop.Reason;
import dev.vivarium.gc.control.StopCondition;
import dev.vivarium.host.Host;
import dev.vivarium.host.RewindableHost;
import dev.vivarium.module.Programs;
import dev.vivarium.vm.CodePlace;
import dev.vivarium.vm.GreenThreads;
import dev.vivarium.vm.ProgramFrames;
import dev.vivarium.vm.StopHook;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
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
    private final BirthWatches births;
    private final StoppedTasks tasks = new StoppedTasks();
    private final ExceptionWatch exceptions;
    private final BreakpointHits hits;
    private final Stepper stepper;
    private final SetBreakpoints setBreakpoints;
    private final TaskThreads taskThreads;

    private volatile boolean terminating;
    private volatile boolean pauseWanted;
    private volatile StopWatcher watcher = StopWatcher.NOBODY;
    private volatile boolean birthsChanged;
    /** The only thread that runs when the program goes on; 0 for all. */
    private volatile int alone;
    /** Null where the program runs. */
    private volatile Stop lastStop;

    private final Set<String> sources = ConcurrentHashMap.newKeySet();
    private boolean evaluating;
    /** Null where the program is not recorded. */
    private TimeTravel travel;

    DebuggedProgram(Machine machine, ProgramListener listener, BreakpointTable breakpoints) {
        this.machine = machine;
        this.listener = listener;
        this.breakpoints = breakpoints;
        evaluator = new Evaluator(machine);
        collections = new CollectionWatch(
                this,
                machine.virtualMachine()::depth,
                Listing.of(machine.collector().policy()));
        exceptions =
                new ExceptionWatch(machine, evaluator, problem -> listener.output(Channel.CONSOLE, problem + "\n"));
        births = new BirthWatches(machine, breakpoints);
        hits = new BreakpointHits(breakpoints, evaluator, listener);
        stepper = new Stepper(collections);
        taskThreads = new TaskThreads(machine);
        setBreakpoints = new SetBreakpoints(breakpoints, hits, values.values(), births, collections);
    }

    /**
     * Records the program, so that it can go back.
     *
     * @param start runs the program to its end
     */
    void record(RewindableHost host, ToIntFunction<Programs> start) {
        travel = new TimeTravel(machine, host, start, new TimeTravel.Traveller() {
            @Override
            public void rewound() {
                collections.rewound();
                exceptions.rewound();
                setBreakpoints.begin();
            }

            @Override
            public void patch() {
                patchAll();
            }

            @Override
            public boolean isGivenUp() {
                if (terminating) {
                    throw new ProgramTerminated();
                }
                return pauseWanted;
            }
        });
    }

    /** Runs the program to its end. */
    int run(ToIntFunction<Programs> start) {
        return travel == null ? start.applyAsInt(machine.programs()) : travel.run();
    }

    /** What the debugger itself asks of the outside. */
    Host outside() {
        return machine.space().host instanceof RewindableHost rewindable ? rewindable.outside() : machine.space().host;
    }

    /** Going back in time. */
    public Backwards backwards() {
        return new Backwards(tasks, travel, setBreakpoints);
    }

    /** Watches the machine from now on. */
    void attach() {
        machine.virtualMachine().setStopHook(this);
        machine.collector().addObserver(collections);
    }

    Machine machine() {
        return machine;
    }

    /** To be called by the program's thread when the program is over. */
    void ended(int exitCode) {
        watcher.ended(this, exitCode);
    }

    /** Lets somebody look at the program at each stop, before the client is told. */
    public void watchStops(StopWatcher wanted) {
        watcher = wanted;
    }

    /**
     * Lets somebody else watch collections, who is told of each event before a stop at it. To be called by the program's
     * thread.
     */
    public void watchCollectionsFirst(Runnable addObservers) {
        machine.collector().removeObserver(collections);
        addObservers.run();
        machine.collector().addObserver(collections);
    }

    public BreakpointTable breakpoints() {
        return breakpoints;
    }

    // Called by the session

    /** The numbers of the threads that there are. */
    public List<Integer> threads() {
        return List.copyOf(threads);
    }

    /** The tasks of asyncio that did not run at the last stop. */
    public List<TaskThread> taskThreads() {
        return taskThreads.last();
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
            if (how.alone() != 0 && travel != null) {
                throw new IllegalArgumentException("a recorded program runs with all its threads");
            }
            stepper.begin(how, program);
            alone = how.alone();
        });
    }

    /** Ends a thread that is not the first and did not stop; false where it is no such thread. */
    public CompletableFuture<Boolean> endThread(int number) {
        return ask(program -> {
            program.aboutToChange();
            return GreenThreads.of(machine.space()).end(number);
        });
    }

    /** Tells the client that the program stands elsewhere, though nothing of it ran. */
    public void moved(Stop stop) {
        listener.stopped(stop);
    }

    private CompletableFuture<Void> goOn(Consumer<StoppedProgram> prepare) {
        return tasks.submit(
                program -> {
                    prepare.accept(program);
                    patchAll();
                    return null;
                },
                true);
    }

    /** Lets a stopped collection go on until a condition holds. */
    public CompletableFuture<Void> stepCollection(StopCondition until) {
        return goOn(program -> stepper.stepCollection(until));
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
        exceptions.takeOver(earlier.exceptions);
        collections.takeOver(earlier.collections);
    }

    /** The files of the modules that were loaded. */
    public Set<String> sources() {
        return sources;
    }

    /** The breakpoints on values by their ids; after a change of them see {@link #valuesChanged}. */
    public Map<Integer, ValueWatch> values() {
        return values;
    }

    /** Takes notice of a change of {@link #values}: while there are any, the program is looked at at every statement. */
    public void valuesChanged() {
        patchAll();
    }

    /** The breakpoints on births by their ids; after a change of them see {@link #birthsChanged}. */
    public Map<Integer, BirthWatch> births() {
        return births.all();
    }

    /** Takes notice of a change of {@link #births} as soon as the program runs. */
    public void birthsChanged() {
        birthsChanged = true;
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

    public void setExceptionFilters(List<ExceptionFilter> filters) {
        exceptions.setFilters(filters);
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
        tasks.release();
    }

    /** Forgets all breakpoints and lets the program run on. */
    public void detach() {
        machine.virtualMachine().setStopHook(null);
        machine.collector().removeObserver(collections);
        breakpoints.clear();
        values.clear();
        births.all().clear();
        births.changed();
        stepper.clear();
        pauseWanted = false;
        patchAll();
        exceptions.setFilters(List.of());
        tasks.release();
    }

    /** Forgets all that it had to stop for, and goes on; another client may come. */
    void letGo() {
        forgetStops();
        pauseWanted = false;
        patchAll();
        tasks.release();
    }

    private void forgetStops() {
        breakpoints.clear();
        values.clear();
        births.all().clear();
        birthsChanged = true;
        collections.fates().clear();
        collections.setFilters(Set.of());
        collections.setLines(Map.of());
        exceptions.setFilters(List.of());
        stepper.clear();
        patchAll();
    }

    /** Forgets all that it had to stop for, and stands still where it is or at the next statement. */
    void standStill() {
        forgetStops();
        if (lastStop == null) {
            pause();
        }
    }

    /** Tells the client where the program stands; nothing where it runs. */
    void tellStop() {
        Stop stop = lastStop;
        if (stop != null) {
            listener.stopped(Stop.of(Reason.PAUSE, stop.thread()));
        }
    }

    void stopOnEntry() {
        stepper.stopOnEntry(machine.virtualMachine().programFrames());
    }

    private synchronized void patchAll() {
        machine.virtualMachine().codePlaces().forEach(this::patch);
    }

    private void patch(CodePlace code) {
        boolean[] stops = new boolean[code.instructions()];
        Travelled travelled = travelled();
        if (travelled != null) {
            travelled.mark(code, stops);
            code.stopAt(stops);
            return;
        }
        setBreakpoints.mark(code, stops);
        stepper.mark(code, stops);
        if (pauseWanted || birthsChanged) {
            Watcher.markStatements(code, stops);
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
        if (code.function().equals("<module>") && travelled() == null) {
            String file = breakpoints.absolute(code.file());
            if (sources.add(file)) {
                listener.sourceLoaded(file);
            }
        }
    }

    @Override
    public void reached(ProgramFrames frames) {
        if (terminating) {
            throw new ProgramTerminated();
        }
        if (evaluating) {
            return;
        }
        if (birthsChanged) {
            birthsChanged = false;
            births.changed();
            patchAll();
        }
        if (onlyBreakpointsCount() && hits.pass(machine.space(), frames)) {
            return;
        }
        StoppedProgram program = stoppedAt(frames).thatCanMove();
        if (travelled() != null) {
            travelsThrough(program);
            return;
        }
        Stop stop = reasonToStop(program);
        if (stop != null) {
            stop(program, stop);
        }
    }

    /** Whether nothing else than breakpoints at places can stop the program: those that do not are passed quickly. */
    private boolean onlyBreakpointsCount() {
        return !pauseWanted && travelled() == null && !stepper.isActive() && setBreakpoints.arePlaces();
    }

    private StoppedProgram stoppedAt(ProgramFrames frames) {
        return new StoppedProgram(
                machine, frames, GreenThreads.of(machine.space()).number(), evaluator, collections.active());
    }

    /** Looks at a moment of a part of the run that is run again. */
    private void travelsThrough(StoppedProgram program) {
        Moment moment = program.moment();
        Stop stop = ownWork(() -> travelled().at(moment, program));
        if (stop == null) {
            return;
        }
        travel.arrived(moment);
        if (program.exceptionMode() != null) {
            String text = evaluator.exceptionText(program.exception());
            stop = new Stop(stop.reason(), stop.thread(), text, stop.breakpoints());
        }
        tellThreads();
        stop(program, stop);
    }

    /** Tells of tasks of asyncio that have come or gone since the last stop. */
    private void tellTasks(StoppedProgram program) {
        Set<Integer> before = numbers(taskThreads.last());
        program.setTasks(taskThreads.look());
        Set<Integer> now = numbers(program.tasks());
        before.stream().filter(task -> !now.contains(task)).forEach(listener::threadEnded);
        now.stream().filter(task -> !before.contains(task)).forEach(listener::threadStarted);
    }

    private static Set<Integer> numbers(List<TaskThread> threads) {
        return threads.stream().map(TaskThread::number).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Tells of the threads that there are now and were not before, or the other way round. */
    private void tellThreads() {
        Set<Integer> now = machine.virtualMachine().threadFrames().keySet();
        threads.stream().filter(thread -> !now.contains(thread)).forEach(listener::threadEnded);
        now.stream().filter(thread -> !threads.contains(thread)).forEach(listener::threadStarted);
        threads.retainAll(now);
        threads.addAll(now);
    }

    @Override
    public Travelled travelled() {
        return travel == null ? null : travel.part();
    }

    @Override
    public void travelsThroughCollection() {
        if (!evaluating && !terminating) {
            travelsThrough(stoppedAt(machine.virtualMachine().programFrames()));
        }
    }

    private Stop reasonToStop(StoppedProgram program) {
        List<Integer> hit = ownWork(() -> hits.at(program, travel != null && travel.isInThePast()));
        Stop changed = values.isEmpty() ? null : ownWork(() -> hits.at(values.values(), program, true));
        Stop born = births.at(program);
        if (changed != null) {
            return changed;
        } else if (born != null) {
            return born;
        } else if (!hit.isEmpty()) {
            return new Stop(Reason.BREAKPOINT, program.thread(), "", hit);
        } else if (pauseWanted) {
            return Stop.of(Reason.PAUSE, program.thread());
        }
        return stepper.endsAt(program);
    }

    /** Does work in which the program runs without stopping anywhere. */
    private <T> T ownWork(Supplier<T> work) {
        evaluating = true;
        births.mute(true);
        collections.mute(true);
        try {
            return work.get();
        } finally {
            evaluating = false;
            births.mute(false);
            collections.mute(false);
        }
    }

    @Override
    public void raised(ProgramFrames frames, long exception) {
        if (terminating) {
            throw new ProgramTerminated();
        }
        if (evaluating) {
            return;
        }
        int mark = machine.heap().temporaries.mark();
        // Nothing else may refer to it yet, and conditions and the console run code.
        machine.heap().temporaries.add(exception);
        try {
            ExceptionMode mode = ownWork(() -> exceptions.raised(frames, exception));
            StoppedProgram program = stoppedAt(frames);
            program.setException(exception, mode);
            if (travelled() != null) {
                travelsThrough(program);
            } else if (mode != null) {
                String text = evaluator.exceptionText(exception);
                stop(program, new Stop(Reason.EXCEPTION, program.thread(), text, List.of()));
            }
        } finally {
            machine.heap().temporaries.release(mark);
        }
    }

    @Override
    public void waiting(ProgramFrames frames) {
        if (terminating) {
            throw new ProgramTerminated();
        }
        if (pauseWanted && !evaluating && travelled() == null) {
            StoppedProgram program = stoppedAt(frames);
            stop(program, Stop.of(Reason.PAUSE, program.thread()));
        }
    }

    @Override
    public void threadStarted(int number) {
        if (travelled() == null) {
            threads.add(number);
            listener.threadStarted(number);
        }
    }

    @Override
    public void threadEnded(int number) {
        if (travelled() == null) {
            threads.remove(number);
            listener.threadEnded(number);
        }
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
        return stepper.endsIn(
                collection, begins, GreenThreads.of(machine.space()).number());
    }

    private void stop(StoppedProgram program, Stop stop) {
        stepper.clear();
        pauseWanted = false;
        patchAll();
        outside().flush(Host.STANDARD_OUTPUT);
        Moment here = travel == null ? null : program.moment();
        if (travel != null) {
            program.setChanges(() -> travel.aboutToChange(here));
        }
        tellTasks(program);
        tasks.open();
        watcher.stopped(program, stop);
        alone = 0;
        lastStop = stop;
        listener.stopped(stop);
        ownWork(() -> {
            try {
                tasks.serve(program, () -> watcher.asked(program));
                watcher.resumed();
            } catch (InterruptedException e) {
                terminating = true;
            }
            return null;
        });
        lastStop = null;
        if (terminating) {
            throw new ProgramTerminated();
        }
        if (travel != null) {
            // A change may have moved it.
            travel.depart(program.moment());
        } else if (threads.size() > 1) {
            GreenThreads.of(machine.space()).runAlone(alone);
        }
    }
}
