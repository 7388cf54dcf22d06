package dev.vivarium.tests.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Gives a target inputs for some time, in a thread of its own, and watches that none takes too long. */
final class FuzzRun {
    private static final long THREAD_STACK_BYTES = 64L << 20;
    private static final long INTERRUPT_AFTER_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long HANGS_AFTER_NANOS = TimeUnit.SECONDS.toNanos(20);
    private static final long WATCH_MILLIS = 100;
    private static final Path FAILURES = Path.of("target", "fuzz");

    private final FuzzTarget target;
    private final Mutator mutator;
    private final long nanos;

    private volatile byte[] input = new byte[0];
    private volatile long started;
    private volatile Throwable failure;
    private long inputs;

    FuzzRun(FuzzTarget target, long seed, long seconds) {
        this.target = target;
        mutator = new Mutator(target, new Random(seed));
        nanos = TimeUnit.SECONDS.toNanos(seconds);
    }

    /** @return the number of inputs */
    long run() throws InterruptedException {
        started = System.nanoTime();
        Thread thread = new Thread(null, this::giveInputs, "fuzz " + target.name(), THREAD_STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        while (thread.isAlive()) {
            thread.join(WATCH_MILLIS);
            long taken = System.nanoTime() - started;
            if (taken > HANGS_AFTER_NANOS) {
                AssertionError hang = new AssertionError("hangs");
                hang.setStackTrace(thread.getStackTrace());
                failure = hang;
                break;
            }
            if (taken > INTERRUPT_AFTER_NANOS) {
                target.interrupt();
            }
        }
        if (failure != null) {
            throw new AssertionError(target.name() + " fails on " + keep(), failure);
        }
        return inputs;
    }

    private void giveInputs() {
        long end = System.nanoTime() + nanos;
        try {
            for (byte[] seed : target.seeds()) {
                give(seed);
            }
            while (System.nanoTime() < end) {
                give(mutator.next());
            }
        } catch (Throwable thrown) {
            failure = thrown;
        }
    }

    private void give(byte[] next) {
        input = next;
        started = System.nanoTime();
        inputs++;
        target.run(next);
    }

    /** Writes the last input to a file. */
    private Path keep() {
        try {
            Files.createDirectories(FAILURES);
            Path file = FAILURES.resolve(target.name() + "-" + Integer.toHexString(input.hashCode()) + ".bin");
            return Files.write(file, input).toAbsolutePath();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
