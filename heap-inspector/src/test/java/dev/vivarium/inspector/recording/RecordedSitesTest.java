package dev.vivarium.inspector.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.Machine;
import dev.vivarium.MachineOptions;
import dev.vivarium.gc.policy.Policies;
import dev.vivarium.host.SystemHost;
import dev.vivarium.inspector.analysis.BirthSites;
import dev.vivarium.inspector.analysis.BirthText;
import dev.vivarium.inspector.analysis.HeapFacts;
import dev.vivarium.inspector.analysis.SiteHistogram;
import dev.vivarium.inspector.capture.Snapshot;
import dev.vivarium.inspector.file.VivWriter;
import dev.vivarium.inspector.graph.HeapGraph;
import dev.vivarium.inspector.query.Query;
import dev.vivarium.inspector.report.QueryReport;
import dev.vivarium.inspector.report.RecordingText;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecordedSitesTest {
    private static final String PROGRAM = """
            import gc, weakref
            class Node:
                def __init__(self, n):
                    self.data = [n] * 6
            def make(n):
                return Node(n)
            def gone(n):
                kept.append(make(n))
            kept = []
            for i in range(20):
                kept.append(make(i))
                weakref.finalize(make(i), gone, i)
                if i % 5 == 0:
                    gc.collect()
                    kept.pop(0)
            """;

    @TempDir
    Path folder;

    private Machine machine;

    private Path record(MachineOptions options) throws IOException {
        Path file = folder.resolve("x.viv");
        RunRecorder recorder = new RunRecorder(VivWriter.create(file));
        machine = new Machine(options, SystemHost.silent());
        recorder.watch(machine, List.of("-c"));
        recorder.end(RunEnding.exited(machine.programs().runText(PROGRAM, List.of("-c"))));
        return file;
    }

    @ParameterizedTest
    @EnumSource(Policies.class)
    void everyObjectIsBornInTheFileWhereItWasInTheRun(Policies policy) throws IOException {
        Path file = record(MachineOptions.DEFAULT.withPolicy(policy).withSites(true));
        HeapGraph live = HeapGraph.of(Snapshot.of(machine));
        try (Recording recording = Recording.open(file)) {
            HeapGraph read = HeapGraph.of(recording.finalState());
            assertThat(read.objectCount()).isEqualTo(live.objectCount());
            for (int id = 0; id < live.objectCount(); id++) {
                assertThat(read.born(id)).isEqualTo(live.born(id));
                assertThat(read.ordinal(id)).isEqualTo(live.ordinal(id));
            }
            RecordedCollection last =
                    recording.collections().get(recording.collections().size() - 1);
            HeapGraph inside = HeapGraph.of(recording.at(last, last.steps()).snapshot());
            assertThat(Query.parse("type == 'Node'").objects(inside).mapToObj(inside::born))
                    .isNotEmpty()
                    .allMatch(stack -> BirthText.site(stack).equals("<stdin>:6"));
        }
    }

    @Test
    void whatALineRetainsIsWhatWouldBeGarbageWithoutItsObjects() throws IOException {
        try (Recording recording = Recording.open(record(MachineOptions.DEFAULT.withSites(true)))) {
            HeapGraph graph = HeapGraph.of(recording.finalState());
            List<BirthSites.Site> sites = BirthSites.of(new HeapFacts(graph));
            assertThat(sites).hasSizeGreaterThan(5);
            for (BirthSites.Site site : sites) {
                IntPredicate isBornThere =
                        id -> graph.site(id) != 0 && graph.born(id).get(0).equals(site.place());
                long with = reached(graph, id -> true);
                assertThat(site.retained()).isEqualTo(with - reached(graph, id -> !isBornThere.test(id)));
                assertThat(site.objects())
                        .isEqualTo(site.stacks().stream()
                                .mapToInt(BirthSites.Stack::objects)
                                .sum());
            }
        }
    }

    /** The bytes of what the roots reach by way of some objects alone. */
    private static long reached(HeapGraph graph, IntPredicate isPassed) {
        BitSet seen = new BitSet();
        Deque<Integer> waiting = new ArrayDeque<>(List.of(graph.superRoot()));
        long bytes = 0;
        while (!waiting.isEmpty()) {
            int id = waiting.pop();
            bytes += id == graph.superRoot() ? 0 : graph.bytes(id);
            for (int edge = graph.firstEdge(id); edge < graph.endEdge(id); edge++) {
                int target = graph.target(edge);
                if (isPassed.test(target) && !seen.get(target)) {
                    seen.set(target);
                    waiting.push(target);
                }
            }
        }
        return bytes;
    }

    @Test
    void questionsAndTablesKnowWhereObjectsWereBorn() throws IOException {
        try (Recording recording = Recording.open(record(MachineOptions.DEFAULT.withSites(true)))) {
            HeapGraph graph = HeapGraph.of(recording.finalState());
            int[] nodes = Query.parse("site == '<stdin>:6'").objects(graph).toArray();
            assertThat(nodes)
                    .isEqualTo(Query.parse("type == 'Node'").objects(graph).toArray());
            assertThat(Query.parse("type == 'list' and heldBy(type == 'Node') and not line == 4")
                            .objects(graph))
                    .isEmpty();
            assertThat(Query.parse("line == 4 and function == '__init__'").objects(graph))
                    .hasSizeGreaterThanOrEqualTo(nodes.length);
            assertThat(Query.parse("type == 'Node' and stack ~ 'gone < '").objects(graph))
                    .isNotEmpty();
            assertThat(SiteHistogram.of(graph).rows())
                    .anyMatch(row -> row.place().line() == 6 && row.objects() == nodes.length);
            assertThat(QueryReport.of(graph, Query.parse("type == 'Node'")).text())
                    .contains("<stdin>:6", "born at <stdin>:6 make < <stdin>:11 <module>");
            RecordingText text = new RecordingText();
            text.step(recording.at(recording.collections().get(0), 0));
            assertThat(text.text()).containsPattern("born at {4}\\d+ lines\\n").contains("  <stdin>:4 __init__: ");
        }
    }

    @Test
    void withoutSitesNothingIsSaidOfThem() throws IOException {
        try (Recording recording = Recording.open(record(MachineOptions.DEFAULT))) {
            HeapGraph graph = HeapGraph.of(recording.finalState());
            assertThat(graph.snapshot().births().areKnown()).isFalse();
            assertThat(Query.parse("line > 0 or site != 'x'").objects(graph)).isEmpty();
            assertThat(QueryReport.of(graph, Query.parse("python")).text()).doesNotContain("born");
        }
    }

    @Test
    void aFileOfTheVersionThatDidNotCountBirthsIsRead() throws IOException, URISyntaxException {
        Path file = Path.of(getClass().getResource("version-4.viv").toURI());
        try (Recording recording = Recording.open(file)) {
            HeapGraph graph = HeapGraph.of(recording.finalState());
            assertThat(Query.parse("type == 'Page' and line > 0").objects(graph))
                    .hasSize(60);
            assertThat(graph.snapshot().births().areCounted()).isFalse();
        }
    }

    @Test
    void aFileOfTheVersionBeforeSitesIsRead() throws IOException, URISyntaxException {
        Path file = Path.of(getClass().getResource("version-3.viv").toURI());
        try (Recording recording = Recording.open(file)) {
            HeapGraph graph = HeapGraph.of(recording.finalState());
            assertThat(recording.collections()).hasSize(1);
            assertThat(Query.parse("type == 'list' and heldBy(heldBy(root('global x')))")
                            .objects(graph))
                    .hasSize(5);
            assertThat(graph.born(0)).isEmpty();
        }
    }
}
