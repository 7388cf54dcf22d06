package dev.vivarium.lsp.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the wire carries when a client changes its mind. */
@Timeout(60)
class CancellationTest {
    private static final String HEAVY = "file:///heavy.py";
    private static final String LIGHT = "file:///light.py";

    private final ByteArrayOutputStream answers = new ByteArrayOutputStream();
    private OutputStream toServer;

    @BeforeEach
    void start() throws IOException {
        PipedInputStream in = new PipedInputStream(1 << 16);
        toServer = new PipedOutputStream(in);
        Thread serving = new Thread(() -> LanguageServerConnection.serve(in, answers));
        serving.setDaemon(true);
        serving.start();
        request(1, "initialize", Map.of("capabilities", Map.of()));
        open(HEAVY, heavyProgram());
        open(LIGHT, "import math\n");
    }

    @AfterEach
    void stop() throws IOException {
        toServer.close();
    }

    /** Functions that call each other in so many ways that minutes would not suffice for all their types. */
    private static String heavyProgram() {
        StringBuilder program = new StringBuilder();
        int count = 40;
        for (int i = 0; i < count; i++) {
            program.append("def f").append(i).append("(a):\n    return ");
            for (int j = 0; j < count; j++) {
                program.append(j == 0 ? "f" : " or f")
                        .append((i + j + 1) % count)
                        .append("(a).x");
            }
            program.append('\n');
        }
        for (int i = 0; i < 20_000; i++) {
            program.append("y")
                    .append(i)
                    .append(" = f")
                    .append(i % count)
                    .append("(")
                    .append(i)
                    .append(").z.w\n");
        }
        return program.toString();
    }

    private void open(String uri, String text) throws IOException {
        tell(
                "textDocument/didOpen",
                Map.of("textDocument", Map.of("uri", uri, "languageId", "python", "version", 1, "text", text)));
    }

    private void request(int id, String method, Object params) throws IOException {
        send(Map.of("jsonrpc", "2.0", "id", id, "method", method, "params", params));
    }

    private void tell(String method, Object params) throws IOException {
        send(Map.of("jsonrpc", "2.0", "method", method, "params", params));
    }

    private void send(Object message) throws IOException {
        byte[] body = new Gson().toJson(message).getBytes(StandardCharsets.UTF_8);
        toServer.write(("Content-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        toServer.write(body);
        toServer.flush();
    }

    private void tokens(int id, String uri) throws IOException {
        request(id, "textDocument/semanticTokens/full", Map.of("textDocument", Map.of("uri", uri)));
    }

    private String waitFor(String text) throws InterruptedException {
        while (!output().contains(text)) {
            Thread.sleep(10);
        }
        return output();
    }

    private String output() {
        synchronized (answers) {
            return answers.toString(StandardCharsets.UTF_8);
        }
    }

    @Test
    void aRequestInWorkIsRefusedAtOnceAndItsWorkEnds() throws Exception {
        tokens(5, HEAVY);
        Thread.sleep(500);
        assertThat(output()).as("in work").doesNotContain("\"id\":5");
        tell("$/cancelRequest", Map.of("id", 5));
        assertThat(waitFor("\"id\":5")).contains("\"id\":5,\"error\":{\"code\":-32800");
        // On the same thread, which is free again.
        tokens(6, LIGHT);
        waitFor("\"id\":6");
    }

    @Test
    void completionDoesNotWaitForWhatTakesLong() throws Exception {
        tokens(5, HEAVY);
        request(
                6,
                "textDocument/completion",
                Map.of("textDocument", Map.of("uri", LIGHT), "position", Map.of("line", 1, "character", 0)));
        assertThat(waitFor("\"id\":6")).doesNotContain("\"id\":5");
        tell("$/cancelRequest", Map.of("id", 5));
    }
}
