package dev.vivarium.dap.debugger;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.function.Function;

/** What the stopped program's thread is asked to do by others. */
final class StoppedTasks {
    private final BlockingQueue<Task<?>> tasks = new LinkedBlockingQueue<>();
    private boolean isStopped;

    /** What the program's thread does for another; the result decides nothing about going on. */
    private record Task<T>(
            Function<StoppedProgram, T> work, CompletableFuture<T> result, Consumer<T> behind, boolean resumes) {
        /**
         * Whether the program is to go on; it is not where what should come before has failed.
         *
         * @param afterwards done where it is not
         */
        boolean perform(StoppedProgram program, Runnable afterwards, Runnable failed) {
            if (!resumes && result.isDone()) {
                // Whoever asked does not want to know any more.
                return false;
            }
            Cancellation cancellation = Cancellation.begin();
            result.whenComplete((answer, problem) -> cancellation.cancel());
            program.setCancellation(cancellation);
            try {
                T answer = work.apply(program);
                cancellation.end();
                if (!resumes) {
                    afterwards.run();
                }
                if (result.complete(answer)) {
                    behind.accept(answer);
                }
                return resumes;
            } catch (RuntimeException | Error problem) {
                cancellation.end();
                failed.run();
                // Whoever asked gets an answer, whatever went wrong.
                result.completeExceptionally(problem);
                return false;
            }
        }
    }

    /** Asks the stopped program; fails where it is not stopped. */
    <T> CompletableFuture<T> submit(Function<StoppedProgram, T> work, boolean resumes) {
        return submit(work, answer -> {}, resumes);
    }

    /**
     * As {@link #submit(Function, boolean)}.
     *
     * @param behind what is done with the answer after whoever asked has it, and before anything else
     */
    synchronized <T> CompletableFuture<T> submit(
            Function<StoppedProgram, T> work, Consumer<T> behind, boolean resumes) {
        CompletableFuture<T> result = new CompletableFuture<>();
        if (!isStopped) {
            result.completeExceptionally(new NotStoppedException());
            return result;
        }
        isStopped = !resumes;
        tasks.add(new Task<>(work, result, behind, resumes));
        return result;
    }

    /** Does something at once unless the program is stopped, and does not stop meanwhile. */
    synchronized void unlessStopped(Runnable work) {
        if (!isStopped) {
            work.run();
        }
    }

    /** Lets the program go on if it is stopped. */
    void release() {
        submit(program -> null, true);
    }

    /** The program has stopped: tasks are taken from now on. */
    synchronized void open() {
        isStopped = true;
    }

    /**
     * Does what is asked until the program is to go on. Called by the program's thread.
     *
     * @param afterwards done behind each task, before whoever asked has the answer
     */
    void serve(StoppedProgram program, Runnable afterwards) throws InterruptedException {
        boolean goesOn;
        do {
            goesOn = tasks.take().perform(program, afterwards, this::open);
        } while (!goesOn);
    }
}
