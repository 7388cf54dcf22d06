package dev.vivarium.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class PagedRunTest {
    private static final Pattern ADDRESS = Pattern.compile("(http://127\\.0\\.0\\.1:\\d+/)\\?token=([0-9a-f]+)");

    @TempDir
    private Path folder;

    private JsonObject asked(Process process, VivariumProcess command, String path, String status)
            throws IOException, InterruptedException {
        JsonObject answer = new JsonObject();
        String home = "";
        while (!home.isEmpty() || process.isAlive()) {
            Matcher address = ADDRESS.matcher(
                    java.nio.file.Files.readString(command.folder().resolve("error")));
            if (address.find()) {
                home = address.group(1) + address.group(2) + "/api/";
                JsonObject summary = read(home + "summary");
                if (summary.getAsJsonObject("moment")
                        .get("status")
                        .getAsString()
                        .equals(status)) {
                    return path.equals("summary") ? summary : read(home + path);
                }
            }
            Thread.sleep(50);
        }
        return answer;
    }

    private static JsonObject read(String url) throws IOException {
        return JsonParser.parseString(new String(new URL(url).openStream().readAllBytes(), StandardCharsets.UTF_8))
                .getAsJsonObject();
    }

    @Test
    void thePageStaysWhenTheProgramHasEnded() throws IOException, InterruptedException {
        VivariumProcess command = new VivariumProcess(folder);
        String program =
                command.program("import gc", "kept = [[i] for i in range(5)]", "gc.collect()", "print('done')");
        Process process = command.start("heap", "--page", program);
        try {
            JsonObject summary = asked(process, command, "summary", "ended");
            assertThat(summary.getAsJsonArray("collections")).hasSize(1);
            assertThat(asked(process, command, "query?collection=0&q=line%20%3D%3D%202", "ended")
                            .get("objects")
                            .getAsInt())
                    .isGreaterThanOrEqualTo(6);
        } finally {
            process.destroy();
        }
        assertThat(command.end(process).output()).isEqualTo("done\n");
    }

    @Test
    void onATerminalBothReportAndPageAreGiven() throws IOException, InterruptedException {
        VivariumProcess command = new VivariumProcess(folder);
        String program = command.program("import gc", "gc.collect()", "print('done')");
        Process process = command.startOnTerminal("heap", program);
        try {
            JsonObject summary = asked(process, command, "summary", "ended");
            assertThat(summary.getAsJsonArray("collections")).hasSize(1);
        } finally {
            process.destroy();
        }
        assertThat(command.end(process).output())
                .contains("collection 1", "done")
                .contains("exit code");
    }

    @Test
    void theReportAloneEndsWithTheProgram() throws IOException, InterruptedException {
        VivariumProcess command = new VivariumProcess(folder);
        Process process = command.startOnTerminal("heap", "--text", command.program("import gc", "gc.collect()"));
        assertThat(command.end(process).error()).isEmpty();
        assertThat(command.end(process).output()).contains("collection 1");
    }

    @Test
    void theProgramStopsAtALineUntilEnterIsPressed() throws IOException, InterruptedException {
        VivariumProcess command = new VivariumProcess(folder);
        String program = command.program("kept = []", "for i in range(2):", "    kept.append(i)", "print(kept)");
        Process process = command.start("heap", "--page", "--at", "3", program);
        try {
            for (int i = 0; i < 2; i++) {
                JsonObject heap = asked(process, command, "heap?collection=0", "stopped");
                assertThat(heap.getAsJsonObject("position").get("line").getAsInt())
                        .isEqualTo(3);
                process.getOutputStream().write('\n');
                process.getOutputStream().flush();
                Thread.sleep(300);
            }
            asked(process, command, "summary", "ended");
        } finally {
            process.destroy();
        }
        assertThat(command.end(process).output()).isEqualTo("[0, 1]\n");
    }
}
