package dev.vivarium.inspector.page;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.vivarium.inspector.file.UnreadableFile;
import dev.vivarium.inspector.query.QueryProblem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Answers requests: the page's files, and what it asks for. */
final class PageHandler implements HttpHandler {
    private static final String SCRIPT = "text/javascript; charset=utf-8";
    private static final Map<String, String> FILES = Map.of(
            "/", "text/html; charset=utf-8",
            "/style.css", "text/css; charset=utf-8",
            "/main.js", SCRIPT,
            "/heap.js", SCRIPT,
            "/map.js", SCRIPT,
            "/object.js", SCRIPT,
            "/tables.js", SCRIPT,
            "/timeline.js", SCRIPT);
    private static final String LINE = "text/plain; charset=utf-8";

    private final Gate gate;
    private final PageData data;

    PageHandler(Gate gate, PageData data) {
        this.gate = gate;
        this.data = data;
    }

    /** A body and its type. */
    record Answer(String type, byte[] body) {
        static Answer json(String text) {
            return new Answer("application/json; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
        }

        static Answer numbers(byte[] bytes) {
            return new Answer("application/octet-stream", bytes);
        }
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            try {
                Refusal refusal = gate.check(exchange);
                if (refusal != null) {
                    throw refusal;
                }
                serve(exchange);
            } catch (Refusal refusal) {
                send(exchange, refusal.status(), line(refusal.getMessage()));
            } catch (QueryProblem | UnreadableFile problem) {
                send(exchange, 400, line(problem.getMessage()));
            } catch (OutOfMemoryError tooLarge) {
                send(exchange, 507, line("the answer needs more memory than there is"));
            } catch (RuntimeException unexpected) {
                send(exchange, 500, line("internal error: " + unexpected));
            }
        }
    }

    private static Answer line(String text) {
        return new Answer(LINE, (text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private void serve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getRawPath();
        if (path.equals("/") && gate.bringsToken(exchange)) {
            // The token leaves the address line; what stands behind # stays.
            exchange.getResponseHeaders().set("Set-Cookie", gate.cookieLine());
            exchange.getResponseHeaders().set("Location", "/");
            send(exchange, 303, line("see /"));
        } else if (FILES.containsKey(path)) {
            send(exchange, 200, new Answer(FILES.get(path), file(path.equals("/") ? "/index.html" : path)));
        } else {
            Parameters parameters = Parameters.of(exchange.getRequestURI().getRawQuery());
            send(exchange, 200, data.answer(path, parameters));
        }
    }

    private static byte[] file(String name) throws IOException {
        try (InputStream in = PageHandler.class.getResourceAsStream("static" + name)) {
            return in.readAllBytes();
        }
    }

    private static void send(HttpExchange exchange, int status, Answer answer) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", answer.type());
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' blob: data:;"
                        + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        exchange.sendResponseHeaders(status, answer.body().length);
        exchange.getResponseBody().write(answer.body());
    }
}
