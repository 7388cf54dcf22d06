package dev.vivarium.tests.benchmarks;

import dev.vivarium.gc.Collection;
import dev.vivarium.gc.GcEvent;
import dev.vivarium.gc.GcObserver;
import dev.vivarium.heap.CollectionTrigger.Cause;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Whole collections of a full heap that is entirely reachable. The unit is megabytes of heap per second. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@OperationsPerInvocation(HeapOfObjects.MEGABYTES)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class MarkBenchmark {
    private final HeapOfObjects full = new HeapOfObjects(true);
    private final HeapOfObjects watched = new HeapOfObjects(true);

    /** Makes both heaps; the second has an observer of phases. */
    public MarkBenchmark() {
        watched.collector.addObserver(new GcObserver() {
            @Override
            public void event(Collection collection, GcEvent event) {}

            @Override
            public Detail detail() {
                return Detail.PHASES;
            }
        });
    }

    @Benchmark
    public int mark() {
        full.collector.collect(Cause.EXPLICIT);
        return full.collector.freedObjects();
    }

    @Benchmark
    public int markWithAnObserverOfPhases() {
        watched.collector.collect(Cause.EXPLICIT);
        return watched.collector.freedObjects();
    }
}
