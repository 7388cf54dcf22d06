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
    private static final Map<String, String> FILES = Map.ofEntries(
            Map.entry("/", "text/html; charset=utf-8"),
            Map.entry("/style.css", "text/css; charset=utf-8"),
            Map.entry("/main.js", SCRIPT),
            Map.entry("/compare.js", SCRIPT),
            Map.entry("/cytoscape.esm.min.mjs", SCRIPT),
            Map.entry("/drawing.js", SCRIPT),
            Map.entry("/amounts.js", SCRIPT),
            Map.entry("/events.js", SCRIPT),
            Map.entry("/graph.js", SCRIPT),
            Map.entry("/neighbourhood.js", SCRIPT),
            Map.entry("/heap.js", SCRIPT),
            Map.entry("/live.js", SCRIPT),
            Map.entry("/map.js", SCRIPT),
            Map.entry("/object.js", SCRIPT),
            Map.entry("/pictures.js", SCRIPT),
            Map.entry("/pointer.js", SCRIPT),
            Map.entry("/tables.js", SCRIPT),
            Map.entry("/timeline.js", SCRIPT));
    private static final String LINE = "text/plain; charset=utf-8";

    /** Who may show the page in a frame: an editor's view, which has no address of its own, and this machine's pages. */
    private static final String FRAMES = "vscode-webview: vscode-file: http://127.0.0.1:* http://localhost:*";

    private final Gate gate;
    private final PageRuns runs;
    private final EventStream stream;
    private final String policy;

    /**
     * @param stream null where nothing more will happen
     * @param mayBeFramed whether others may show the page within theirs
     */
    PageHandler(Gate gate, PageRuns runs, EventStream stream, boolean mayBeFramed) {
        this.gate = gate;
        this.runs = runs;
        this.stream = stream;
        policy =
                "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' blob: data:;"
                        + " base-uri 'none'; form-action 'none'; frame-ancestors " + (mayBeFramed ? FRAMES : "'none'");
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
        return Answer.of(LINE, (text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private void serve(HttpExchange exchange) throws IOException {
        String path = gate.path(exchange);
        if (path == null) {
            // What stands behind # stays with the browser.
            exchange.getResponseHeaders().set("Location", gate.home());
            send(exchange, 303, line("see " + gate.home()));
        } else if (FILES.containsKey(path)) {
            send(exchange, 200, Answer.of(FILES.get(path), file(path.equals("/") ? "/index.html" : path)));
        } else if (path.equals("/api/live") && stream != null) {
            setHeaders(exchange.getResponseHeaders());
            stream.serve(exchange);
        } else {
            Parameters parameters = Parameters.of(exchange.getRequestURI().getRawQuery());
            try (Answer answer = runs.answer(path, parameters)) {
                send(exchange, 200, answer);
            }
        }
    }

    private static byte[] file(String name) throws IOException {
        try (InputStream in = PageHandler.class.getResourceAsStream("static" + name)) {
            return in.readAllBytes();
        }
    }

    private void setHeaders(Headers headers) {
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Content-Security-Policy", policy);
    }

    private void send(HttpExchange exchange, int status, Answer answer) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        setHeaders(headers);
        headers.set("Content-Type", answer.type());
        // A length of 0 would mean that it is not known.
        exchange.sendResponseHeaders(status, answer.length() == 0 ? -1 : answer.length());
        answer.writeTo(exchange.getResponseBody());
    }
}
