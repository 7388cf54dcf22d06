package dev.vivarium.inspector.export.hprof;

import dev.vivarium.inspector.export.hprof.HprofOutput.Body;
import dev.vivarium.inspector.graph.HeapGraph;
import dev.vivarium.vm.CodePosition;
import dev.vivarium.vm.SiteTree;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The places where objects were born, each with what called it, as stack traces. */
final class StackTraces {
    /** The serial number of the trace that says nothing. */
    static final int NONE = 1;

    private static final int STACK_FRAME = 0x04;
    private static final int STACK_TRACE = 0x05;
    /** In place of the number of a class. */
    private static final int NO_CLASS = 0;

    private final HeapGraph graph;
    private final HprofOutput out;
    private final Map<Integer, Integer> serials = new HashMap<>();
    private final Map<CodePosition, Long> frames = new HashMap<>();

    StackTraces(HeapGraph graph, HprofOutput out) throws IOException {
        this.graph = graph;
        this.out = out;
        write(NONE, List.of());
    }

    /** Writes the trace of a site, if it is not written yet. */
    void add(int site) throws IOException {
        if (site != SiteTree.NONE && !serials.containsKey(site)) {
            int serial = NONE + 1 + serials.size();
            serials.put(site, serial);
            write(serial, graph.snapshot().births().tree().stack(site));
        }
    }

    int serial(int site) {
        return serials.getOrDefault(site, NONE);
    }

    private void write(int serial, List<CodePosition> places) throws IOException {
        Body body = new Body();
        body.data.writeInt(serial);
        // No thread.
        body.data.writeInt(0);
        body.data.writeInt(places.size());
        for (CodePosition place : places) {
            body.data.writeLong(frame(place));
        }
        out.record(STACK_TRACE, body.bytes());
    }

    private long frame(CodePosition place) throws IOException {
        Long known = frames.get(place);
        if (known == null) {
            known = out.newId();
            frames.put(place, known);
            long name = out.text(place.block());
            long signature = out.text("");
            long file = out.text(place.file());
            Body body = new Body();
            body.data.writeLong(known);
            body.data.writeLong(name);
            body.data.writeLong(signature);
            body.data.writeLong(file);
            body.data.writeInt(NO_CLASS);
            body.data.writeInt(place.line());
            out.record(STACK_FRAME, body.bytes());
        }
        return known;
    }
}
