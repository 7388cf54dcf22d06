package dev.vivarium.tests.benchmarks;

import dev.vivarium.heap.CollectionTrigger.Cause;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntSupplier;

/**
 * The first two benchmarks of {@link ObservationBenchmark} in turns, by processor time: for machines on which something
 * else always runs, where the throughput of one after the other says more about the neighbours. The bare loops are
 * there twice; what they differ from themselves is the noise.
 */
public final class ObservationRatio {
    private static final int WARM_UP = 30;
    private static final int ROUNDS = 201;

    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private ObservationRatio() {}

    /** Prints the middle times, and the middle of the rounds' ratios to the first bare loops. */
    public static void main(String[] arguments) {
        HeapOfObjects full = new HeapOfObjects(true);
        BareCollection bare = new BareCollection(full.heap);
        IntSupplier loops = () -> bare.run(full.first());
        IntSupplier collector = () -> {
            full.collector.collect(Cause.EXPLICIT);
            return full.collector.freedObjects();
        };
        double[][] times = turns(loops, loops, collector);
        System.out.println("what the bare loops did last: " + bare.figures());
        print("bare loops", times[0], times[0]);
        print("bare loops again", times[1], times[0]);
        print("without observers", times[2], times[0]);
    }

    /** The milliseconds of each in each round; each round begins with another one. */
    private static double[][] turns(IntSupplier... runs) {
        double[][] times = new double[runs.length][ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            for (int turn = 0; turn < runs.length; turn++) {
                int which = Math.floorMod(round + turn, runs.length);
                double time = time(runs[which]);
                if (round >= 0) {
                    times[which][round] = time;
                }
            }
        }
        return times;
    }

    private static double time(IntSupplier run) {
        long start = CLOCK.getCurrentThreadCpuTime();
        int freed = run.getAsInt();
        double time = (CLOCK.getCurrentThreadCpuTime() - start) / 1e6;
        if (freed != 0) {
            throw new IllegalStateException(freed + " objects were freed that are reachable");
        }
        return time;
    }

    private static void print(String name, double[] times, double[] base) {
        double[] ratios = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            ratios[i] = times[i] / base[i];
        }
        System.out.printf(
                Locale.ROOT,
                "%-18s %.1f ms, ratio %.3f (%.3f to %.3f in half of the rounds)%n",
                name,
                middle(times, 0.5),
                middle(ratios, 0.5),
                middle(ratios, 0.25),
                middle(ratios, 0.75));
    }

    private static double middle(double[] values, double part) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) (part * (sorted.length - 1))];
    }
}
