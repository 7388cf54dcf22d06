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
    private final String cookie;

    Gate(int port, String token) {
        hosts = Set.of("127.0.0.1:" + port, "localhost:" + port);
        origins = Set.of("http://127.0.0.1:" + port, "http://localhost:" + port);
        this.token = token;
        // Cookies know no ports: two pages must not take each other's.
        cookie = "vivarium-" + port;
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
        return hasCookie(headers) || bringsToken(exchange)
                ? null
                : new Refusal(403, "open the address that vivarium printed: it ends in the token");
    }

    /** Whether the address itself holds the token. */
    boolean bringsToken(HttpExchange exchange) {
        return isToken(Parameters.of(exchange.getRequestURI().getRawQuery()).text("token", ""));
    }

    private boolean hasCookie(Headers headers) {
        for (String line : headers.getOrDefault("Cookie", List.of())) {
            for (String one : line.split(";", 100)) {
                String pair = one.strip();
                if (pair.startsWith(cookie + "=") && isToken(pair.substring(cookie.length() + 1))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isToken(String given) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    /** What makes the browser bring the token with later requests. */
    String cookieLine() {
        return cookie + "=" + token + "; HttpOnly; SameSite=Strict; Path=/";
    }
}
