package dev.vivarium.inspector.export;

import com.google.gson.stream.JsonWriter;
import dev.vivarium.inspector.graph.EdgeView;
import dev.vivarium.inspector.graph.HeapGraph;
import dev.vivarium.inspector.graph.HeapType;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The format of V8's heap snapshots: rows of numbers for nodes and edges, with one table of strings. Node 0 is the root.
 * It has one edge, to node 1, whose edges are the named roots: the tool takes what the root names itself for objects of a
 * page's user, each named once. The others are the objects in address order; garbage has no way from the root.
 */
final class ChromeSnapshot {
    private static final List<String> NODE_FIELDS =
            List.of("type", "name", "id", "self_size", "edge_count", "trace_node_id", "detachedness");
    private static final List<String> NODE_TYPES = List.of(
            "hidden",
            "array",
            "string",
            "object",
            "code",
            "closure",
            "regexp",
            "number",
            "native",
            "synthetic",
            "concatenated string",
            "sliced string",
            "symbol",
            "bigint",
            "object shape");
    private static final List<String> EDGE_FIELDS = List.of("type", "name_or_index", "to_node");
    private static final List<String> EDGE_TYPES =
            List.of("context", "element", "property", "internal", "hidden", "shortcut", "weak");
    private static final Map<String, String> TYPES = Map.of(
            "str", "string",
            "int", "bigint",
            "function", "closure",
            "closure", "closure",
            "bound_method", "closure");
    /** Nodes before the objects. */
    private static final int ROOTS = 2;

    private static final int LONGEST_NAME = 120;

    private final HeapGraph graph;
    private final Reached reached;
    private final JsonWriter json;
    private final Map<String, Integer> strings = new LinkedHashMap<>();

    private ChromeSnapshot(HeapGraph graph, Writer out) {
        this.graph = graph;
        reached = new Reached(graph);
        json = new JsonWriter(out);
        string("");
    }

    static void write(HeapGraph graph, Writer out) throws IOException {
        new ChromeSnapshot(graph, out).write();
    }

    private int string(String text) {
        Integer known = strings.putIfAbsent(text, strings.size());
        return known == null ? strings.size() - 1 : known;
    }

    private void write() throws IOException {
        json.beginObject();
        json.name("snapshot").beginObject();
        meta();
        json.name("node_count").value(graph.objectCount() + ROOTS);
        json.name("edge_count").value(graph.edgeCount() + 1);
        json.name("trace_function_count").value(0);
        json.endObject();
        nodes();
        edges();
        for (String empty : List.of("trace_function_infos", "trace_tree", "samples", "locations")) {
            json.name(empty).beginArray().endArray();
        }
        json.name("strings").beginArray();
        for (String text : strings.keySet()) {
            json.value(text);
        }
        json.endArray();
        json.endObject();
        json.flush();
    }

    private void meta() throws IOException {
        json.name("meta").beginObject();
        texts("node_fields", NODE_FIELDS);
        types("node_types", NODE_TYPES, List.of("string", "number", "number", "number", "number", "number"));
        texts("edge_fields", EDGE_FIELDS);
        types("edge_types", EDGE_TYPES, List.of("string_or_number", "node"));
        texts("trace_function_info_fields", List.of());
        texts("trace_node_fields", List.of());
        texts("sample_fields", List.of());
        texts("location_fields", List.of("object_index", "script_id", "line", "column"));
        json.endObject();
    }

    private void texts(String name, List<String> texts) throws IOException {
        json.name(name).beginArray();
        for (String text : texts) {
            json.value(text);
        }
        json.endArray();
    }

    private void types(String name, List<String> first, List<String> others) throws IOException {
        json.name(name).beginArray().beginArray();
        for (String text : first) {
            json.value(text);
        }
        json.endArray();
        for (String text : others) {
            json.value(text);
        }
        json.endArray();
    }

    private void nodes() throws IOException {
        json.name("nodes").beginArray();
        int root = graph.superRoot();
        node("synthetic", "", 1, 0, 1);
        node("synthetic", "(GC roots)", 3, 0, graph.endEdge(root) - graph.firstEdge(root));
        for (int id = 0; id < graph.objectCount(); id++) {
            HeapType type = graph.type(id);
            String nodeType = type.isPython() ? TYPES.getOrDefault(type.layout().name(), "object") : "array";
            // The tool groups objects by name; texts name single objects.
            boolean isText = nodeType.equals("string") || nodeType.equals("bigint") || nodeType.equals("closure");
            String name = isText ? graph.text(id) : type.name();
            node(nodeType, shortened(name), 2L * id + 5, graph.bytes(id), graph.endEdge(id) - graph.firstEdge(id));
        }
        json.endArray();
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME) + "…";
    }

    private void node(String type, String name, long id, long bytes, int edges) throws IOException {
        json.value(NODE_TYPES.indexOf(type)).value(string(name)).value(id);
        json.value(bytes).value(edges).value(0).value(0);
    }

    private void edges() throws IOException {
        json.name("edges").beginArray();
        json.value(EDGE_TYPES.indexOf("element")).value(1).value(NODE_FIELDS.size());
        for (EdgeView edge : graph.outgoing(graph.superRoot())) {
            edge(edge);
        }
        for (int id = 0; id < graph.objectCount(); id++) {
            for (EdgeView edge : graph.outgoing(id)) {
                edge(edge);
            }
        }
        json.endArray();
    }

    private void edge(EdgeView edge) throws IOException {
        // The tool believes that garbage keeps something alive, unless its edges are weak.
        boolean isOfGarbage = !edge.isRoot() && !reached.contains(edge.source()) && reached.contains(edge.target());
        String type = isOfGarbage ? "weak" : edge.isDeclared() || edge.isRoot() ? "property" : "internal";
        json.value(EDGE_TYPES.indexOf(type)).value(string(shortened(edge.label())));
        json.value((edge.target() + ROOTS) * (long) NODE_FIELDS.size());
    }
}
