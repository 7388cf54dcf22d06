package dev.vivarium.inspector.page;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Set;

/** Decides whether a request is the owner's: from this machine's own names, from the page itself, with the token. */
final class Gate {
    private final Set<String> hosts;
    private final Set<String> origins;
    private final String token;

    Gate(int port, String token) {
        hosts = Set.of("127.0.0.1:" + port, "localhost:" + port);
        origins = Set.of("http://127.0.0.1:" + port, "http://localhost:" + port);
        this.token = token;
    }

    /** Why a request is refused; null if it is not. */
    Refusal check(HttpExchange exchange) {
        Headers headers = exchange.getRequestHeaders();
        List<String> host = headers.getOrDefault("Host", List.of());
        if (host.size() != 1 || !hosts.contains(host.get(0))) {
            return new Refusal(403, "wrong Host");
        }
        List<String> origin = headers.getOrDefault("Origin", List.of());
        if (!origin.isEmpty() && (origin.size() > 1 || !origins.contains(origin.get(0)))) {
            return new Refusal(403, "wrong Origin");
        }
        if (!exchange.getRequestMethod().equals("GET")) {
            return new Refusal(405, "only GET is known");
        }
        return path(exchange) != null || asksForToken(exchange)
                ? null
                : new Refusal(403, "open the address that vivarium printed: it holds the token");
    }

    /** Whether this is the address that was printed, with the token behind a question mark. */
    boolean asksForToken(HttpExchange exchange) {
        String query = exchange.getRequestURI().getRawQuery();
        return "/".equals(exchange.getRequestURI().getRawPath())
                && isToken(Parameters.of(query).text("token", ""));
    }

    /** The path behind the token, from its slash on; null where the token does not begin the path. */
    String path(HttpExchange exchange) {
        String path = exchange.getRequestURI().getRawPath();
        int end = path == null ? -1 : path.indexOf('/', 1);
        return end > 0 && isToken(path.substring(1, end)) ? path.substring(end) : null;
    }

    private boolean isToken(String given) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    /** Where the page's own files lie. No cookie is needed, which a browser would not send from within a frame. */
    String home() {
        return "/" + token + "/";
    }
}
