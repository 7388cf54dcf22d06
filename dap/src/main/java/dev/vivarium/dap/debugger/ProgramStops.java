package dev.vivarium.dap.debugger;

import dev.vivarium.Machine;
import dev.vivarium.dap.debugger.Stop.Reason;
import dev.vivarium.host.Host;
import dev.vivarium.host.RewindableHost;
import dev.vivarium.module.Programs;
import dev.vivarium.vm.CodePlace;
import dev.vivarium.vm.GreenThreads;
import dev.vivarium.vm.ProgramFrames;
import dev.vivarium.vm.StopHook;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;

/**
 * The program's side of the debugger: what its thread and its collections ask at the places that were marked. Decides
 * whether the program stops there, and does, while it stands, what others ask.
 */
final class ProgramStops implements StopHook, CollectionWatch.Stopper {
    private final Machine machine;
    private final ProgramListener listener;
    private final Evaluator evaluator;
    private final StopCauses causes;
    private final OwnWork ownWork;
    private final StoppedTasks tasks = new StoppedTasks();
    private final KnownThreads threads;
    private final Set<String> sources = ConcurrentHashMap.newKeySet();

    private volatile boolean terminating;
    private volatile StopWatcher watcher = StopWatcher.NOBODY;
    /** The only thread that runs when the program goes on; 0 for all. */
    private volatile int alone;
    /** Null where the program runs. */
    private volatile Stop lastStop;
    /** Null where the program is not recorded. */
    private TimeTravel travel;

    ProgramStops(Machine machine, ProgramListener listener, BreakpointTable breakpoints) {
        this.machine = machine;
        this.listener = listener;
        evaluator = new Evaluator(machine);
        causes = new StopCauses(machine, listener, breakpoints, evaluator, this);
        ownWork = causes.ownWork();
        threads = new KnownThreads(machine, listener);
    }

    /** See {@link DebuggedProgram#record}. */
    void record(RewindableHost host, ToIntFunction<Programs> start, boolean stopsAtEnd) {
        travel = new TimeTravel(
                machine, host, start, causes.setBreakpoints(), causes.counts(), new TimeTravel.Traveller() {
                    @Override
                    public void rewound() {
                        causes.rewound();
                    }

                    @Override
                    public void patch() {
                        causes.patchAll();
                    }

                    @Override
                    public boolean isGivenUp() {
                        if (terminating) {
                            throw new ProgramTerminated();
                        }
                        return causes.isPauseWanted();
                    }

                    @Override
                    public void ended() {
                        if (stopsAtEnd && !terminating) {
                            StoppedProgram program =
                                    stoppedAt(machine.virtualMachine().view().programFrames());
                            stop(program, Stop.of(Reason.END, program.thread()));
                        }
                    }
                });
    }

    StopCauses causes() {
        return causes;
    }

    KnownThreads threads() {
        return threads;
    }

    StoppedTasks tasks() {
        return tasks;
    }

    Set<String> sources() {
        return sources;
    }

    /** Going back in time; null where the program is not recorded. */
    TimeTravel travel() {
        return travel;
    }

    StopWatcher watcher() {
        return watcher;
    }

    void setWatcher(StopWatcher wanted) {
        watcher = wanted;
    }

    /** Where the program stands; null where it runs. */
    Stop lastStop() {
        return lastStop;
    }

    /** Lets only one thread run when the program goes on; 0 for all. */
    void setAlone(int thread) {
        alone = thread;
    }

    /** Ends the program at the next place at which it asks. */
    void terminate() {
        terminating = true;
    }

    /** What the debugger itself asks of the outside. */
    Host outside() {
        return machine.space().host instanceof RewindableHost rewindable ? rewindable.outside() : machine.space().host;
    }

    // Called by the program

    @Override
    public void loaded(CodePlace code) {
        if (ownWork.goesOn()) {
            // What the debugger evaluates has no breakpoints.
            return;
        }
        BreakpointTable breakpoints = causes.breakpoints();
        breakpoints.locate(machine.virtualMachine().view().codePlaces()).forEach(listener::breakpointChanged);
        breakpoints.verify(List.of(code)).forEach(listener::breakpointChanged);
        causes.patch(code);
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
        if (ownWork.goesOn()) {
            return;
        }
        causes.lookAtBirths();
        StoppedProgram program = stoppedAt(frames).thatCanMove();
        if (travelled() != null) {
            travelsThrough(program);
            return;
        }
        Stop stop = causes.reason(program, travel != null && travel.isInThePast());
        if (stop != null) {
            stop(program, stop);
        }
    }

