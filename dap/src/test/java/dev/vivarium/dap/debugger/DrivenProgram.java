package dev.vivarium.dap.debugger;

import dev.vivarium.MachineOptions;
import dev.vivarium.checkpoint.HeapHash;
import dev.vivarium.gc.policy.Policies;
import dev.vivarium.vm.ProgramFrames;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** A debugged program that a test drives from stop to stop. */
final class DrivenProgram implements ProgramListener, AutoCloseable {
    /** Stands for the end of the program. */
    static final Stop END = Stop.of(Stop.Reason.EXCEPTION, 0);

    private final StringBuffer output = new StringBuffer();
    private final BlockingQueue<Stop> stops = new LinkedBlockingQueue<>();
    private final DebugSession session;

    /** What can be compared of one moment. */
    record Seen(Moment moment, int line, long heap, String locals) {}

    DrivenProgram(String text, Policies policy, boolean recorded) {
        Launch launch = new Launch(
                Launch.Kind.TEXT,
                text,
                List.of(),
                null,
                Map.of(),
                MachineOptions.DEFAULT.withHeap(256 << 10).withPolicy(policy),
                true,
                true,
                recorded,
                false);
        session = new DebugSession(launch, this);
    }

    /** Starts the program; it stops at its first statement. */
    Stop start() {
        session.start();
        return nextStop();
    }

    DebuggedProgram program() {
        return session.program();
    }

    String output() {
        return output.toString();
    }

    private Stop nextStop() {
        try {
            Stop stop = stops.poll(60, TimeUnit.SECONDS);
            if (stop == null) {
                throw new AssertionError("the program does not stop");
            }
            return stop;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Does something that lets the program go on, and waits until it stops. */
    Stop go(Function<DebuggedProgram, CompletableFuture<Void>> how) {
        how.apply(session.program()).join();
        return nextStop();
    }

    /** Steps until a line of a function. */
    void stepTo(String function, int line) {
        while (!ask(stopped -> isAt(stopped.frames(), function, line))) {
            go(DebuggedProgram::stepIn);
        }
    }

    private static boolean isAt(ProgramFrames frames, String function, int line) {
        return frames.line(0) == line && frames.code(0).function().equals(function);
    }

    <T> T ask(Function<StoppedProgram, T> question) {
        return session.program().ask(question).join();
    }

    Seen look() {
        return ask(stopped -> {
            ProgramFrames frames = stopped.frames();
            StringBuilder locals = new StringBuilder();
            for (int frame = 0; frame < frames.depth(); frame++) {
                locals.append(frames.code(frame).function()).append(frames.locals(frame));
            }
            return new Seen(
                    stopped.moment(),
                    frames.depth() == 0 ? 0 : frames.line(0),
                    HeapHash.of(stopped.machine()),
                    locals.toString());
        });
    }

    @Override
    public void output(Channel channel, String text) {
        output.append(text);
    }

    @Override
    public void stopped(Stop stop) {
        stops.add(stop);
    }

    @Override
    public void breakpointChanged(Breakpoint breakpoint) {}

    @Override
    public void threadStarted(int thread) {}

    @Override
    public void threadEnded(int thread) {}

    @Override
    public void ended(int exitCode) {
        stops.add(END);
    }

    @Override
    public void close() {
        session.program().terminate();
    }
}
