package dev.vivarium.inspector.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.Machine;
import dev.vivarium.MachineOptions;
import dev.vivarium.gc.Collection;
import dev.vivarium.gc.GcEvent;
import dev.vivarium.gc.Phase;
import dev.vivarium.heap.CollectionTrigger.Cause;
import dev.vivarium.inspector.TakenSnapshot;
import dev.vivarium.inspector.capture.Snapshot;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HeapGraphTest {
    private static HeapGraph after(String... lines) {
        return HeapGraph.of(TakenSnapshot.after(lines));
    }

    private static ObjectView global(HeapGraph graph, String name) {
        return graph.outgoing(graph.superRoot()).stream()
                .filter(edge -> edge.label().equals("global " + name + " of __main__"))
                .map(edge -> graph.object(edge.target()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void textInARomImageIsTold() {
        HeapGraph graph = after(
                "import marshal, sys, vfs",
                "source = 'TEXT = \"a text with blanks\"\\nDATA = b\"some bytes\"\\n'",
                "code = marshal.dumps(compile(source, 'm.py', 'exec'))",
                "def record(kind, payload): return bytes([kind, 0x81, len(payload) - 128]) + payload",
                "image = record(5, b'\\x05m.mpy' + record(2, code + bytes(128)))",
                "image = b'\\xd2\\xcd1\\x81' + bytes([len(image) - 128]) + image",
                "vfs.mount(vfs.VfsRom(image), '/rom')",
                "sys.path.insert(0, '/rom')",
                "from m import *");
        assertThat(global(graph, "TEXT").text()).isEqualTo("'a text with blanks'");
        assertThat(global(graph, "DATA").text()).isEqualTo("b'some bytes'");
        assertThat(graph.outgoing(global(graph, "TEXT").id())).isEmpty();
    }

    @Test
    void objectsAreToldByTypeAndInWords() {
        HeapGraph graph = after(
                "class Sensor:",
                "  def read(self): pass",
                "items = [1, 'two', [3]]",
                "table = {'a': 1, 'b': [2]}",
                "sensor = Sensor()",
                "method = sensor.read",
                "big = -(1 << 90)",
                "middle = 1 << 60",
                "text = 'x' * 40",
                "def f(): pass");
        List<String> texts =
                List.of("items", "table", "sensor", "method", "big", "middle", "text", "f", "Sensor").stream()
                        .map(name -> global(graph, name).text())
                        .toList();
        assertThat(texts)
                .containsExactly(
                        "list of 3",
                        "dict of 2",
                        "Sensor",
                        "bound method Sensor.read",
                        "-1237940039285380274899124224",
                        "1152921504606846976",
                        "'" + "x".repeat(32) + "…'",
                        "function f",
                        "class Sensor");
    }

    @Test
    void edgesCarryFieldNamesAndIndices() {
        HeapGraph graph = after("table = {'a': [1], 'b': 2}");
        ObjectView table = global(graph, "table");
        EdgeView buffer = table.outgoing().get(0);
        assertThat(buffer.label()).isEqualTo("table");
        ObjectView slots = graph.object(buffer.target());
        assertThat(slots.type().name()).isEqualTo("dict.table");
        assertThat(slots.outgoing()).singleElement().satisfies(edge -> {
            assertThat(edge.label()).isEqualTo("['a']");
            assertThat(edge.isDeclared()).isTrue();
            assertThat(graph.object(edge.target()).text()).isEqualTo("list of 1");
        });
    }

    @Test
    void incomingEdgesMirrorOutgoingOnes() {
        HeapGraph graph = after("shared = []", "holders = [[shared], (shared,), {'x': shared}]");
        int edges = 0;
        for (ObjectView object : graph.objects()) {
            for (EdgeView edge : object.incoming()) {
                assertThat(edge.target()).isEqualTo(object.id());
                assertThat(edge.number()).isBetween(graph.firstEdge(edge.source()), graph.endEdge(edge.source()) - 1);
                edges++;
            }
        }
        assertThat(edges).isEqualTo(graph.edgeCount());
        assertThat(global(graph, "shared").incoming().size()).isGreaterThanOrEqualTo(4);
    }

    @Test
    void aWordThatOnlyLooksLikeAReferenceIsNotDeclared() {
        HeapGraph graph = after("import array", "kept = [1]", "looks = array.array('q', [id(kept)])");
        ObjectView items = graph.object(global(graph, "looks").outgoing().get(0).target());
        assertThat(items.type().name()).isEqualTo("array.items");
        assertThat(items.outgoing()).singleElement().satisfies(edge -> {
            assertThat(edge.isDeclared()).isFalse();
            assertThat(edge.label()).isEqualTo("word 0");
            assertThat(edge.target()).isEqualTo(global(graph, "kept").id());
        });
    }

    @Test
    void aBufferThatBeginsWithATypeIsStillABuffer() {
        HeapGraph graph = after("types = [list, 5, 6, 7]");
        ObjectView items = graph.object(global(graph, "types").outgoing().get(0).target());
        assertThat(items.type().name()).isEqualTo("list.items");
    }

    @Test
    void addressesInsideAnObjectAreFound() {
        HeapGraph graph = after("big = [0] * 100");
        int items = global(graph, "big").outgoing().get(0).target();
        assertThat(graph.idContaining(graph.address(items) + 200)).isEqualTo(items);
        assertThat(graph.idAt(graph.address(items) + 32)).isEqualTo(-1);
        assertThat(graph.idContaining(0x7F00_7FFF_FFE0L)).isEqualTo(-1);
    }

    @Test
    void everyObjectOfALiveProgramHasAKnownType() {
        Machine machine = TakenSnapshot.machineAfter(
                MachineOptions.DEFAULT,
                "import gc, weakref, io, collections",
                "class A: pass",
                "a = A(); r = weakref.ref(a); f = weakref.finalize(a, print, 1, 2)",
                "g = (x for x in [1, 2]); next(g)",
                "P = collections.namedtuple('P', ('x', 'y')); p = P(1, 2)",
                "d = collections.deque((1, 2), 3); s = {1, 2}; o = collections.OrderedDict(((1, 2),))",
                "m = memoryview(bytearray(9)); b = io.BytesIO(b'123456789'); z = zip(s, d)",
                "try:",
                "  1/0",
                "except ZeroDivisionError as e:",
                "  kept = e",
                "gc.collect()");
        HeapGraph graph = HeapGraph.of(Snapshot.of(machine));
        assertThat(graph.objects().stream()
                        .filter(object -> object.type().name().equals("unknown"))
                        .map(object -> object.incoming().stream()
                                .map(edge -> edge.label() + " of "
                                        + (edge.isRoot()
                                                ? ""
                                                : graph.object(edge.source()).text()))
                                .collect(Collectors.joining(", "))))
                .as("rooms kept for an exception when memory is out have no type yet")
                .allMatch(holder -> holder.startsWith("emergency exception"));
    }

    @Test
    void aSnapshotInsideACollectionShowsTheMarksAndDisturbsNothing() {
        Machine machine =
                TakenSnapshot.machineAfter(MachineOptions.DEFAULT, "x = [[1], [2], [3]]", "y = [x]; y = None");
        Collection collection = machine.collector().begin(Cause.EXPLICIT);
        int marks = 0;
        while (collection.phase() != Phase.RESCAN) {
            GcEvent event = collection.step();
            if (event.kind() == GcEvent.Kind.ROOT || event.kind() == GcEvent.Kind.MARK) {
                marks++;
                if (marks % 7 == 0) {
                    HeapGraph graph = HeapGraph.of(Snapshot.of(machine));
                    assertThat(IntStream.range(0, graph.objectCount()).filter(graph::isMarked))
                            .hasSize(marks);
                    assertThat(graph.snapshot().moment().isCollecting()).isTrue();
                }
            }
        }
        while (!collection.isDone()) {
            collection.step();
        }
        HeapGraph graph = HeapGraph.of(Snapshot.of(machine));
        assertThat(graph.objectCount()).isEqualTo(marks);
        assertThat(global(graph, "x").text()).isEqualTo("list of 3");
    }
}
