package dev.vivarium.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.vivarium.Machine;
import dev.vivarium.MachineOptions;
import dev.vivarium.checkpoint.Checkpoint;
import dev.vivarium.checkpoint.Fork;
import dev.vivarium.checkpoint.HeapHash;
import dev.vivarium.checkpoint.RecordedRun;
import dev.vivarium.checkpoint.Replay;
import dev.vivarium.compiler.InputKind;
import dev.vivarium.gc.Collection;
import dev.vivarium.gc.GcEvent;
import dev.vivarium.gc.GcObserver;
import dev.vivarium.gc.Phase;
import dev.vivarium.host.Host;
import dev.vivarium.host.OutputSink;
import dev.vivarium.host.SandboxHost;
import dev.vivarium.host.SystemHost;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every program of the corpus, recorded and continued from some of its checkpoints, ends as it did. */
class ReplayCorpusTest {
    /** Against a hang only: with a collection at every allocation a program may take long on a loaded machine. */
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private static final long THREAD_STACK_BYTES = 64L << 20;
    private static final int CONTINUED = 2;
    private static final long DISTANCE = 100;
    /** Of how many programs one is run with a collection at every allocation. */
    private static final int STRESSED = 20;
    /** Of how many of its collections one is compared. */
    private static final int COMPARED = 50;
    /** An encrypted connection draws its own keys and is closed in a machine that is taken back. */
    private static final String ENCRYPTED = "tls/";

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> continuesAsItWentOn() {
        return tests(1, MachineOptions.DEFAULT, 1);
    }

    @TestFactory
    Stream<DynamicTest> continuesAsItWentOnWhenEveryAllocationCollects() {
        return tests(STRESSED, MachineOptions.DEFAULT.withHeap(256L << 10).withStress(true), COMPARED);
    }

    private Stream<DynamicTest> tests(int oneOf, MachineOptions options, int compared) {
        List<CorpusProgram> programs = Corpus.programs().stream()
                .filter(program -> !program.name().startsWith(ENCRYPTED))
                .toList();
        return Stream.iterate(0, i -> i < programs.size(), i -> i + oneOf)
                .map(programs::get)
                .map(program -> dynamicTest(program.name(), program.file().toUri(), () -> {
                    FutureTask<Void> task = new FutureTask<>(() -> {
                        recordAndContinue(program, options, compared);
                        return null;
                    });
                    Thread thread = new Thread(null, task, program.name(), THREAD_STACK_BYTES);
                    thread.setDaemon(true);
                    thread.start();
                    task.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
                }));
    }

    private void recordAndContinue(CorpusProgram program, MachineOptions options, int compared) throws Exception {
        Path workingFolder = Files.createTempDirectory(folder, "program");
        ProgramRun.copy(program.file().getParent(), workingFolder);
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        SystemHost host = new SystemHost(InputStream.nullInputStream(), output, output);
        host.changeDirectory(workingFolder.toString());
        String file = program.file().getFileName().toString();
        RecordedRun run = new RecordedRun(options, host, programs -> programs.runFile(file, List.of(file)), DISTANCE);
        CollectionHashes hashes = new CollectionHashes(run.machine(), compared);
        int code = run.run();
        String printed = output.toString(StandardCharsets.UTF_8);
        long end = HeapHash.of(run.machine());
        Random random = new Random(program.name().hashCode());
        for (int i = 0; i < CONTINUED && !run.checkpoints().isEmpty(); i++) {
            Checkpoint from =
                    run.checkpoints().get(random.nextInt(run.checkpoints().size()));
            ByteArrayOutputStream again = new ByteArrayOutputStream();
            List<CollectionHashes> replayed = new ArrayList<>();
            List<Machine> machines = new ArrayList<>();
            int replayedCode = Replay.of(run, (handle, bytes, start, length) -> again.write(bytes, start, length))
                    .toEnd(from.beat(), machine -> {
                        machines.add(machine);
                        evaluateInFork(machine);
                        replayed.add(new CollectionHashes(machine, compared));
                    });
            assertThat(replayedCode).isEqualTo(code);
            assertThat(printed).endsWith(again.toString(StandardCharsets.UTF_8));
            assertThat(hashes.found).endsWith(replayed.get(0).found.toArray(new String[0]));
            assertThat(HeapHash.of(machines.get(0))).isEqualTo(end);
        }
    }

    private static void evaluateInFork(Machine machine) {
        Host outside = SystemHost.silent();
        long before = HeapHash.of(machine);
        Fork fork = new Fork(Checkpoint.of(machine), new SandboxHost(outside, OutputSink.NOWHERE), 20_000);
        fork.evaluate(
                "import gc\nfor name in list(globals()): globals()[name] = None\ngc.collect()\n", InputKind.FILE, -1);
        assertThat(HeapHash.of(machine)).isEqualTo(before);
    }

    /** What the heap holds at the end of every so-many-th collection, with the collection's number. */
    private static final class CollectionHashes implements GcObserver {
        private final Machine machine;
        private final int compared;
        private final List<String> found = new ArrayList<>();

        CollectionHashes(Machine machine, int compared) {
            this.machine = machine;
            this.compared = compared;
            machine.collector().addObserver(this);
        }

        @Override
        public Detail detail() {
            return Detail.PHASES;
        }

        @Override
        public void event(Collection collection, GcEvent event) {
            if (event.phase() == Phase.DONE && machine.collector().collections() % compared == 0) {
                found.add(machine.collector().collections() + ": " + HeapHash.of(machine));
            }
        }
    }
}
