package dev.vivarium.tests.benchmarks;

import dev.vivarium.gc.GcObserver;
import dev.vivarium.gc.Phase;
import dev.vivarium.gc.control.CollectionController;
import dev.vivarium.gc.control.StopCondition;
import dev.vivarium.heap.CollectionTrigger.Cause;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.openjdk.jmh.annotations.AuxCounters;
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

/**
 * What it costs that collections can be stepped: the state machine without observers beside the same work as bare loops,
 * then watched. The unit is megabytes of heap per second on the clock; {@code milliseconds} is the processor time of one
 * collection, which says more where something else runs. The bare loops are there twice, for what they differ from
 * themselves is the noise.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@OperationsPerInvocation(HeapOfObjects.MEGABYTES)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class ObservationBenchmark {
    private HeapOfObjects full;
    private BareCollection bare;

    @Setup
    public void fill() {
        full = new HeapOfObjects(true);
        bare = new BareCollection(full.heap);
    }

    /** The processor time of one iteration. */
    @AuxCounters(AuxCounters.Type.EVENTS)
    @State(Scope.Thread)
    public static class ProcessorTime {
        private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

        private long nanoseconds;
        private long collections;

        @Setup(Level.Iteration)
        public void begin() {
            nanoseconds = 0;
            collections = 0;
        }

        /** Of one collection. */
        public double milliseconds() {
            return nanoseconds / 1e6 / collections;
        }

        int of(IntSupplier collection) {
            long start = CLOCK.getCurrentThreadCpuTime();
            int freed = collection.getAsInt();
            nanoseconds += CLOCK.getCurrentThreadCpuTime() - start;
            collections++;
            return freed;
        }
    }

    private int collect() {
        full.collector.collect(Cause.EXPLICIT);
        return full.collector.freedObjects();
    }

    @Benchmark
    public int bareLoops(ProcessorTime time) {
        return time.of(() -> bare.run(full.first()));
    }

    @Benchmark
    public int bareLoopsAgain(ProcessorTime time) {
        return time.of(() -> bare.run(full.first()));
    }

    @Benchmark
    public int withoutObservers(ProcessorTime time) {
        return time.of(this::collect);
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
