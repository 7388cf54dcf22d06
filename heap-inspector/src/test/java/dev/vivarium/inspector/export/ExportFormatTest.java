package dev.vivarium.inspector.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.vivarium.inspector.RandomHeap;
import dev.vivarium.inspector.TakenSnapshot;
import dev.vivarium.inspector.graph.HeapGraph;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ExportFormatTest {
    private static String written(ExportFormat format, HeapGraph graph) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(graph, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aHeapSnapshotHasEveryObjectAndReference() throws IOException {
        HeapGraph graph = RandomHeap.of(1);
        JsonObject json = JsonParser.parseString(written(ExportFormat.HEAPSNAPSHOT, graph))
                .getAsJsonObject();
        JsonArray nodes = json.getAsJsonArray("nodes");
        JsonArray edges = json.getAsJsonArray("edges");
        assertThat(nodes).hasSize(7 * (graph.objectCount() + 2));
        assertThat(edges).hasSize(3 * (graph.edgeCount() + 1));
        int edge = 1;
        for (int node = 1; node <= graph.objectCount() + 1; node++) {
            int id = node == 1 ? graph.superRoot() : node - 2;
            assertThat(nodes.get(7 * node + 3).getAsLong()).isEqualTo(node == 1 ? 0 : graph.bytes(id));
            assertThat(nodes.get(7 * node + 4).getAsInt())
                    .isEqualTo(graph.outgoing(id).size());
            for (int i = 0; i < graph.outgoing(id).size(); i++, edge++) {
                int to = edges.get(3 * edge + 2).getAsInt();
                assertThat(to).isEqualTo(7 * (graph.outgoing(id).get(i).target() + 2));
                String label = json.getAsJsonArray("strings")
                        .get(edges.get(3 * edge + 1).getAsInt())
                        .getAsString();
                assertThat(label).isEqualTo(graph.outgoing(id).get(i).label());
            }
        }
    }

    @Test
    void aJsonGraphHasEveryObjectAndReference() throws IOException {
        HeapGraph graph = RandomHeap.of(2);
        JsonObject json =
                JsonParser.parseString(written(ExportFormat.JSON, graph)).getAsJsonObject();
        assertThat(json.getAsJsonArray("objects")).hasSize(graph.objectCount());
        int references = json.getAsJsonArray("roots").size();
        for (int id = 0; id < graph.objectCount(); id++) {
            references += json.getAsJsonArray("objects")
                    .get(id)
                    .getAsJsonObject()
                    .getAsJsonArray("references")
                    .size();
        }
        assertThat(references).isEqualTo(graph.edgeCount());
    }

    @Test
    void textsOfTheProgramCannotLeaveTheirQuotesInDot() throws IOException {
        String dot = written(
                ExportFormat.DOT, HeapGraph.of(TakenSnapshot.after("x = '\"]; evil [\\\\' * 2", "y = {x: [1]}")));
        assertThat(dot).startsWith("digraph heap {").endsWith("}\n");
        for (String line : dot.split("\n")) {
            assertThat(line.replaceAll("\\\\.", "")
                                    .chars()
                                    .filter(at -> at == '"')
                                    .count()
                            % 2)
                    .as(line)
                    .isZero();
        }
    }
}
