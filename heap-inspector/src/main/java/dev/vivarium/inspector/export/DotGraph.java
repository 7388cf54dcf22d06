package dev.vivarium.inspector.export;

import dev.vivarium.inspector.graph.EdgeView;
import dev.vivarium.inspector.graph.HeapGraph;
import java.io.IOException;
import java.io.Writer;

/** The graph in Graphviz's language: roots as boxes, look-alike words dotted. */
final class DotGraph {
    private DotGraph() {}

    static void write(HeapGraph graph, Writer out) throws IOException {
        out.write("digraph heap {\n  node [fontname=\"sans-serif\"];\n");
        for (int id = 0; id < graph.objectCount(); id++) {
            out.write("  n" + id + " [label="
                    + quoted(graph.text(id) + "\n" + Long.toHexString(graph.address(id)) + ", " + graph.bytes(id)
                            + " bytes")
                    + (graph.type(id).isPython() ? "" : ", shape=box, color=gray") + "];\n");
        }
        for (EdgeView root : graph.outgoing(graph.superRoot())) {
            String name = "r" + root.word();
            out.write("  " + name + " [label=" + quoted(root.label()) + ", shape=box, style=filled];\n");
            out.write("  " + name + " -> n" + root.target() + ";\n");
        }
        for (int id = 0; id < graph.objectCount(); id++) {
            for (EdgeView edge : graph.outgoing(id)) {
                out.write("  n" + id + " -> n" + edge.target() + " [label=" + quoted(edge.label())
                        + (edge.isDeclared() ? "" : ", style=dotted") + "];\n");
            }
        }
        out.write("}\n");
        out.flush();
    }

    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(point -> {
            if (point == '"' || point == '\\') {
                quoted.append('\\').appendCodePoint(point);
            } else if (point == '\n') {
                quoted.append("\\n");
            } else if (!Character.isISOControl(point)) {
                quoted.appendCodePoint(point);
            }
        });
        return quoted.append('"').toString();
    }
}
