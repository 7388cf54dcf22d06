package dev.vivarium.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.inspector.graph.HeapGraph;
import dev.vivarium.inspector.recording.Recording;
import dev.vivarium.inspector.recording.RunEnding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class RecordCommandTest {
    private static final String[] ENDLESS = {
        "import gc, sys", "print('running', file=sys.stderr)", "while True:", "    gc.collect()"
    };

    @TempDir
    Path folder;

    private VivariumProcess vivarium;

    @BeforeEach
    void inTheFolder() {
        vivarium = new VivariumProcess(folder);
    }

    private Recording recording(String name) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).noneMatch(file -> file.toString().endsWith(".tmp"));
        }
        return Recording.open(folder.resolve(name));
    }

    @Test
    void aRecordingIsShownAndCompared() throws Exception {
        String program = vivarium.program(
                "import gc, sys", "class Kept: pass", "gc.collect()", "kept = Kept()", "print('out')", "sys.exit(7)");
        VivariumProcess.Ended recorded = vivarium.run("record", program, "-o", "run.viv", "argument");
        assertThat(recorded).isEqualTo(new VivariumProcess.Ended(7, "out\n", ""));
        VivariumProcess.Ended shown = vivarium.run("show", "run.viv");
        assertThat(shown.exitCode()).isZero();
        assertThat(shown.output())
                .contains("program      program.py argument")
                .contains("exit code 7")
                .contains("collections  1");
        assertThat(vivarium.run("diff", "run.viv#1", "run.viv").output()).contains("Kept");
        assertThat(vivarium.run("show", "run.viv", "--collection", "2"))
                .isEqualTo(new VivariumProcess.Ended(
                        2, "", "vivarium: 'run.viv' has no collection 2; it has 1" + System.lineSeparator()));
    }

    @Test
    void anObjectIsShownWithItsReferencesAndItsHistory() throws Exception {
        String program = vivarium.program(
                "import gc, weakref",
                "class Node: pass",
                "def fill(n): return fill(n - 1) if n else None",
                "node = Node()",
                "ref = weakref.ref(node, print)",
                "weakref.finalize(node, print, 'called')",
                "gc.collect()",
                "node = None",
                "fill(20)",
                "gc.collect()");
        for (String policy : List.of("merged", "weakref-entry")) {
            vivarium.run("record", "--gc-policy", policy, "-o", "run.viv", program);
            String address = addressOf("Node", "run.viv");
            VivariumProcess.Ended shown = vivarium.run("show", "run.viv", "--collection", "1", "--object", address);
            assertThat(shown.error()).isEmpty();
            assertThat(shown.output())
                    .contains("path       global node of __main__")
                    .containsPattern("keeps +\\d+ bytes, \\d+ objects?, itself included")
                    .containsPattern("marked     collection 1 step \\d+: ")
                    .containsPattern("event      collection 2 step \\d+: free")
                    .contains("references 2")
                    .containsPattern("finalize, birth \\d+: callback ran")
                    .containsPattern("ref, birth \\d+: callback ran");
        }
        assertThat(vivarium.run("show", "run.viv", "--object", "8").output()).isEqualTo("no object at 8\n");
        assertThat(vivarium.run("show", "run.viv", "--object", "x").error()).startsWith("vivarium: 'x' is no address");
    }

    private String addressOf(String type, String name) throws IOException {
        try (Recording recording = recording(name)) {
            HeapGraph graph = HeapGraph.of(
                    recording.at(recording.collection(1).orElseThrow(), 0).snapshot());
            return graph.objects().stream()
                    .filter(object -> object.type().name().equals(type))
                    .map(object -> Long.toHexString(object.address()))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void aHazardGivesExitCode3AndIsTheEndOfTheRecording() throws Exception {
        String program = vivarium.program(HeapCommandTest.FREED_REFERENCE);
        VivariumProcess.Ended ended = vivarium.run("record", "-o", "run.viv", program);
        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(ended.error().lines()).singleElement().asString().startsWith("vivarium: hazard: object #");
        try (Recording recording = recording("run.viv")) {
            assertThat(recording.ending().kind()).isEqualTo(RunEnding.Kind.HAZARD);
            assertThat(ended.error()).contains(recording.ending().message());
        }
        String shown = vivarium.run("show", "run.viv").output();
        Matcher hazard = Pattern.compile("hazard {7}object ([0-9a-f]+), birth \\d+\n  freed by   the free phase of "
                        + "collection 1 or later\n  survivor   the callback list of .+\n")
                .matcher(shown);
        assertThat(hazard.find()).as(shown).isTrue();
        assertThat(vivarium.run("show", "run.viv", "--collection", "1", "--object", hazard.group(1))
                        .output())
                .contains("event      collection 1 step ", ": free", "  survivor   ");
        assertThat(vivarium.run("show", "--json", "run.viv").output()).contains("\"freedBy\"");
    }

    @Test
    void afterCtrlCTheRecordingIsWhole() throws Exception {
        String program = vivarium.program(ENDLESS);
        Process process = vivarium.start("record", "-o", "run.viv", program);
        vivarium.awaitError();
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
        VivariumProcess.Ended ended = vivarium.end(process);
        assertThat(ended.exitCode()).isEqualTo(130);
        assertThat(ended.output() + ended.error()).contains("KeyboardInterrupt");
        try (Recording recording = recording("run.viv")) {
            assertThat(recording.ending()).isEqualTo(RunEnding.exited(130));
            assertThat(recording.hasFinalState()).isTrue();
        }
    }

    @Test
    void aProgramThatIsEndedFromOutsideLeavesARecordingUpToThere() throws Exception {
        String program = vivarium.program(ENDLESS);
        Process process = vivarium.start("record", "-o", "run.viv", program);
        vivarium.awaitError();
        process.destroy();
        vivarium.end(process);
        try (Recording recording = recording("run.viv")) {
            assertThat(recording.ending().kind()).isEqualTo(RunEnding.Kind.INTERRUPTED);
        }
    }

    @Test
    void aFileThatCannotBeWrittenIsSaidBeforeTheProgramRuns() throws Exception {
        String program = vivarium.program("print('ran')");
        Files.createDirectory(folder.resolve("directory"));
        for (String name : List.of("directory", "missing/run.viv")) {
            VivariumProcess.Ended ended = vivarium.run("record", "-o", name, program);
            assertThat(ended.exitCode()).isEqualTo(2);
            assertThat(ended.output()).isEmpty();
            assertThat(ended.error().lines())
                    .singleElement()
                    .asString()
                    .startsWith("vivarium: cannot write '" + name + "': ");
        }
    }

    @Test
    void eachRunThatIsComparedCanBeKept() throws Exception {
        String program = vivarium.program(HeapCommandTest.FREED_REFERENCE);
        VivariumProcess.Ended ended = vivarium.run(
                "policies", "--record", "kept/here", "--policy", "merged,weakref-entry:noatexit,ephemeron", program);
        assertThat(ended.exitCode()).isZero();
        assertThat(ended.error()).isEmpty();
        try (Stream<Path> files = Files.list(folder.resolve("kept/here"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("merged.viv", "weakref-entry-noatexit.viv", "ephemeron.viv");
        }
        try (Recording recording = recording("kept/here/merged.viv")) {
            assertThat(recording.header().policy()).isEqualTo("merged");
            assertThat(recording.ending().kind()).isEqualTo(RunEnding.Kind.HAZARD);
        }
        try (Recording recording = recording("kept/here/ephemeron.viv")) {
            assertThat(recording.header().program()).containsExactly(program);
            assertThat(recording.ending()).isEqualTo(RunEnding.exited(0));
            assertThat(recording.collections()).hasSizeGreaterThan(1);
            assertThat(recording.outputBytes()).isEqualTo("not reached\n".length());
        }
    }

    @Test
    void aFolderThatCannotBeMadeGivesOneLine() throws Exception {
        VivariumProcess.Ended ended = vivarium.run("policies", "--record", "program.py", vivarium.program("print(1)"));
        assertThat(ended)
                .isEqualTo(new VivariumProcess.Ended(
                        2, "", "vivarium: cannot write 'program.py': Not a directory" + System.lineSeparator()));
    }
}
