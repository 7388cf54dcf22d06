package dev.vivarium.dap.adapter;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.lsp4j.debug.ProgressEndEventArguments;
import org.eclipse.lsp4j.debug.ProgressStartEventArguments;
import org.eclipse.lsp4j.debug.services.IDebugProtocolClient;

/**
 * Requests that have no answer yet: the client is told of those that take long, and may cancel all. Whoever cancelled has
 * an answer at once; what had not begun is not done, and what had is finished before the next.
 */
final class OpenRequests {
    private static final long LONG_MILLISECONDS = 500;

    private final Map<String, CompletableFuture<?>> byRequest = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<?>> byProgress = new ConcurrentHashMap<>();
    private final AtomicInteger progresses = new AtomicInteger();
    /** The request that the connection's thread hands over at the moment. */
    private final ThreadLocal<String> current = new ThreadLocal<>();

    /** The request with a number is handed over now. */
    void begins(String request) {
        current.set(request);
    }

    /** The answer of the request that is handed over now will come with a future. */
    <T> CompletableFuture<T> follow(CompletableFuture<T> answer) {
        String request = current.get();
        if (request != null && !answer.isDone()) {
            byRequest.put(request, answer);
            answer.whenComplete((value, problem) -> byRequest.remove(request, answer));
        }
        return answer;
    }

    /** Tells the client if an answer takes long. */
    <T> CompletableFuture<T> tell(IDebugProtocolClient client, String title, CompletableFuture<T> answer) {
        String id = "progress" + progresses.incrementAndGet();
        CompletableFuture<Void> waiting =
                new CompletableFuture<Void>().completeOnTimeout(null, LONG_MILLISECONDS, TimeUnit.MILLISECONDS);
        waiting.thenRunAsync(() -> begin(client, id, title, answer));
        // Else a session that has ended would be kept until then.
        answer.whenComplete((value, problem) -> waiting.cancel(false));
        return answer;
    }

    private void begin(IDebugProtocolClient client, String id, String title, CompletableFuture<?> answer) {
        if (answer.isDone()) {
            return;
        }
        byProgress.put(id, answer);
        ProgressStartEventArguments start = new ProgressStartEventArguments();
        start.setProgressId(id);
        start.setTitle(title);
        start.setCancellable(true);
        client.progressStart(start);
        answer.whenComplete((value, problem) -> {
            byProgress.remove(id);
            ProgressEndEventArguments end = new ProgressEndEventArguments();
            end.setProgressId(id);
            client.progressEnd(end);
        });
    }

    /** Cancels a request by its number or the work that the client was told of by its id; null for neither. */
    void cancel(Integer request, String progress) {
        CompletableFuture<?> byNumber = request == null ? null : byRequest.get(Integer.toString(request));
        CompletableFuture<?> byId = progress == null ? null : byProgress.get(progress);
        for (CompletableFuture<?> answer : new CompletableFuture<?>[] {byNumber, byId}) {
            if (answer != null) {
                answer.completeExceptionally(ErrorReplies.cancelled());
            }
        }
    }
}
