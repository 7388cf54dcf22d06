package dev.vivarium.dap.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The page on a program being debugged, asked as a browser asks it. */
@Timeout(60)
class HeapPageTest {
    private static final String PROGRAM = String.join(
            "\n",
            "import gc, weakref",
            "class Node: pass",
            "node = Node()",
            "seen = weakref.ref(node)",
            "node = None",
            "gc.collect()",
            "kept = [Node() for i in range(10)]",
            "gc.collect()",
            "print(len(kept), gc.mem_alloc())",
            "");

    @TempDir
    private Path folder;

    private Path program;

    private DapClient launched() throws IOException {
        program = folder.resolve("nodes.py");
        Files.writeString(program, PROGRAM);
        DapClient client = DapClient.connect();
        client.ask("initialize", "{\"adapterID\": \"vivarium\"}");
        client.ask("launch", "{\"stopOnEntry\": true, \"program\": \"" + program + "\"}");
        client.event("initialized");
        client.ask("configurationDone", "{}");
        return client;
    }

    private static String home(DapClient client) throws IOException {
        String url = client.ask("vivarium/heapPage", "{}").get("url").getAsString();
        assertThat(url).matches("http://127\\.0\\.0\\.1:\\d+/\\?token=[0-9a-f]{48}");
        HttpURLConnection first = (HttpURLConnection) new URL(url).openConnection();
        first.setInstanceFollowRedirects(false);
        assertThat(first.getResponseCode()).isEqualTo(303);
        return url.replaceAll("/\\?.*", first.getHeaderField("Location"));
    }

    private static JsonObject json(String url) throws IOException {
        return JsonParser.parseString(new String(new URL(url).openStream().readAllBytes(), StandardCharsets.UTF_8))
                .getAsJsonObject();
    }

    private static JsonObject now(String home) throws IOException {
        return json(home + "api/summary").getAsJsonObject("now");
    }

    @Test
    void thePageStandsWhereTheProgramStands() throws IOException {
        try (DapClient client = launched()) {
            client.event("stopped");
            String home = home(client);
            JsonObject summary = json(home + "api/summary");
            assertThat(summary.getAsJsonArray("collections")).isEmpty();
            assertThat(summary.getAsJsonObject("now").get("collection").getAsInt())
                    .isZero();
            JsonObject heap = json(home + "api/heap?collection=0");
            assertThat(heap.getAsJsonObject("position").get("line").getAsInt()).isEqualTo(1);
            client.ask("next", "{\"threadId\": 1}");
            client.event("stopped");
            assertThat(json(home + "api/heap?collection=0")
                            .getAsJsonObject("position")
                            .get("line")
                            .getAsInt())
                    .isEqualTo(2);
        }
    }

    @Test
    void thePageFollowsTheStepsOfACollection() throws IOException {
        try (DapClient client = launched()) {
            client.event("stopped");
            client.ask("setExceptionBreakpoints", "{\"filters\": [\"gcStart\", \"weakrefCleared\"]}");
            client.ask("continue", "{\"threadId\": 1}");
            client.event("stopped");
            String home = home(client);
            // It was asked for within the collection: its steps are counted from there.
            assertThat(now(home).toString()).isEqualTo("{\"collection\":1,\"step\":1}");
            client.ask("stepIn", "{\"threadId\": 1}");
            client.event("stopped");
            assertThat(now(home).toString()).isEqualTo("{\"collection\":1,\"step\":2}");
            client.ask("continue", "{\"threadId\": 1}");
            client.event("stopped");
            JsonObject now = now(home);
            String key = "?collection=1&step=" + now.get("step").getAsInt();
            JsonObject heap = json(home + "api/heap" + key);
            assertThat(heap.get("phase").getAsString()).isEqualTo("finalise");
            assertThat(heap.getAsJsonArray("weakrefs")).hasSize(1);
            client.ask("continue", "{\"threadId\": 1}");
            client.event("stopped");
            JsonArray collections = json(home + "api/summary").getAsJsonArray("collections");
            assertThat(collections).hasSize(2);
            assertThat(collections.get(0).getAsJsonObject().get("complete").getAsBoolean())
                    .isTrue();
        }
    }

    @Test
    void aChangeThatAllocatesNothingIsShown() throws IOException {
        try (DapClient client = launched()) {
            client.event("stopped");
            String home = home(client);
            try (BufferedReader events = new BufferedReader(
                    new InputStreamReader(new URL(home + "api/live").openStream(), StandardCharsets.UTF_8))) {
                int before = next(events).get("edition").getAsInt();
                String zero = "0x"
                        + json(home + "api/heap?collection=0")
                                .get("baseAddress")
                                .getAsString();
                String reference = "\"memoryReference\": \"" + zero + "\", \"offset\": 0";
                String bytes = client.ask("readMemory", "{" + reference + ", \"count\": 1}")
                        .get("data")
                        .getAsString();
                client.ask("writeMemory", "{" + reference + ", \"data\": \"" + bytes + "\"}");
                assertThat(next(events).get("edition").getAsInt()).isGreaterThan(before);
            }
        }
    }

