package dev.vivarium.tests.benchmarks;

import dev.vivarium.heap.CollectionTrigger.Cause;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Whole collections of a full heap of which nothing is reachable. The unit is megabytes of heap per second. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@OperationsPerInvocation(HeapOfObjects.MEGABYTES)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class SweepBenchmark {
    private final HeapOfObjects full = new HeapOfObjects(false);

    @Setup(Level.Invocation)
    public void restore() {
        full.restore();
    }

    @Benchmark
    public int sweep() {
        full.collector.collect(Cause.EXPLICIT);
        return full.collector.freedObjects();
    }
}
