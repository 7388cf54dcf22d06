package dev.vivarium.lsp.server;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;
import org.eclipse.lsp4j.jsonrpc.CompletableFutures;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/**
 * Computes answers beside the thread that reads messages: what a user waits for while typing on one thread, what may
 * take long on another, diagnostics on a third, the index on a fourth. On each thread one after the other.
 */
final class Worker implements AutoCloseable {
    private final ExecutorService quick = Executors.newSingleThreadExecutor(WorkerThreads.named("lsp-worker"));
    private final ExecutorService slow = Executors.newSingleThreadExecutor(WorkerThreads.named("lsp-search"));
    private final ScheduledExecutorService checks =
            Executors.newSingleThreadScheduledExecutor(WorkerThreads.named("lsp-check"));
    private final ExecutorService background = Executors.newSingleThreadExecutor(WorkerThreads.named("lsp-index"));

    /** Answers a request unless it is cancelled before its turn. */
    <T> CompletableFuture<T> answer(Function<CancelChecker, T> request) {
        return answer(quick, request);
    }

    /** As {@link #answer}, for what may take long; it does not keep the quick answers waiting. */
    <T> CompletableFuture<T> answerSlowly(Function<CancelChecker, T> request) {
        return answer(slow, request);
    }

    private static <T> CompletableFuture<T> answer(ExecutorService executor, Function<CancelChecker, T> request) {
        return CompletableFutures.computeAsync(executor, cancelled -> {
            cancelled.checkCanceled();
            try {
                return request.apply(cancelled);
            } catch (StackOverflowError e) {
                throw new ResponseErrorException(
                        new ResponseError(ResponseErrorCode.RequestFailed, "the document is nested too deeply", null));
            }
        });
    }

    /** As {@link #answer}, for diagnostics that are asked for. */
    <T> CompletableFuture<T> answerWithChecks(Function<CancelChecker, T> request) {
        return answer(checks, request);
    }

    ScheduledFuture<?> checkLater(Runnable task, long milliseconds) {
        return checks.schedule(task, milliseconds, TimeUnit.MILLISECONDS);
    }

    void inBackground(Runnable task) {
        background.execute(task);
    }

    @Override
    public void close() {
        quick.shutdownNow();
        slow.shutdownNow();
        checks.shutdownNow();
        background.shutdownNow();
    }
}
