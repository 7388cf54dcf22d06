package dev.vivarium.inspector.page;

import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Server-sent events: one for each moment of a run. A stream ends after a while, and the browser asks for the next; so none
 * outlives its reader for long.
 */
final class EventStream {
    private static final int MOST_STREAMS = 8;
    private static final long STREAM_SECONDS = 45;
    private static final long BEAT_MILLISECONDS = 5_000;

    private final Feed feed;
    private final Semaphore room = new Semaphore(MOST_STREAMS);

    EventStream(Feed feed) {
        this.feed = feed;
    }

    void serve(HttpExchange exchange) throws IOException {
        if (!room.tryAcquire()) {
            throw new Refusal(503, "too many pages follow this program");
        }
        try {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
            exchange.sendResponseHeaders(200, 0);
            send(exchange.getResponseBody());
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } finally {
            room.release();
        }
    }

    private void send(OutputStream out) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(STREAM_SECONDS);
        write(out, "retry: 300\n\n");
        int sent = -1;
        while (System.nanoTime() < end) {
            Feed.Moment moment = feed.after(sent, BEAT_MILLISECONDS);
            // A comment shows whether anybody is still there.
            write(out, moment.version() == sent ? ":\n\n" : "data: " + json(moment) + "\n\n");
            sent = moment.version();
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    static JsonObject json(Feed.Moment moment) {
        JsonObject json = new JsonObject();
        json.addProperty("version", moment.version());
        json.addProperty("status", moment.status().name().toLowerCase(Locale.ROOT));
        json.addProperty("edition", moment.edition());
        json.addProperty("text", moment.text());
        return json;
    }
}
