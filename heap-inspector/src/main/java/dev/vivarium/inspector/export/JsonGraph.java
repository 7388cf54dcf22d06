package dev.vivarium.inspector.export;

import com.google.gson.stream.JsonWriter;
import dev.vivarium.inspector.graph.EdgeView;
import dev.vivarium.inspector.graph.HeapGraph;
import java.io.IOException;
import java.io.Writer;

/** The graph as one JSON document: roots and objects, each object with its references. */
final class JsonGraph {
    private final HeapGraph graph;
    private final JsonWriter json;

    private JsonGraph(HeapGraph graph, Writer out) {
        this.graph = graph;
        json = new JsonWriter(out);
        json.setIndent(" ");
    }

    static void write(HeapGraph graph, Writer out) throws IOException {
        new JsonGraph(graph, out).write();
    }

    private void write() throws IOException {
        json.beginObject();
        json.name("heapBytes").value(graph.snapshot().moment().heapBytes());
        json.name("policy").value(graph.snapshot().moment().policy());
        json.name("roots").beginArray();
        for (EdgeView root : graph.outgoing(graph.superRoot())) {
            json.beginObject();
            json.name("name").value(root.label());
            json.name("object").value(address(root.target()));
            json.endObject();
        }
        json.endArray();
        json.name("objects").beginArray();
        for (int id = 0; id < graph.objectCount(); id++) {
            object(id);
        }
        json.endArray();
        json.endObject();
        json.flush();
    }

    private void object(int id) throws IOException {
        json.beginObject();
        json.name("address").value(address(id));
        json.name("type").value(graph.type(id).name());
        json.name("python").value(graph.type(id).isPython());
        json.name("text").value(graph.text(id));
        json.name("bytes").value(graph.bytes(id));
        json.name("birth").value(graph.birth(id));
        json.name("finaliser").value(graph.hasFinaliser(id));
        json.name("weakref").value(graph.hasWeakref(id));
        json.name("references").beginArray();
        for (EdgeView edge : graph.outgoing(id)) {
            json.beginObject();
            json.name("label").value(edge.label());
            json.name("declared").value(edge.isDeclared());
            json.name("object").value(address(edge.target()));
            json.endObject();
        }
        json.endArray();
        json.endObject();
    }

    private String address(int id) {
        return Long.toHexString(graph.address(id));
    }
}
