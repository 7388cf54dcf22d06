package dev.vivarium.inspector.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.inspector.RandomHeap;
import dev.vivarium.inspector.TakenSnapshot;
import dev.vivarium.inspector.graph.EdgeView;
import dev.vivarium.inspector.graph.HeapGraph;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.netbeans.lib.profiler.heap.FieldValue;
import org.netbeans.lib.profiler.heap.GCRoot;
import org.netbeans.lib.profiler.heap.Heap;
import org.netbeans.lib.profiler.heap.HeapFactory;
import org.netbeans.lib.profiler.heap.Instance;
import org.netbeans.lib.profiler.heap.JavaClass;
import org.netbeans.lib.profiler.heap.ObjectArrayInstance;
import org.netbeans.lib.profiler.heap.ObjectFieldValue;
import org.netbeans.lib.profiler.heap.PrimitiveArrayInstance;

/** Reads what is written with the parser of the NetBeans profiler and VisualVM. */
class HprofTest {
    private static final long WORD = 8;

    @TempDir
    private Path folder;

    private Heap read(HeapGraph graph) throws IOException {
        Path file = folder.resolve("heap.hprof");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            ExportFormat.HPROF.write(graph, out);
        }
        return HeapFactory.createHeap(file.toFile());
    }

    private static Map<Long, Instance> objects(HeapGraph graph, Heap heap) {
        Map<Long, Instance> objects = new HashMap<>();
        for (JavaClass each : heap.getAllClasses()) {
            for (Instance instance : each.getInstances()) {
                if (graph.idAt(instance.getInstanceId()) >= 0) {
                    objects.put(instance.getInstanceId(), instance);
                }
            }
        }
        return objects;
    }

    private static long bytes(Instance instance) {
        if (instance instanceof PrimitiveArrayInstance array) {
            return array.getLength();
        }
        return instance instanceof ObjectArrayInstance array
                ? array.getLength() * WORD
                : instance.getFieldValues().size() * WORD;
    }

    /** How often each object is named by one. */
    private static Map<Long, Integer> references(Instance instance) {
        Map<Long, Integer> named = new TreeMap<>();
        if (instance instanceof ObjectArrayInstance array) {
            for (Instance item : array.getValues()) {
                count(named, item);
            }
        } else {
            for (FieldValue value : instance.getFieldValues()) {
                if (value instanceof ObjectFieldValue reference) {
                    count(named, reference.getInstance());
                }
            }
        }
        return named;
    }

    private static void count(Map<Long, Integer> named, Instance target) {
        if (target != null) {
            named.merge(target.getInstanceId(), 1, Integer::sum);
        }
    }

    private static Map<Long, Integer> declared(HeapGraph graph, int id) {
        Map<Long, Integer> named = new TreeMap<>();
        for (EdgeView edge : graph.outgoing(id)) {
            if (edge.isDeclared()) {
                named.merge(graph.address(edge.target()), 1, Integer::sum);
            }
        }
        return named;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void everyObjectIsThereWithItsSizeAndItsReferences(int seed) throws IOException {
        HeapGraph graph = RandomHeap.of(seed);
        Map<Long, Instance> objects = objects(graph, read(graph));
        assertThat(objects).hasSize(graph.objectCount());
        for (int id = 0; id < graph.objectCount(); id++) {
            Instance instance = objects.get(graph.address(id));
            assertThat(bytes(instance)).as(graph.text(id)).isEqualTo(graph.bytes(id));
            if (!(instance instanceof PrimitiveArrayInstance)) {
                assertThat(references(instance)).as(graph.text(id)).isEqualTo(declared(graph, id));
            }
        }
    }

    @Test
    void rootsAreRootsAndHaveTheirNames() throws IOException {
        HeapGraph graph = RandomHeap.of(6);
        Heap heap = read(graph);
        Set<Long> roots = new HashSet<>();
        for (GCRoot root : (Iterable<GCRoot>) heap.getGCRoots()) {
            roots.add(root.getInstance().getInstanceId());
        }
        Set<Long> wanted = new HashSet<>();
        graph.roots().forEach(root -> wanted.add(root.word()));
        assertThat(roots).containsAll(wanted);
        Map<String, Long> names = new HashMap<>();
        for (FieldValue value : heap.getJavaClassByName("roots").getStaticFieldValues()) {
            if (value instanceof ObjectFieldValue reference && reference.getInstance() != null) {
                names.put(value.getField().getName(), reference.getInstance().getInstanceId());
            }
        }
        assertThat(names).containsKeys("global g0 of __main__", "global g1 of __main__");
        for (EdgeView root : graph.outgoing(graph.superRoot())) {
            assertThat(names).containsKey(root.label());
        }
    }

    @Test
    void attributesAreFieldsAndTextsAreBytes() throws IOException {
        HeapGraph graph = HeapGraph.of(TakenSnapshot.after(
                "class Node: pass",
                "node = Node()",
                "node.text = 'a text that is long enough' * 2",
                "node.next = node"));
        Heap heap = read(graph);
        JavaClass table = heap.getAllClasses().stream()
                .filter(each -> each.getName().endsWith("{text, next}")
                        || each.getName().endsWith("{next, text}"))
                .findFirst()
                .orElseThrow();
        Instance attributes = table.getInstances().get(0);
        Instance text = (Instance) attributes.getValueOfField("text");
        PrimitiveArrayInstance data = (PrimitiveArrayInstance) text.getValueOfField("data");
        StringBuilder read = new StringBuilder();
        for (Object value : data.getValues().subList(0, 26)) {
            read.append((char) Integer.parseInt((String) value));
        }
        assertThat(read.toString()).isEqualTo("a text that is long enough");
        assertThat(((Instance) attributes.getValueOfField("next"))
                        .getJavaClass()
                        .getName())
                .isEqualTo("Node");
    }

    @Test
    void theSameHeapGivesTheSameFile() throws IOException {
        HeapGraph graph = RandomHeap.of(7);
        read(graph);
        byte[] first = Files.readAllBytes(folder.resolve("heap.hprof"));
        read(graph);
        assertThat(Files.readAllBytes(folder.resolve("heap.hprof"))).isEqualTo(first);
    }
}
