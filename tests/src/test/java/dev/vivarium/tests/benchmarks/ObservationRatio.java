package dev.vivarium.tests.benchmarks;

import dev.vivarium.heap.CollectionTrigger.Cause;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;

/**
 * The first two benchmarks of {@link ObservationBenchmark} in turns, by processor time: for machines on which something
 * else always runs, where the throughput of one after the other says more about the neighbours.
 */
public final class ObservationRatio {
    private static final int WARM_UP = 30;
    private static final int ROUNDS = 101;

    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private ObservationRatio() {}

    /** Prints the middle times of both and the middle of the rounds' ratios. */
    public static void main(String[] arguments) {
        HeapOfObjects full = new HeapOfObjects(true);
        BareCollection bare = new BareCollection(full.heap);
        double[] bareTimes = new double[ROUNDS];
        double[] times = new double[ROUNDS];
        double[] ratios = new double[ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            boolean swapped = (round & 1) != 0;
            double one = swapped ? collect(full) : run(bare, full);
            double other = swapped ? run(bare, full) : collect(full);
            if (round >= 0) {
                bareTimes[round] = swapped ? other : one;
                times[round] = swapped ? one : other;
                ratios[round] = times[round] / bareTimes[round];
            }
        }
        System.out.printf(
                Locale.ROOT,
                "bare loops %.1f ms, without observers %.1f ms, ratio %.3f (%.3f to %.3f in half of the rounds)%n",
                middle(bareTimes, 0.5),
                middle(times, 0.5),
                middle(ratios, 0.5),
                middle(ratios, 0.25),
                middle(ratios, 0.75));
    }

    private static double run(BareCollection bare, HeapOfObjects full) {
        long start = CLOCK.getCurrentThreadCpuTime();
        bare.run(full.first());
        return (CLOCK.getCurrentThreadCpuTime() - start) / 1e6;
    }

    private static double collect(HeapOfObjects full) {
        long start = CLOCK.getCurrentThreadCpuTime();
        full.collector.collect(Cause.EXPLICIT);
        return (CLOCK.getCurrentThreadCpuTime() - start) / 1e6;
    }

    private static double middle(double[] values, double part) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) (part * (sorted.length - 1))];
    }
}