    @Test
    void eventsTellOfStopsAndOfTheEnd() throws IOException {
        try (DapClient client = launched()) {
            client.event("stopped");
            String home = home(client);
            try (BufferedReader events = new BufferedReader(
                    new InputStreamReader(new URL(home + "api/live").openStream(), StandardCharsets.UTF_8))) {
                assertThat(next(events).get("status").getAsString()).isEqualTo("stopped");
                client.ask("next", "{\"threadId\": 1}");
                client.event("stopped");
                JsonObject moment = next(events);
                while (moment.get("status").getAsString().equals("running")) {
                    moment = next(events);
                }
                assertThat(moment.get("text").getAsString()).isEqualTo("step");
                client.ask("continue", "{\"threadId\": 1}");
                while (!moment.get("status").getAsString().equals("ended")) {
                    moment = next(events);
                }
            }
            assertThat(json(home + "api/summary").getAsJsonArray("collections")).hasSize(2);
            assertThat(json(home + "api/heap?collection=0").get("objects").getAsInt())
                    .isPositive();
        }
    }

    @Test
    void thePageGoesBackWithTheProgram() throws IOException {
        Path file = folder.resolve("back.py");
        Files.writeString(file, PROGRAM);
        try (DapClient client = DapClient.connect()) {
            client.ask("initialize", "{\"adapterID\": \"vivarium\"}");
            client.ask("launch", "{\"stopOnEntry\": true, \"record\": true, \"program\": \"" + file + "\"}");
            client.event("initialized");
            client.ask("configurationDone", "{}");
            client.event("stopped");
            String home = home(client);
            for (int line = 2; line <= 7; line++) {
                client.ask("next", "{\"threadId\": 1}");
                client.event("stopped");
            }
            assertThat(json(home + "api/summary").getAsJsonArray("collections")).hasSize(1);
            int before = line(home);
            for (int i = 0; i < 3; i++) {
                client.ask("stepBack", "{\"threadId\": 1}");
                client.event("stopped");
            }
            assertThat(line(home)).isLessThan(before);
            assertThat(json(home + "api/heap?collection=0").get("objects").getAsInt())
                    .isPositive();
            for (int i = 0; i < 4; i++) {
                client.ask("next", "{\"threadId\": 1}");
                client.event("stopped");
            }
            assertThat(json(home + "api/summary").getAsJsonArray("collections")).hasSize(1);
        }
    }

    private static int line(String home) throws IOException {
        return json(home + "api/heap?collection=0")
                .getAsJsonObject("position")
                .get("line")
                .getAsInt();
    }

    private static JsonObject next(BufferedReader events) throws IOException {
        while (true) {
            String line = events.readLine();
            if (line.startsWith("data: ")) {
                return JsonParser.parseString(line.substring(6)).getAsJsonObject();
            }
        }
    }

    @Test
    void whatTheConsoleChangesIsShown() throws IOException {
        try (DapClient client = launched()) {
            client.event("stopped");
            String home = home(client);
            client.ask("evaluate", "{\"expression\": \"import gc; gc.collect()\", \"context\": \"repl\"}");
            assertThat(json(home + "api/summary").getAsJsonArray("collections")).hasSize(1);
        }
    }

    @Test
    void theProgramDoesNotNoticeThePage() throws IOException {
        assertThat(printed(true)).isNotEmpty().isEqualTo(printed(false));
    }

    private String printed(boolean withPage) throws IOException {
        try (DapClient client = launched()) {
            client.event("stopped");
            if (withPage) {
                home(client);
            }
            for (int i = 0; i < 4; i++) {
                client.ask("next", "{\"threadId\": 1}");
                client.event("stopped");
            }
            client.ask("continue", "{\"threadId\": 1}");
            JsonObject output = client.event("output");
            return output.get("output").getAsString();
        }
    }

    @Test
    void editorsMayFrameThePageAndOthersMayNot() throws IOException {
        try (DapClient client = launched()) {
            client.event("stopped");
            HttpURLConnection page = (HttpURLConnection) new URL(home(client)).openConnection();
            assertThat(page.getHeaderField("Content-Security-Policy"))
                    .contains("frame-ancestors vscode-webview: vscode-file: http://127.0.0.1:* http://localhost:*");
        }
    }
}