    private StoppedProgram stoppedAt(ProgramFrames frames) {
        return new StoppedProgram(
                machine,
                frames,
                GreenThreads.of(machine.space()).number(),
                evaluator,
                causes.collections().active());
    }

    /** Looks at a moment of a part of the run that is run again. */
    private void travelsThrough(StoppedProgram program) {
        Moment moment = program.moment();
        Stop stop = ownWork.run(() -> travelled().at(moment, program));
        if (stop == null) {
            return;
        }
        if (!moment.isInCollection() && !moment.raises() && causes.counts().lackHitsAt(moment.position())) {
            // It is not the moment that was meant, but the first behind.
            ownWork.run(() -> causes.setBreakpoints().reason(moment, program));
        }
        travel.arrived(moment);
        String text = program.exceptionMode() == null ? stop.text() : evaluator.exceptionText(program.exception());
        threads.tellThreads();
        // At the beginning of the run another thread runs than where it was gone back from.
        stop(program, new Stop(stop.reason(), program.thread(), text, stop.breakpoints()));
    }

    @Override
    public void raised(ProgramFrames frames, long exception) {
        if (terminating) {
            throw new ProgramTerminated();
        }
        if (ownWork.goesOn()) {
            return;
        }
        int mark = machine.heap().temporaries.mark();
        // Nothing else may refer to it yet, and conditions and the console run code.
        machine.heap().temporaries.add(exception);
        try {
            ExceptionMode mode = ownWork.run(() -> causes.exceptions().raised(frames, exception));
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
        if (causes.isPauseWanted() && !ownWork.goesOn() && travelled() == null) {
            StoppedProgram program = stoppedAt(frames);
            stop(program, Stop.of(Reason.PAUSE, program.thread()));
        }
    }

    @Override
    public void threadStarted(int number) {
        if (travelled() == null) {
            threads.started(number);
        }
    }

    @Override
    public void threadEnded(int number) {
        if (travelled() == null) {
            threads.ended(number);
        }
    }

    // Called by collections

    @Override
    public void stopInCollection(Reason reason, String text, List<Integer> hit) {
        if (!ownWork.goesOn() && !terminating) {
            StoppedProgram program = stoppedAt(machine.virtualMachine().view().programFrames());
            stop(program, new Stop(reason, program.thread(), text, hit));
        }
    }

    @Override
    public boolean wantsPause() {
        return causes.isPauseWanted();
    }

    @Override
    public boolean stepEndsIn(ActiveCollection collection, boolean begins) {
        return causes.stepper()
                .endsIn(collection, begins, GreenThreads.of(machine.space()).number());
    }

    @Override
    public Travelled travelled() {
        return travel == null ? null : travel.part();
    }

    @Override
    public void travelsThroughCollection() {
        if (!ownWork.goesOn() && !terminating) {
            travelsThrough(stoppedAt(machine.virtualMachine().view().programFrames()));
        }
    }

    // Standing

    private void stop(StoppedProgram program, Stop stop) {
        // A pause that is asked for from here on comes too late.
        tasks.open();
        causes.stopped();
        outside().flush(Host.STANDARD_OUTPUT);
        Moment here = travel == null ? null : program.moment();
        if (travel != null) {
            program.setChanges(() -> travel.aboutToChange(here));
        }
        program.setTaskFinder(() -> threads.tellTasks());
        program.setStop(stop);
        watcher.stopped(program, stop);
        alone = 0;
        lastStop = stop;
        listener.stopped(stop);
        ownWork.run(() -> {
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
        listener.awaitAnswer();
        if (travel != null) {
            // A change may have moved it.
            travel.depart(program.moment());
        } else if (threads.areSeveral()) {
            GreenThreads.of(machine.space()).runAlone(alone);
        }
    }
}
