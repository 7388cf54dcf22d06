package dev.vivarium.tests.benchmarks;

import dev.vivarium.gc.GcObserver;
import dev.vivarium.gc.Phase;
import dev.vivarium.gc.control.CollectionController;
import dev.vivarium.gc.control.StopCondition;
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
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What it costs that collections can be stepped: the state machine without observers beside the same algorithm as bare
 * loops, then watched. The unit is megabytes of heap per second.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@OperationsPerInvocation(HeapOfObjects.MEGABYTES)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ObservationBenchmark {
    private HeapOfObjects full;
    private BareCollection bare;

    @Setup
    public void fill() {
        full = new HeapOfObjects(true);
        bare = new BareCollection(full.heap);
    }

    private int collect() {
        full.collector.collect(Cause.EXPLICIT);
        return full.collector.freedObjects();
    }

    @Benchmark
    public int bareLoops() {
        return bare.run(full.first());
    }

    @Benchmark
    public int withoutObservers() {
        return collect();
    }

    @Benchmark
    public int withAControllerThatStopsNowhere() {
        CollectionController controller =
                CollectionController.attach(full.collector, StopCondition.phaseBegins(Phase.DETACH));
        int freed = collect();
        controller.close();
        return freed;
    }

    @Benchmark
    public int withAnObserverOfEveryEvent() {
        int[] events = new int[1];
        GcObserver counter = (collection, event) -> events[0]++;
        full.collector.addObserver(counter);
        collect();
        full.collector.removeObserver(counter);
        return events[0];
    }
}
