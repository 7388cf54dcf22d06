package dev.vivarium.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.lsp.measured.Measured;
import dev.vivarium.lsp.measured.Measured.Cost;
import dev.vivarium.lsp.measured.Measurements;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class RecordedMeasurementsTest {
    @TempDir
    Path folder;

    private Path program;

    private final Measurements measurements =
            ServiceLoader.load(Measurements.class).findFirst().orElseThrow();

    @BeforeEach
    void record() throws Exception {
        VivariumProcess vivarium = new VivariumProcess(folder);
        String name = vivarium.program(
                "import gc",
                "class Point:",
                "    def __init__(self, x):",
                "        self.x = x",
                "def make(n):",
                "    return [Point(i) for i in range(n)]",
                "total = 3",
                "kept = make(4)",
                "make(20)",
                "gc.collect()");
        program = folder.resolve(name);
        Files.setLastModifiedTime(program, FileTime.from(Instant.now().minusSeconds(60)));
        assertThat(vivarium.run("record", name, "-o", "run.viv").exitCode()).isZero();
    }

    @Test
    void whatWasAllocatedIsKnownByLine() {
        Measured measured = measurements.of(program, List.of(folder), null);
        assertThat(measured.name()).isEqualTo("run.viv");
        assertThat(measured.lines().get(4)).isEqualTo(new Cost(24, 24, 24 * 32));
        assertThat(measured.instances().get("Point")).isEqualTo(new Cost(24, 48, 48 * 32));
        assertThat(measured.globals()).containsEntry("total", "3").containsEntry("kept", "list of 4");
    }

    @Test
    void aProgramThatHasChangedSinceIsNotTold() throws IOException {
        Files.setLastModifiedTime(program, FileTime.from(Instant.now().plusSeconds(60)));
        assertThat(measurements.of(program, List.of(folder), null)).isNull();
    }

    @Test
    void ofALongRecordingItIsSaidHowManyCollectionsWereNotSeen() throws Exception {
        VivariumProcess vivarium = new VivariumProcess(folder);
        String name = vivarium.program("import gc", "for i in range(53):", "    gc.collect()");
        Path source = folder.resolve(name);
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().minusSeconds(60)));
        assertThat(vivarium.run("record", name, "-o", "long.viv").exitCode()).isZero();
        assertThat(measurements
                        .of(source, List.of(folder), folder.resolve("long.viv"))
                        .unseen())
                .isEqualTo(3);
        assertThat(measurements
                        .of(program, List.of(folder), folder.resolve("run.viv"))
                        .unseen())
                .isZero();
    }

    @Test
    void aDamagedRecordingTellsNothing() throws IOException {
        Files.writeString(folder.resolve("run.viv"), "no recording");
        assertThat(measurements.of(program, List.of(folder), null)).isNull();
        assertThat(measurements.of(program, List.of(folder), folder.resolve("missing.viv")))
                .isNull();
    }
}
