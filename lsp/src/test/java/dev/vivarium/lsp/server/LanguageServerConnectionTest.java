package dev.vivarium.lsp.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class LanguageServerConnectionTest {
    private static final String INITIALIZE =
            message("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"capabilities\":{}}}");
    private static final String SHUTDOWN = message("{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"shutdown\"}");
    private static final String EXIT = message("{\"jsonrpc\":\"2.0\",\"method\":\"exit\"}");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void anOrderlySessionEndsWithZero() {
        assertThat(serve(INITIALIZE + SHUTDOWN + EXIT)).isZero();
    }

    @Test
    void exitWithoutShutdownEndsWithOne() {
        assertThat(serve(INITIALIZE + EXIT)).isEqualTo(1);
    }

    @Test
    void aClientThatVanishesEndsTheServer() {
        assertThat(serve(INITIALIZE)).isEqualTo(1);
    }

    @Test
    void anUnknownRequestIsRefusedAndTheSessionGoesOn() {
        String unknown = message("{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"textDocument/nothing\",\"params\":{}}");
        assertThat(serve(INITIALIZE + unknown + SHUTDOWN + EXIT)).isZero();
        assertThat(output()).contains("\"id\":7,\"error\":{\"code\":-32601").doesNotContain("\\tat ");
    }

    @Test
    void aRequestThatIsNotOfferedIsRefusedInOneLine() {
        String unsupported = message("{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"textDocument/moniker\",\"params\":"
                + "{\"textDocument\":{\"uri\":\"file:///a.py\"},\"position\":{\"line\":0,\"character\":0}}}");
        assertThat(serve(INITIALIZE + unsupported + SHUTDOWN + EXIT)).isZero();
        assertThat(output()).contains("\"code\":-32601").doesNotContain("\\tat ");
    }

    @Test
    void aMessageThatIsNoJsonDoesNotEndTheSession() {
        assertThat(serve(INITIALIZE + message("{nonsense") + SHUTDOWN + EXIT)).isZero();
    }

    private int serve(String messages) {
        return LanguageServerConnection.serve(new ByteArrayInputStream(messages.getBytes(StandardCharsets.UTF_8)), out);
    }

    private String output() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String message(String body) {
        return "Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body;
    }
}
