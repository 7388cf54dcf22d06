package dev.vivarium.inspector.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.vivarium.inspector.Chromium;
import dev.vivarium.inspector.RandomHeap;
import dev.vivarium.inspector.analysis.RetainedSizes;
import dev.vivarium.inspector.graph.HeapGraph;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Loads what is written into the heap profiler of Chromium's own developer tools, as its Load button does. */
class DevToolsTest {
    /** The model behind the memory panel, with its worker. Gives every object's name, sizes and number by its address. */
    private static final String LOAD = String.join(
            "\n",
            "(async text => {",
            "  const heap = await import('devtools://devtools/bundled/models/heap_snapshot/heap_snapshot.js');",
            "  const worker = new heap.HeapSnapshotProxy.HeapSnapshotWorkerProxy(() => {});",
            "  const snapshot = await new Promise(done => {",
            "    const loader = worker.createLoader(1, done);",
            "    loader.write(text).then(() => loader.close());",
            "  });",
            "  const filter = new heap.HeapSnapshotModel.NodeFilter();",
            "  const classes = await snapshot.aggregatesWithFilter(filter);",
            "  const nodes = {};",
            "  for (const key of Object.keys(classes)) {",
            "    const provider = snapshot.createNodesProviderForClass(key, filter);",
            "    await provider.sortAndRewind(new heap.HeapSnapshotModel.ComparatorConfig('id', true, 'id', true));",
            "    const all = await provider.serializeItemsRange(0, 1e6);",
            "    for (const node of all.items) nodes[node.id] = [node.selfSize, node.retainedSize];",
            "  }",
            "  return { total: snapshot.totalSize, nodes };",
            "})");

    @TempDir
    private Path folder;

    private static String written(HeapGraph graph) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExportFormat.HEAPSNAPSHOT.write(graph, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    @Timeout(120)
    void itsOwnHeapProfilerFindsTheSameSizes() throws IOException, InterruptedException {
        assumeTrue(Chromium.installed().isPresent(), "no Chromium is installed, so its tools are not tried");
        try (Chromium browser = Chromium.start(folder, 1000, 700)) {
            browser.open("devtools://devtools/bundled/devtools_app.html");
            browser.await("document.title === 'DevTools'");
            for (int seed = 1; seed <= 3; seed++) {
                HeapGraph graph = RandomHeap.of(seed);
                JsonObject loaded = browser.eval(LOAD + "(" + new Gson().toJson(written(graph)) + ")")
                        .getAsJsonObject();
                compare(graph, loaded);
            }
        }
    }

    private static void compare(HeapGraph graph, JsonObject loaded) {
        RetainedSizes sizes = RetainedSizes.of(graph);
        Map<Long, JsonArray> found = new HashMap<>();
        for (Map.Entry<String, JsonElement> node :
                loaded.getAsJsonObject("nodes").entrySet()) {
            found.put(Long.parseLong(node.getKey()), node.getValue().getAsJsonArray());
        }
        long total = 0;
        int reached = 0;
        for (int id = 0; id < graph.objectCount(); id++) {
            total += graph.bytes(id);
            if (sizes.isReached(id)) {
                JsonArray node = found.get(2L * id + 5);
                assertThat(node).as(graph.text(id)).isNotNull();
                assertThat(node.get(0).getAsLong()).isEqualTo(graph.bytes(id));
                assertThat(node.get(1).getAsLong()).as(graph.text(id)).isEqualTo(sizes.bytes(id));
                reached++;
            }
        }
        assertThat(loaded.get("total").getAsLong()).isEqualTo(total);
        assertThat(reached).isPositive();
    }
}
