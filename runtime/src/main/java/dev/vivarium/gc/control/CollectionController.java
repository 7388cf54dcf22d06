package dev.vivarium.gc.control;

import dev.vivarium.gc.Collection;
import dev.vivarium.gc.Collector;
import dev.vivarium.gc.GcEvent;
import dev.vivarium.gc.GcObserver;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Stops the collections that the program begins, on the program's own thread, and hands them to another thread: the
 * program's thread waits inside the observer, between two actions, until the controlling thread lets it go on. Meanwhile
 * the controlling thread may read the heap and all that the collector gives to observers.
 *
 * <pre>
 * try (CollectionController controller = CollectionController.attach(collector, StopCondition.collectionBegins())) {
 *     Pause pause = controller.await(timeout).orElseThrow();
 *     controller.resume(StopCondition.phaseBegins(Phase.FREE));
 *     …
 * }
 * </pre>
 *
 * Closing lets the program's thread go on unwatched, wherever it is. Several threads may use one controller.
 */
public final class CollectionController implements GcObserver, AutoCloseable {
    private final Collector collector;
    private final Lock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private volatile StopCondition condition;
    private volatile boolean attached = true;
    /** Set by the program's thread, cleared by whoever lets it go on. */
    private volatile Pause pause;

    private HeapFingerprint fingerprint;

    private CollectionController(Collector collector, StopCondition condition) {
        this.collector = collector;
        this.condition = condition;
    }

    /** Watches from the next event on; may be called at any time, by any thread. */
    public static CollectionController attach(Collector collector, StopCondition condition) {
        CollectionController controller = new CollectionController(collector, condition);
        collector.addObserver(controller);
        return controller;
    }

    // The program's thread

    @Override
    public Detail detail() {
        return attached ? condition.detail() : Detail.PHASES;
    }

    @Override
    public void event(Collection collection, GcEvent event) {
        if (attached && condition.stopsAfter(collection, event)) {
            hold(new Pause(collection, event));
        }
    }

    private void hold(Pause here) {
        lock.lock();
        try {
            assert isRemembered(here);
            pause = attached ? here : null;
            changed.signalAll();
            while (pause != null) {
                changed.await();
            }
            assert isUnchanged(here);
        } catch (InterruptedException interrupted) {
            // Whoever interrupts the program wants it to go on or to end, not to wait.
            pause = null;
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private boolean isRemembered(Pause here) {
        fingerprint = HeapFingerprint.of(here.collection().heap());
        return true;
    }

    private boolean isUnchanged(Pause here) {
        return fingerprint.equals(HeapFingerprint.of(here.collection().heap()));
    }

    // The controlling thread

    /** Where the program's thread waits; empty while it runs. */
    public Optional<Pause> paused() {
        return Optional.ofNullable(pause);
    }

    /** Waits for the program's thread to stop; empty where it has not after {@code limit}, or the controller is closed. */
    public Optional<Pause> await(Duration limit) throws InterruptedException {
        lock.lock();
        try {
            long left = limit.toNanos();
            while (pause == null && attached && left > 0) {
                left = changed.awaitNanos(left);
            }
            return Optional.ofNullable(pause);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Lets the program's thread go on, through the end of the collection and into later ones, until a condition holds.
     *
     * @throws IllegalStateException where it does not wait
     */
    public void resume(StopCondition until) {
        lock.lock();
        try {
            if (pause == null) {
                throw new IllegalStateException("no collection is paused");
            }
            condition = until;
            release();
        } finally {
            lock.unlock();
        }
    }

    /** Sets where to stop next, whether or not the program's thread waits now. */
    public void stopAt(StopCondition next) {
        condition = next;
    }

    /** Called with the lock held. */
    private void release() {
        pause = null;
        changed.signalAll();
    }

    /** Lets the program go on for good. */
    @Override
    public void close() {
        collector.removeObserver(this);
        lock.lock();
        try {
            attached = false;
            release();
        } finally {
            lock.unlock();
        }
    }
}
