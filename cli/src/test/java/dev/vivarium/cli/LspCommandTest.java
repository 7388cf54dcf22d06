package dev.vivarium.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class LspCommandTest {
    private static final String SESSION =
            message("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\"," + "\"params\":{\"capabilities\":{}}}")
                    + message("{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"shutdown\"}")
                    + message("{\"jsonrpc\":\"2.0\",\"method\":\"exit\"}");

    @TempDir
    Path folder;

    private static String message(String body) {
        return "Content-Length: " + body.length() + "\r\n\r\n" + body;
    }

    private static Socket connect(int port) throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), port);
    }

    private static String answers(Socket client) throws IOException {
        try (client) {
            client.getOutputStream().write(SESSION.getBytes(StandardCharsets.UTF_8));
            return new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void everyClientOfAPortHasASessionOfItsOwn() throws Exception {
        VivariumProcess vivarium = new VivariumProcess(folder);
        Process server = vivarium.start("lsp", "--listen", "0");
        try {
            vivarium.awaitError();
            String said = Files.readString(folder.resolve("error"));
            assertThat(said).startsWith("vivarium lsp: listening on 127.0.0.1:");
            int port = Integer.parseInt(said.strip().replaceAll(".*:", ""));
            try (Socket idle = connect(port)) {
                for (int i = 0; i < 2; i++) {
                    assertThat(answers(connect(port)))
                            .contains("\"id\":1,\"result\"")
                            .contains("\"id\":2,\"result\"");
                }
                assertThat(idle.isConnected()).isTrue();
            }
            assertThat(server.isAlive()).isTrue();
        } finally {
            server.destroy();
        }
    }

    @Test
    void anAddressThatOthersReachIsRefused() throws Exception {
        VivariumProcess.Ended ended = new VivariumProcess(folder).run("lsp", "--listen", "0.0.0.0:0");
        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.error()).hasLineCount(1).contains("only loopback addresses are served");
    }
}
