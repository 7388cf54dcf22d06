package dev.vivarium.lsp.server;

import java.util.concurrent.CompletableFuture;
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

/** Computes answers one after the other, beside the thread that reads messages. */
final class Worker implements AutoCloseable {
    private final ScheduledExecutorService executor =
            Executors.newSingleThreadScheduledExecutor(WorkerThreads.named("lsp-worker"));

    /** Answers a request unless it is cancelled before its turn. */
    <T> CompletableFuture<T> answer(Function<CancelChecker, T> request) {
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

    ScheduledFuture<?> later(Runnable task, long milliseconds) {
        return executor.schedule(task, milliseconds, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
