package dev.vivarium.inspector.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.vivarium.gc.GcEvent;
import dev.vivarium.inspector.recording.RecordedCollection;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class PageServerTest {
    @TempDir
    private static Path folder;

    private static ServedPage page;
    private static String token;

    @BeforeAll
    static void serve() throws IOException {
        page = new ServedPage(folder);
        token = page.server.address().replaceAll(".*=", "");
    }

    @AfterAll
    static void end() throws IOException {
        page.close();
    }

    private static Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), page.server.port());
        socket.setSoTimeout(20_000);
        return socket;
    }

    /** Sends bytes as they are and gives all that comes back. */
    private static byte[] exchange(String request) throws IOException {
        try (Socket socket = connect()) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return socket.getInputStream().readAllBytes();
        }
    }

    private static String headers(String path, String... more) throws IOException {
        String lines = more.length == 0 ? "" : String.join("\r\n", more) + "\r\n";
        byte[] answer = exchange("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + page.server.port()
                + "\r\nConnection: close\r\n" + lines + "\r\n");
        return new String(answer, StandardCharsets.ISO_8859_1);
    }

    private static byte[] body(String path) throws IOException {
        byte[] answer = exchange("GET /" + token + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + page.server.port()
                + "\r\nConnection: close\r\n\r\n");
        String text = new String(answer, StandardCharsets.ISO_8859_1);
        assertThat(text).as(path).startsWith("HTTP/1.1 200");
        int start = text.indexOf("\r\n\r\n") + 4;
        return Arrays.copyOfRange(answer, start, answer.length);
    }

    private static JsonObject json(String path) throws IOException {
        return JsonParser.parseString(new String(body(path), StandardCharsets.UTF_8))
                .getAsJsonObject();
    }

    @Test
    void nothingIsServedWithoutTheToken() throws IOException {
        List<String> paths = List.of(
                "/",
                "/main.js",
                "/api/summary",
                "/?token=",
                "/?token=0",
                "/api/summary?token=" + token,
                "/" + token,
                "/" + token.substring(1) + "/",
                "//" + token + "/",
                "/x/" + token + "/");
        for (String path : paths) {
            assertThat(headers(path)).as(path).startsWith("HTTP/1.1 403");
        }
        assertThat(headers("/" + token + "/api/summary")).startsWith("HTTP/1.1 200");
    }

    @Test
    void theAddressThatIsPrintedLeadsToThePage() throws IOException {
        assertThat(headers("/?token=" + token))
                .startsWith("HTTP/1.1 303")
                .containsIgnoringCase("Location: /" + token + "/\r\n");
        assertThat(headers("/" + token + "/"))
                .startsWith("HTTP/1.1 200")
                .contains("frame-ancestors 'none'", "no-referrer");
    }

    @Test
    void otherHostsAndOriginsAreRefused() throws IOException {
        String home = "/" + token + "/";
        assertThat(headers(home, "Origin: http://evil.example")).startsWith("HTTP/1.1 403");
        assertThat(headers(home, "Origin: null")).startsWith("HTTP/1.1 403");
        assertThat(headers(home, "Origin: http://127.0.0.1:" + page.server.port()))
                .startsWith("HTTP/1.1 200");
        String request = "GET " + home + " HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n";
        assertThat(new String(exchange(request), StandardCharsets.ISO_8859_1)).startsWith("HTTP/1.1 403");
        String post = "POST " + home + " HTTP/1.1\r\nHost: localhost:" + page.server.port()
                + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
        assertThat(new String(exchange(post), StandardCharsets.ISO_8859_1)).startsWith("HTTP/1.1 405");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../../etc/passwd",
                "/static/main.js",
                "/%2e%2e/x",
                "/api/none",
                "/api/object",
                "/api/object?address=zz",
                "/api/events?collection=99",
                "/api/heap?collection=1&step=99999",
                "/api/heap?collection=-1",
                "/api/query?collection=1&q=size%20%3E",
                "/api/allocate?collection=1&bytes=x",
                "/api/object?address=fffffffffffff"
            })
    void wrongRequestsGetAStatusAndOneLine(String path) throws IOException {
        String answer = headers("/" + token + path);
        assertThat(answer).matches("(?s)HTTP/1.1 40[04] .*");
        assertThat(answer.substring(answer.indexOf("\r\n\r\n") + 4))
                .hasLineCount(1)
                .doesNotContain("\tat ");
    }

    @Test
    void malformedRequestsAndManyIdleConnectionsLeaveThePageServed() throws IOException {
        List<String> malformed = List.of(
                "\0\0\0\0\r\n\r\n", "GET\r\n\r\n", "GET / HTTP/1.1\r\n: x\r\n\r\n", "GET http://[ HTTP/1.1\r\n\r\n");
        for (String request : malformed) {
            String answer = new String(exchange(request), StandardCharsets.ISO_8859_1);
            assertThat(answer).doesNotContain("\tat ").doesNotContain("200 OK");
        }
        List<Socket> idle = new ArrayList<>();
        try {
            for (int i = 0; i < 1_000; i++) {
                Socket socket = connect();
                idle.add(socket);
                if (i % 100 == 0) {
                    socket.getOutputStream().write("GET / HT".getBytes(StandardCharsets.US_ASCII));
                }
            }
            assertThat(json("/api/summary").get("policy").getAsString()).isNotEmpty();
        } finally {
            for (Socket socket : idle) {
                socket.close();
            }
            awaitRoom();
        }
    }

    @Test
    void clientsThatNeverReadLeaveThePageServed() throws IOException {
        List<Socket> silent = new ArrayList<>();
        try {
            for (int i = 0; i < 100; i++) {
                Socket socket = new Socket();
                socket.setReceiveBufferSize(1_024);
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), page.server.port()));
                silent.add(socket);
                String request = "GET /" + token + "/api/events?collection=2 HTTP/1.1\r\nHost: 127.0.0.1:"
                        + page.server.port() + "\r\n\r\n";
                socket.getOutputStream().write(request.repeat(3).getBytes(StandardCharsets.US_ASCII));
            }
            assertThat(json("/api/summary").get("policy").getAsString()).isNotEmpty();
        } finally {
            for (Socket socket : silent) {
                socket.close();
            }
            awaitRoom();
        }
    }

    /** The server refuses connections until it has noticed that the others are gone. */
    private static void awaitRoom() throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (true) {
            try {
                json("/api/summary");
                return;
            } catch (SocketException refused) {
                if (System.nanoTime() > end) {
                    throw refused;
                }
            }
        }
    }

    @Test
    void theEventsAreThoseOfTheRecording() throws IOException {
        RecordedCollection second = page.recording.collection(2).orElseThrow();
        ByteBuffer numbers = ByteBuffer.wrap(body("/api/events?collection=2")).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(numbers.remaining()).isEqualTo(16 * second.steps());
        int frees = 0;
        while (numbers.hasRemaining()) {
            frees += (numbers.getInt() & 255) == GcEvent.Kind.FREE.ordinal() ? 1 : 0;
            numbers.position(numbers.position() + 12);
        }
        assertThat(frees).isEqualTo(second.count(GcEvent.Kind.FREE));
    }

    @Test
    void theMapHasSevenBytesForEachBlock() throws IOException {
        JsonObject heap = json("/api/heap?collection=2&step=0");
        assertThat(body("/api/map?collection=2&step=0"))
                .hasSize(7 * heap.get("blocks").getAsInt());
        assertThat(heap.getAsJsonArray("weakrefs")).hasSize(1);
    }

    @Test
    void theSuspectIsWhatLeaks() throws IOException {
        JsonArray suspects = json("/api/inspect?collection=2&step=0&since=1").getAsJsonArray("suspects");
        JsonObject first = suspects.get(0).getAsJsonObject();
        assertThat(first.get("why").getAsString()).isEqualTo("global cache of __main__");
        JsonObject object = json("/api/object?collection=2&step=0&address="
                + first.get("address").getAsString());
        assertThat(object.get("retained").getAsLong())
                .isGreaterThan(object.get("bytes").getAsLong());
        assertThat(json("/api/query?collection=2&q=" + "type%20%3D%3D%20%27Node%27")
                        .get("objects")
                        .getAsInt())
                .isEqualTo(41);
    }
}
