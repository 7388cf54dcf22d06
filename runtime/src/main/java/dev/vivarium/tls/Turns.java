package dev.vivarium.tls;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Work on a thread of its own that takes turns with its caller: only one of the two ever runs. */
final class Turns {
    private final Semaphore workers = new Semaphore(0);
    private final Semaphore callers = new Semaphore(0);
    /** What the caller is asked to do. */
    private Runnable request;

    /** What ended the work, for the caller to hear; null else. */
    private Throwable failure;

    private boolean done;
    private boolean cancelled;

    Turns(String name, Runnable work) {
        Thread thread = new Thread(() -> run(work), name);
        thread.setDaemon(true);
        thread.start();
    }

    private void run(Runnable work) {
        try {
            await(workers);
            work.run();
        } catch (CancellationException cancel) {
            // As the caller wished.
        } catch (RuntimeException | Error wrong) {
            failure = wrong;
        } finally {
            done = true;
            callers.release();
        }
    }

    private void await(Semaphore turn) {
        turn.acquireUninterruptibly();
        if (cancelled) {
            throw new CancellationException();
        }
    }

    /** Lets the work go on until it waits or is done; for the caller. */
    void goOn() {
        while (!done) {
            workers.release();
            callers.acquireUninterruptibly();
            Runnable asked = request;
            if (asked == null) {
                break;
            }
            request = null;
            asked.run();
        }
        if (failure != null) {
            throw new IllegalStateException(failure);
        }
    }

    /** Gives the turn back to the caller; for the work. */
    void waitForCaller() {
        callers.release();
        await(workers);
    }

    /** Has the caller find something out; for the work. */
    <T> T ask(Supplier<T> question) {
        Answer<T> answer = new Answer<>(question);
        request = answer;
        waitForCaller();
        return answer.get();
    }

    private static final class Answer<T> implements Runnable {
        private final Supplier<T> question;
        private T answer;
        private RuntimeException raised;

        Answer(Supplier<T> question) {
            this.question = question;
        }

        @Override
        public void run() {
            try {
                answer = question.get();
            } catch (RuntimeException wrong) {
                raised = wrong;
            }
        }

        T get() {
            if (raised != null) {
                throw raised;
            }
            return answer;
        }
    }

    /** Ends the work where it waits; for the caller. */
    void cancel() {
        if (!done) {
            cancelled = true;
            workers.release();
            callers.acquireUninterruptibly();
        }
    }
}
