package dev.vivarium.inspector.export;

import dev.vivarium.inspector.graph.HeapGraph;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A format that a heap can be written in. */
public enum ExportFormat {
    /** For the memory panel of Chromium's developer tools. */
    HEAPSNAPSHOT(ChromeSnapshot::write),
    /** For Graphviz. */
    DOT(DotGraph::write),
    /** For programs. */
    JSON(JsonGraph::write);

    /** Writes a graph. */
    @FunctionalInterface
    interface GraphWriter {
        void write(HeapGraph graph, Writer out) throws IOException;
    }

    private final GraphWriter writer;

    ExportFormat(GraphWriter writer) {
        this.writer = writer;
    }

    public void write(HeapGraph graph, Writer out) throws IOException {
        writer.write(graph, out);
    }

    /** The name on the command line, which is also the end of file names. */
    public String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ExportFormat> named(String title) {
        return Arrays.stream(values())
                .filter(format -> format.title().equals(title))
                .findFirst();
    }

    /** All names, for messages. */
    public static String titles() {
        return Arrays.stream(values()).map(ExportFormat::title).collect(Collectors.joining(", "));
    }
}
