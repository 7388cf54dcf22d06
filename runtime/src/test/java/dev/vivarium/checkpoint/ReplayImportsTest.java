package dev.vivarium.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.Machine;
import dev.vivarium.MachineOptions;
import dev.vivarium.host.OutputSink;
import dev.vivarium.host.SystemHost;
import dev.vivarium.module.Programs;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Moments inside imports, callbacks and programs started as modules. */
class ReplayImportsTest {
    private static final String BODY = """
            kept = []
            for i in range(300):
                kept = [kept[-1:], i]
                while i % 3:
                    i -= 1
            print(__name__, kept[1])
            """;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final SystemHost outside = new SystemHost(new ByteArrayInputStream(new byte[0]), output, output);

    @BeforeEach
    void writeModules() throws IOException {
        Files.writeString(folder.resolve("slow.py"), BODY);
        Files.createDirectory(folder.resolve("pack"));
        Files.writeString(folder.resolve("pack/__init__.py"), "import slow\nx = 1\n");
        Files.writeString(folder.resolve("pack/__main__.py"), BODY + "import pack\nprint(pack.x)\n");
        Files.writeString(folder.resolve("fails.py"), BODY + "1 // 0\n");
    }

    private List<Long> hashes = new ArrayList<>();

    private RecordedRun recorded(ToIntFunction<Programs> program) {
        RecordedRun run = new RecordedRun(MachineOptions.DEFAULT, outside, program, 50);
        run.observe(beat -> {
            hashes.add(HeapHash.of(run.machine()));
            return beat + 1;
        });
        run.run();
        return run;
    }

    private ToIntFunction<Programs> text(String text) {
        return programs -> programs.runText("import sys\nsys.path.insert(0, '" + folder + "')\n" + text, List.of("-c"));
    }

    private ToIntFunction<Programs> module(String name) {
        outside.setEnvironment("MICROPYPATH", folder.toString());
        return programs -> programs.runModule(name, List.of(name));
    }

    private void everyBeatIsFoundAgain(RecordedRun run) {
        for (long beat = 1; beat <= run.beats(); beat += 37) {
            assertThat(Replay.of(run).to(beat, HeapHash::of)).isEqualTo(hashes.get((int) beat - 1));
        }
    }

    private void everyCheckpointIsContinued(RecordedRun run, int code) {
        for (Checkpoint checkpoint : run.checkpoints()) {
            ByteArrayOutputStream again = new ByteArrayOutputStream();
            OutputSink sink = (handle, text, from, length) -> again.write(text, from, length);
            List<Machine> machines = new ArrayList<>();
            assertThat(Replay.of(run, sink).toEnd(checkpoint.beat(), machines::add))
                    .isEqualTo(code);
            assertThat(output.toString(StandardCharsets.UTF_8)).endsWith(again.toString(StandardCharsets.UTF_8));
            assertThat(HeapHash.of(machines.get(0))).isEqualTo(HeapHash.of(run.machine()));
        }
    }

    @Test
    void aMomentInAnImportIsReachedFromTheLastCheckpointBefore() {
        RecordedRun run = recorded(
                text("for i in range(100): pass\nimport slow\nimport pack.__main__\nfor i in range(100): pass\n"));
        assertThat(run.checkpoints().size()).isBetween(3, 8);
        assertThat(run.beats()).isGreaterThan(1000);
        everyBeatIsFoundAgain(run);
        everyCheckpointIsContinued(run, 0);
    }

    @Test
    void aMomentInACallbackIsReachedFromTheLastCheckpointBefore() {
        RecordedRun run = recorded(text("def key(n):\n  while n: n -= 1\n  return [n]\n"
                + "print(sorted(list(range(60)) * 2, key=key), max(range(30), key=key))\n"));
        assertThat(run.checkpoints().size()).isLessThan(4);
        everyBeatIsFoundAgain(run);
    }

    @Test
    void aModuleThatRunsAsTheProgramIsContinued() {
        RecordedRun run = recorded(module("slow"));
        assertThat(run.checkpoints()).hasSizeGreaterThan(5);
        everyBeatIsFoundAgain(run);
        everyCheckpointIsContinued(run, 0);
    }

    @Test
    void aPackageThatRunsAsTheProgramIsContinued() {
        RecordedRun run = recorded(module("pack"));
        assertThat(run.checkpoints()).hasSizeGreaterThan(5);
        everyCheckpointIsContinued(run, 0);
    }

    @Test
    void aModuleThatFailsIsContinuedToItsFailure() {
        RecordedRun run = recorded(module("fails"));
        assertThat(run.checkpoints()).hasSizeGreaterThan(5);
        everyCheckpointIsContinued(run, 1);
    }
}
