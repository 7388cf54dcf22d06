package dev.vivarium.dap.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each row of a table says what a breakpoint on a place tells while a statement runs; all rows of a table are one program. */
class WatchedPlacesTest {
    private static final Path FOLDER = Path.of("src/test/resources/watched");

    @ParameterizedTest
    @ValueSource(strings = {"natives", "variables"})
    void stopsAreThoseOfTheTable(String name, @TempDir Path folder) throws IOException {
        Path file = FOLDER.resolve(name + ".watch");
        WatchTable table = WatchTable.parse(Files.readString(file));
        List<String> expected =
                table.rows().stream().map(WatchTable.Row::expected).toList();
        List<String> told = play(name, table, folder, false);
        if (Boolean.getBoolean("watched.record")) {
            Files.writeString(file, table.with(told));
            return;
        }
        assertThat(table.with(told)).isEqualTo(table.with(expected));
    }

    private static List<String> play(String name, WatchTable table, Path folder, boolean stress) throws IOException {
        Path program = folder.resolve(name + ".py");
        try (ServerSocket peer = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread sender = new Thread(() -> serve(peer), "peer");
            sender.setDaemon(true);
            sender.start();
            String beginning = "port = " + peer.getLocalPort() + "\ntemporary = '"
                    + folder.resolve("file").toString().replace("\\", "/") + "'\n"
                    + Files.readString(FOLDER.resolve(name + ".py"));
            List<int[]> lines = new ArrayList<>();
            Files.writeString(program, table.program(beginning, lines));
            return new WatchedRun(program, stress).play(table, lines);
        }
    }

    private static void serve(ServerSocket peer) {
        try {
            while (true) {
                try (Socket socket = peer.accept();
                        OutputStream out = socket.getOutputStream()) {
                    out.write("abcd1234".getBytes(StandardCharsets.US_ASCII));
                }
            }
        } catch (IOException closed) {
            // The test has ended.
        }
    }
}
