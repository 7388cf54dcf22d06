package dev.vivarium.inspector.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.MachineOptions;
import dev.vivarium.inspector.capture.Snapshot;
import dev.vivarium.inspector.recording.RecordedCollection;
import dev.vivarium.inspector.recording.Recording;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page on a large heap in a process that gets four and a half times the snapshot for all its Java objects. What Java takes
 * beside them does not grow with the heap; {@code tests/benchmarks/page_memory.py} measures the whole.
 */
@Timeout(120)
class PageMemoryTest {
    private static final String PROGRAM = String.join(
            "\n",
            "import gc",
            "x = [[i] for i in range(70000)]",
            "gc.collect()",
            "y = [[i] for i in range(70000)]",
            "gc.collect()");

    @TempDir
    private Path folder;

    @Test
    void everyViewOfALargeHeapFitsIntoAFewTimesItsSnapshot() throws IOException, InterruptedException {
        long snapshot;
        Path file =
                ServedPage.file(folder, MachineOptions.DEFAULT.withSites(true).withHeap(32 << 20), PROGRAM);
        try (Recording recording = Recording.open(file)) {
            snapshot = bytes(recording.at(recording.collections().get(1), 0).snapshot());
        }
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + snapshot * 9 / 2 / 1024 + "k",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Visitors.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(child.waitFor(100, TimeUnit.SECONDS)).isTrue();
        assertThat(child.exitValue()).as(said).isZero();
    }

    /** The words of the used blocks, and of each its numbers and table entries. */
    private static long bytes(Snapshot snapshot) {
        return 8L * snapshot.memory().words().length
                + 4L * snapshot.memory().births().length
                + 4L * snapshot.births().sites().length
                + 4L * snapshot.births().ordinals().length
                + 4L * 8 * snapshot.memory().planes().low.length;
    }

    /** Three browsers one after the other, each of which looks at everything. */
    static final class Visitors {
        private Visitors() {}

        public static void main(String[] arguments) throws IOException {
            try (Recording recording = Recording.open(Path.of(arguments[0]));
                    PageServer server = PageServer.start(recording, 0)) {
                String home = server.address().replaceAll("\\?token=(.*)", "$1/api/");
                RecordedCollection last = recording.collections().get(1);
                for (int visitor = 0; visitor < 3; visitor++) {
                    look(home, last);
                }
            }
        }

        private static void look(String home, RecordedCollection last) throws IOException {
            read(home + "summary");
            for (String what : List.of("events", "changes", "heap", "map", "inspect", "sites")) {
                read(home + what + "?collection=2&step=0");
            }
            read(home + "inspect?collection=2&step=0&since=1");
            for (int part = 0; part <= 4; part++) {
                read(home + "inspect?collection=2&since=1&step=" + last.steps() / 4 * part);
            }
        }

        private static void read(String address) throws IOException {
            try (InputStream in = new URL(address).openStream()) {
                in.transferTo(OutputStream.nullOutputStream());
            }
        }
    }
}
