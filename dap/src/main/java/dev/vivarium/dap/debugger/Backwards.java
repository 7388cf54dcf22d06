package dev.vivarium.dap.debugger;

import dev.vivarium.dap.debugger.Past.Span;
import dev.vivarium.dap.debugger.Stop.Reason;
import dev.vivarium.vm.Access;
import dev.vivarium.vm.ProgramFrames;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Goes back in a recorded program, to stop at an earlier moment. */
public final class Backwards {
    /** How far a step back goes. In a collection it goes back by action, object or phase. */
    public enum Step {
        /** To the instruction before; in a collection to the action before. */
        INSTRUCTION,
        /** To the statement before, into what was called; in a collection to the action before. */
        IN,
        /** To the statement before in this frame or its caller; in a collection to the object before. */
        OVER,
        /** As {@link #OVER}; in a collection to the phase before. */
        LINE,
        /** To the caller's statement; in a collection to the phase before. */
        OUT
    }

    private final StoppedTasks tasks;
    private final TimeTravel travel;
    private final SetBreakpoints breakpoints;
    private final HitCounts counts;

    /** @param travel null where the program is not recorded */
    Backwards(StoppedTasks tasks, TimeTravel travel, SetBreakpoints breakpoints, HitCounts counts) {
        this.tasks = tasks;
        this.travel = travel;
        this.breakpoints = breakpoints;
        this.counts = counts;
    }

    /** Whether the program is recorded. */
    public boolean isPossible() {
        return travel != null;
    }

    /** Steps back. */
    public CompletableFuture<Void> step(Step step) {
        return go(program -> {
            ProgramFrames frames = program.frames();
            Moment here = program.moment();
            if (here.isInCollection()) {
                LastAction.Kind kind = step == Step.OVER
                        ? LastAction.Kind.OBJECT
                        : step == Step.OUT || step == Step.LINE ? LastAction.Kind.PHASE : LastAction.Kind.ACTION;
                return (past, from) -> {
                    LastAction last = new LastAction(kind, from);
                    past.search(from, Past.NEAR, last);
                    return stepped(last.found(), from);
                };
            }
            var code = here.depth() == 0 ? null : frames.code(0);
            boolean isTracing = program.isTracing();
            return (past, from) -> {
                LastStep last = new LastStep(step, from, code, isTracing);
                past.search(from, Past.NEAR, last);
                return stepped(last.found(), from);
            };
        });
    }

    private static Arrival stepped(Moment found, Moment from) {
        return new Arrival(found, Stop.of(found == null ? Reason.ENTRY : Reason.STEP, from.thread()));
    }

    /** Runs back to where a breakpoint, filter or watch would have stopped the program last, or else to its beginning. */
    public CompletableFuture<Void> run() {
        return go(program -> (past, from) -> {
            LastStop last = new LastStop(breakpoints, counts);
            past.search(from, Past.FAR, last);
            return last.found() == null ? stepped(null, from) : last.found();
        });
    }

    /** Goes to the beginning of the program. */
    public CompletableFuture<Void> toStart() {
        return go(program -> (past, from) -> stepped(null, from));
    }

    /**
     * Goes to the instruction that wrote something last.
     *
     * @param name how the user named it
     * @param read reads it and changes nothing; empty where it does not exist
     * @param place where it lies; null where instructions that write it cannot be told
     * @param kind of that place
     */
    public CompletableFuture<Void> toWrite(
            String name,
            Function<StoppedProgram, OptionalLong> read,
            Function<StoppedProgram, Place> place,
            Access.Kind kind) {
        return go(program -> (past, from) -> {
            LastWrite write = new LastWrite(read, place, kind);
            past.search(from, Past.NEAR, write);
            String found = name + " is written";
            return write.found() == null
                    ? closer(past, from, write.change(), read, found, name + " was not written before")
                    : new Arrival(
                            write.found(), new Stop(Reason.STEP, write.found().thread(), found, List.of()));
        });
    }

    /** Goes to the instruction at which an object was born. */
    public CompletableFuture<Void> toBirth(String name, long object, int birth) {
        return go(program -> (past, from) -> {
            Span span = past.change(from, machine -> machine.heap().births.last() < birth);
            return closer(
                    past, from, span, bornYet(birth), name + " is born", name + " was born before the record begins");
        });
    }

    private static Function<StoppedProgram, OptionalLong> bornYet(int birth) {
        return program -> OptionalLong.of(program.machine().heap().births.last() < birth ? 0 : 1);
    }

    /** Goes to the instruction that cut the last path to an object that nothing reaches any more. */
    public CompletableFuture<Void> toCut(String name, long object, int birth) {
        return go(program -> {
            if (Reachability.of(program.machine(), object, birth)) {
                throw new EvaluationFailed(name + " is reachable, so nothing has cut it; ask: why " + name);
            }
            return (past, from) -> {
                Span span = past.change(from, machine -> Reachability.of(machine, object, birth));
                if (span == null) {
                    // It lived between two checkpoints.
                    Span born =
                            past.change(from, machine -> machine.heap().births.last() < birth);
                    span = born == null ? null : new Span(born.from(), from.beat() + 1);
                }
                Function<StoppedProgram, OptionalLong> reached =
                        stopped -> OptionalLong.of(Reachability.of(stopped.machine(), object, birth) ? 1 : 0);
                return closer(past, from, span, reached, name + " is cut off", "nothing has reached " + name);
            };
        });
    }

    private static Arrival closer(
            Past past,
            Moment from,
            Span span,
            Function<StoppedProgram, OptionalLong> read,
            String found,
            String notFound) {
        LastChange statement = new LastChange(read, false);
        if (span != null) {
            past.look(span, from, statement);
        }
        return closer(past, from, statement, read, found, notFound);
    }

    /** The instruction between two statements that changes something. */
    private static Arrival closer(
            Past past,
            Moment from,
            LastChange statement,
            Function<StoppedProgram, OptionalLong> read,
            String found,
            String notFound) {
        if (statement.found() == null) {
            return new Arrival(from, new Stop(Reason.STEP, from.thread(), notFound, List.of()));
        }
        LastChange instruction = new LastChange(read, true);
        past.look(statement.found(), statement.behind(), instruction);
        Moment target = instruction.found() == null ? statement.found() : instruction.found();
        return new Arrival(target, new Stop(Reason.STEP, target.thread(), found, List.of()));
    }

    private CompletableFuture<Void> go(Function<StoppedProgram, Journey> plan) {
        return tasks.submit(
                program -> {
                    if (travel == null) {
                        throw new EvaluationFailed("the program is not recorded; launch it with \"record\": true");
                    }
                    if (!travel.hasPast(program.moment())) {
                        throw new EvaluationFailed("nothing before this moment is recorded");
                    }
                    travel.plan(plan.apply(program));
                    return null;
                },
                true);
    }
}
