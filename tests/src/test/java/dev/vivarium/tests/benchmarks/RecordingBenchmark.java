package dev.vivarium.tests.benchmarks;

import dev.vivarium.Machine;
import dev.vivarium.MachineOptions;
import dev.vivarium.checkpoint.Checkpoint;
import dev.vivarium.checkpoint.RecordedRun;
import dev.vivarium.host.Host;
import dev.vivarium.host.SystemHost;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A program run plainly and recorded, and what a checkpoint of the machine costs that has run it. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class RecordingBenchmark {
    private static final String LOOP =
            "def f():\n    n = 0\n    for i in range(300000):\n        n = n + i & 1023\nf()";
    private static final String CALLS =
            "def f(n):\n    return n if n < 2 else f(n - 1) + f(n - 2)\nfor i in range(20):\n    f(14)";
    private static final String OBJECTS =
            "class A:\n    def __init__(self, n):\n        self.n = n\nfor i in range(100):\n"
                    + "    l = [A(j) for j in range(500)]\n    l.sort(key=lambda a: -a.n)";

    /** What the program mostly does. */
    @Param({"LOOP", "CALLS", "OBJECTS"})
    public String program;

    private final Machine finished = new Machine(MachineOptions.DEFAULT, host());
    private Checkpoint last;

    /** Fills a machine with the objects of a program. */
    public RecordingBenchmark() {
        finished.programs().runText(OBJECTS, List.of(""));
        last = Checkpoint.of(finished);
    }

    private static Host host() {
        return SystemHost.silent();
    }

    private String text() {
        switch (program) {
            case "LOOP":
                return LOOP;
            case "CALLS":
                return CALLS;
            default:
                return OBJECTS;
        }
    }

    @Benchmark
    public int run() {
        return new Machine(MachineOptions.DEFAULT, host()).programs().runText(text(), List.of(""));
    }

    @Benchmark
    public int record() {
        return new RecordedRun(MachineOptions.DEFAULT, host(), programs -> programs.runText(text(), List.of(""))).run();
    }

    @Benchmark
    public Checkpoint checkpoint() {
        last = Checkpoint.of(finished);
        return last;
    }

    @Benchmark
    public Machine fork() {
        return last.fork(host());
    }
}
