package dev.vivarium.inspector.export;

import dev.vivarium.inspector.export.hprof.HprofDump;
import dev.vivarium.inspector.graph.HeapGraph;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A format that a heap can be written in. */
public enum ExportFormat {
    /** For the memory panel of Chromium's developer tools. */
    HEAPSNAPSHOT(text(ChromeSnapshot::write)),
    /** For tools that read heap dumps of the JVM. */
    HPROF(HprofDump::write),
    /** For Graphviz. */
    DOT(text(DotGraph::write)),
    /** For programs. */
    JSON(text(JsonGraph::write));

    /** Writes a graph. */
    @FunctionalInterface
    interface GraphWriter {
        void write(HeapGraph graph, OutputStream out) throws IOException;
    }

    /** Writes a graph as text. */
    @FunctionalInterface
    interface GraphText {
        void write(HeapGraph graph, Writer out) throws IOException;
    }

    private static GraphWriter text(GraphText format) {
        return (graph, out) -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            format.write(graph, writer);
            writer.flush();
        };
    }

    private final GraphWriter writer;

    ExportFormat(GraphWriter writer) {
        this.writer = writer;
    }

    public void write(HeapGraph graph, OutputStream out) throws IOException {
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
