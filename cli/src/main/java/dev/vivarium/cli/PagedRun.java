package dev.vivarium.cli;

import dev.vivarium.Machine;
import dev.vivarium.gc.HazardDetected;
import dev.vivarium.heap.MemoryFault;
import dev.vivarium.host.Host;
import dev.vivarium.inspector.page.LivePage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** Runs a program with the inspector's page on it: the page follows its collections and stays when it has ended. */
final class PagedRun {
    private final ProgramArguments program;
    private final Optional<ReportedRun> report;
    private final LivePage page;
    /** The line to stop at, or 0. */
    private final int line;

    private PagedRun(ProgramArguments program, Optional<ReportedRun> report, LivePage page, int line) {
        this.program = program;
        this.report = report;
        this.page = page;
        this.line = line;
    }

    /**
     * Runs a program, and serves until the process is ended.
     *
     * @param report of the same run, in the terminal
     * @param line of the program's file, to stop at; 0 for none
     */
    static int run(ProgramArguments program, Optional<ReportedRun> report, int port, int line) {
        try (LivePage page = LivePage.start(program.shown(), port)) {
            System.err.println("vivarium: the heap is at " + page.address() + "  (Ctrl-C ends)");
            PagedRun run = new PagedRun(program, report, page, line);
            int exitCode = report.isPresent() ? report.get().onStreams(run::run) : ProgramThread.run(run::run);
            System.err.println("vivarium: the program has ended with exit code " + exitCode + "; Ctrl-C ends the page");
            new CountDownLatch(1).await();
            return exitCode;
        } catch (IOException failure) {
            throw new Failure("cannot serve on port " + port + ": " + failure.getMessage());
        } catch (InterruptedException ended) {
            return Failure.OK;
        }
    }

    private int run(Host host) {
        Machine machine = new Machine(program.options().withSites(true), host);
        page.follow(machine, List.of());
        if (line > 0) {
            machine.virtualMachine()
                    .view()
                    .setStopHook(new LineStop(machine, page, program.shown().get(0), line));
        }
        int exitCode;
        try {
            exitCode = report.isPresent() ? report.get().run(machine) : program.run(machine);
        } catch (HazardDetected | MemoryFault detected) {
            System.err.println("vivarium: " + detected.getMessage());
            exitCode = Failure.HAZARD;
        }
        host.flush(Host.STANDARD_OUTPUT);
        page.ended(exitCode);
        return exitCode;
    }
}
