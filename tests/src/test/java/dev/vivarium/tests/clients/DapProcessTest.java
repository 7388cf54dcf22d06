package dev.vivarium.tests.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The processes of the debugger: they end with their clients, and who comes from outside must know the token. */
@Timeout(120)
class DapProcessTest {
    private static final Path COMMAND =
            Path.of("..").toAbsolutePath().normalize().resolve("cli/target/vivarium/bin/vivarium");
    private static final String FLOOD = "while True: print('flood')";

    private Process process;

    @BeforeEach
    void commandIsBuilt() {
        assumeTrue(Files.isExecutable(COMMAND), "the command is not built");
    }

    @AfterEach
    void endProcess() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    private void start(String... arguments) throws IOException {
        String[] command = new String[arguments.length + 1];
        command[0] = COMMAND.toString();
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        process = new ProcessBuilder(command).start();
    }

    private static void send(OutputStream out, int seq, String command, String arguments) throws IOException {
        byte[] body = ("{\"seq\":" + seq + ",\"type\":\"request\",\"command\":\"" + command + "\",\"arguments\":"
                        + arguments + "}")
                .getBytes(StandardCharsets.UTF_8);
        out.write(("Content-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(body);
        out.flush();
    }

    /** Reads until a text comes. */
    private static String readUntil(InputStream in, String text) throws IOException {
        StringBuilder read = new StringBuilder();
        byte[] bytes = new byte[4096];
        while (read.indexOf(text) < 0) {
            int count = in.read(bytes);
            if (count < 0) {
                break;
            }
            read.append(new String(bytes, 0, count, StandardCharsets.UTF_8));
        }
        return read.toString();
    }

    @Test
    void adapterEndsWithTheClientThatVanishesUnderAFlood() throws Exception {
        start("dap");
        OutputStream out = process.getOutputStream();
        send(out, 1, "launch", "{\"code\":\"" + FLOOD + "\"}");
        send(out, 2, "configurationDone", "{}");
        assertThat(readUntil(process.getInputStream(), "flood")).contains("flood");
        out.close();
        process.getInputStream().close();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }

    /** A process cannot skip what comes through a pipe. */
    @Test
    void messageThatIsTooLongDoesNotEndTheAdapter() throws Exception {
        start("dap");
        OutputStream out = process.getOutputStream();
        int length = (64 << 20) + 1;
        out.write(("Content-Length: " + length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        byte[] part = new byte[1 << 16];
        for (int left = length; left > 0; left -= part.length) {
            out.write(part, 0, Math.min(left, part.length));
        }
        send(out, 1, "launch", "{\"code\":\"print('here')\"}");
        send(out, 2, "configurationDone", "{}");
        assertThat(readUntil(process.getInputStream(), "here")).contains("here");
    }

    @Test
    void adapterTellsOfTheAttachedProgramThatIsKilled() throws Exception {
        start("run", "--debug", "0", "-c", "while True: pass");
        Process program = process;
        String told =
                new BufferedReader(new InputStreamReader(program.getErrorStream(), StandardCharsets.UTF_8)).readLine();
        start("dap");
        try {
            send(process.getOutputStream(), 1, "initialize", "{\"adapterID\":\"vivarium\"}");
            send(process.getOutputStream(), 2, "attach", "{\"port\":" + told.replaceAll(".*:", "") + "}");
            assertThat(readUntil(process.getInputStream(), "\"command\":\"attach\""))
                    .contains("\"success\":true");
            program.destroyForcibly();
            assertThat(readUntil(process.getInputStream(), "terminated"))
                    .containsOnlyOnce(
                            "\"category\":\"important\",\"output\":\"the program that was attached to has gone\\n\"");
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        } finally {
            program.destroyForcibly();
        }
    }

    @Test
    void programWithoutADebuggerEndsCleanly() throws Exception {
        start("run", "--debug", "0", "-c", "print('alone')");
        assertThat(readUntil(process.getInputStream(), "alone\n")).isEqualTo("alone\n");
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    @Test
    void wrongAddressIsToldInOneLine() throws Exception {
        start("run", "--debug", "nowhere", "-c", "1");
        assertThat(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("vivarium: 'nowhere' is no [HOST:]PORT\n");
        assertThat(process.waitFor()).isEqualTo(2);
    }

    @Test
    void portThatOthersReachNeedsTheToken() throws Exception {
        start("dap", "--listen", "0.0.0.0:0");
        String told =
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8)).readLine();
        assertThat(told).matches("vivarium dap: listening on 0\\.0\\.0\\.0:\\d+, token [0-9a-f]{32}");
        int port = Integer.parseInt(told.replaceAll(".*:(\\d+),.*", "$1"));
        String token = told.replaceAll(".*token ", "");
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            send(socket.getOutputStream(), 1, "launch", "{\"code\":\"print('in')\"}");
            assertThat(readUntil(socket.getInputStream(), "token")).contains("\"success\":false");
            send(socket.getOutputStream(), 2, "configurationDone", "{}");
            assertThat(readUntil(socket.getInputStream(), "nothing is launched"))
                    .contains("\"success\":false");
            send(socket.getOutputStream(), 3, "launch", "{\"code\":\"print('in')\",\"token\":\"" + token + "\"}");
            send(socket.getOutputStream(), 4, "configurationDone", "{}");
            assertThat(readUntil(socket.getInputStream(), "terminated")).contains("in\\n");
        }
    }
}
