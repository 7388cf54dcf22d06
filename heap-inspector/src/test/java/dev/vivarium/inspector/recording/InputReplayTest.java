package dev.vivarium.inspector.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.Machine;
import dev.vivarium.MachineOptions;
import dev.vivarium.bytecode.CodeUnit;
import dev.vivarium.gc.policy.Policies;
import dev.vivarium.host.OutputSink;
import dev.vivarium.host.SystemHost;
import dev.vivarium.inspector.file.VivWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InputReplayTest {
    private static final String PROGRAM = """
            import gc, random, time, weakref
            class Node: pass
            def called(n):
                kept.append([n, random.random()])
            kept = []
            for i in range(12):
                node = Node()
                node.me = node
                weakref.finalize(node, called, i)
                kept.append(time.ticks_us())
                if i % 3 == 0:
                    gc.collect()
            print(kept)
            """;

    @TempDir
    Path folder;

    private Recording recorded(MachineOptions options) throws IOException {
        Path file = folder.resolve("x.viv");
        InputRecorder inputs = new InputRecorder(
                SystemHost.silent(),
                new RunParameters(options, "-c", List.of(PROGRAM), false, CodeUnit.Kind.BYTECODE, 0));
        RunRecorder recorder = new RunRecorder(VivWriter.create(file));
        recorder.keepInputs(inputs);
        Machine machine = new Machine(options, inputs.host());
        inputs.watch(machine);
        recorder.watch(machine, List.of("-c"));
        int exitCode = machine.programs().runText(PROGRAM, List.of("-c"));
        inputs.ended();
        recorder.end(RunEnding.exited(exitCode));
        return Recording.open(file);
    }

    @ParameterizedTest
    @EnumSource(Policies.class)
    void aRunIsTheSameAgain(Policies policy) throws IOException {
        MachineOptions options =
                MachineOptions.DEFAULT.withHeap(200 << 10).withSites(true).withPolicy(policy);
        try (Recording recording = recorded(options)) {
            InputReplay replay = recording.replay().orElseThrow();
            assertThat(replay.parameters().options()).isEqualTo(options);
            InputReplay.Outcome outcome = replay.run(
                    OutputSink.NOWHERE,
                    (machine, parameters) ->
                            machine.programs().runText(parameters.words().get(0), List.of("-c")));
            assertThat(outcome.difference()).isEmpty();
            assertThat(outcome.collections()).isEqualTo(recording.collections().size());
        }
    }

    @Test
    void aProgramThatDoesSomethingElseIsFoundOut() throws IOException {
        try (Recording recording = recorded(MachineOptions.DEFAULT)) {
            assertThat(differenceOf(recording, PROGRAM.replace("i % 3", "i % 4")))
                    .isNotEmpty();
            assertThat(differenceOf(recording, PROGRAM.replace("print(kept)", "print(kept); x = [1]")))
                    .contains("differs");
            assertThat(differenceOf(recording, PROGRAM.replace("kept = []", "kept = [1]")))
                    .contains("collection 1");
            assertThat(differenceOf(recording, PROGRAM + "while True: pass\n")).isNotEmpty();
            assertThat(differenceOf(recording, "")).isNotEmpty();
        }
    }

    private static String differenceOf(Recording recording, String program) {
        return recording
                .replay()
                .orElseThrow()
                .run(
                        OutputSink.NOWHERE,
                        (machine, parameters) -> machine.programs().runText(program, List.of("-c")))
                .difference()
                .orElse("");
    }
}
