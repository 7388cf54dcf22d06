package dev.vivarium.dap.debugger;

import dev.vivarium.Machine;
import dev.vivarium.dap.debugger.ProgramListener.Channel;
import dev.vivarium.dap.debugger.Stop.Reason;
import dev.vivarium.vm.CodePlace;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All that can stop a program. What is to stop it at an instruction is looked for at marked ones only: after a change,
 * {@link #patchAll} marks anew.
 */
final class StopCauses {
    private final Machine machine;
    private final BreakpointTable breakpoints;
    private final Evaluator evaluator;
    private final CollectionWatch.Stopper stopper;
    private final CollectionWatch collections;
    private final Map<Integer, ValueWatch> values = new ConcurrentHashMap<>();
    private final BirthWatches births;
    private final ExceptionWatch exceptions;
    private final BreakpointHits hits;
    private final Stepper stepper;
    private final SetBreakpoints setBreakpoints;
    private final HitCounts counts;
    private final OwnWork ownWork;

    private volatile boolean pauseWanted;
    private volatile boolean birthsChanged;

    StopCauses(
            Machine machine,
            ProgramListener listener,
            BreakpointTable breakpoints,
            Evaluator evaluator,
            CollectionWatch.Stopper stopper) {
        this.machine = machine;
        this.breakpoints = breakpoints;
        this.evaluator = evaluator;
        this.stopper = stopper;
        ownWork = new OwnWork(machine, new Touches(machine, values.values()));
        collections = new CollectionWatch(
                stopper,
                ownWork,
                machine.virtualMachine().view()::depth,
                Listing.of(machine.collector().policy()));
        exceptions =
                new ExceptionWatch(machine, evaluator, problem -> listener.output(Channel.CONSOLE, problem + "\n"));
        births = new BirthWatches(machine, ownWork, breakpoints);
        hits = new BreakpointHits(breakpoints, evaluator, listener);
        stepper = new Stepper(collections);
        setBreakpoints = new SetBreakpoints(breakpoints, hits, values.values(), births, collections);
        counts = new HitCounts(breakpoints, values.values());
    }

    BreakpointTable breakpoints() {
        return breakpoints;
    }

    CollectionWatch collections() {
        return collections;
    }

    Map<Integer, ValueWatch> values() {
        return values;
    }

    BirthWatches births() {
        return births;
    }

    ExceptionWatch exceptions() {
        return exceptions;
    }

    BreakpointHits hits() {
        return hits;
    }

    Stepper stepper() {
        return stepper;
    }

    SetBreakpoints setBreakpoints() {
        return setBreakpoints;
    }

    HitCounts counts() {
        return counts;
    }

    OwnWork ownWork() {
        return ownWork;
    }

    boolean isPauseWanted() {
        return pauseWanted;
    }

    void setPauseWanted(boolean wanted) {
        pauseWanted = wanted;
        patchAll();
    }

    /** The program is about to go on from where it stands. */
    void departs(StoppedProgram program) {
        ownWork.run(() -> {
            values.values().forEach(watch -> watch.departs(program));
            return null;
        });
    }

    /** Takes notice of a change of births to stop at as soon as the program runs. */
    void birthsChanged() {
        birthsChanged = true;
        patchAll();
    }

    /** To be called where the program runs. */
    void lookAtBirths() {
        if (birthsChanged) {
            birthsChanged = false;
            births.changed();
            patchAll();
        }
    }

    /**
     * Why the program is to stop where it is now; null where it goes on.
     *
     * @param isInThePast whether it has been here before
     */
    Stop reason(StoppedProgram program, boolean isInThePast) {
        List<Integer> hit = ownWork.run(() -> hits.at(program, isInThePast));
        Stop changed = values.isEmpty() ? null : ownWork.run(() -> hits.at(values.values(), program));
        Stop born = births.at(program);
        if (changed != null) {
            return changed;
        } else if (born != null) {
            return born;
        } else if (!hit.isEmpty()) {
            return new Stop(breakpoints.reason(hit), program.thread(), "", hit);
        } else if (pauseWanted) {
            return Stop.of(Reason.PAUSE, program.thread());
        }
        return stepper.endsAt(program);
    }

    /** The program has stopped: it is not on its way any more to where it was to stop. */
    void stopped() {
        stepper.clear();
        setPauseWanted(false);
    }

    /** The machine was made what it was at another moment. */
    void rewound() {
        evaluator.rewound();
        collections.rewound();
        exceptions.rewound();
        setBreakpoints.begin();
    }

    /** Takes over what an earlier run of the same program had to stop for; objects and instructions are others now. */
    void takeOver(StopCauses earlier) {
        breakpoints.takeOver(earlier.breakpoints);
        exceptions.takeOver(earlier.exceptions);
        collections.takeOver(earlier.collections);
    }

    /** Forgets all but a pause; births as soon as the program runs. */
    void forget() {
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

    /** Forgets what could stop a program that nobody watches any more. */
    void forgetAtOnce() {
        breakpoints.clear();
        values.clear();
        births.all().clear();
        births.changed();
        stepper.clear();
        setPauseWanted(false);
        exceptions.setFilters(List.of());
    }

    /** Marks, in all code, the instructions at which the program is to be looked at. */
    synchronized void patchAll() {
        machine.virtualMachine().view().codePlaces().forEach(this::patch);
    }

    synchronized void patch(CodePlace code) {
        boolean[] stops = new boolean[code.instructions()];
        Travelled travelled = stopper.travelled();
        if (travelled != null) {
            travelled.mark(code, stops);
            code.stopAt(stops);
            return;
        }
        setBreakpoints.mark(code, stops);
        boolean onlyPlacesCount = !pauseWanted && !birthsChanged && !stepper.isActive() && setBreakpoints.arePlaces();
        stepper.mark(code, stops);
        if (pauseWanted || birthsChanged) {
            Watcher.markStatements(code, stops);
        }
        code.stopAt(stops, onlyPlacesCount ? hits.tests(code, stops, ownWork) : null);
    }
}
