package dev.vivarium.inspector.report;

import com.google.gson.stream.JsonWriter;
import dev.vivarium.gc.GcEvent.Outcome;
import dev.vivarium.inspector.capture.CollectionRecord;
import dev.vivarium.inspector.capture.ProgramOutput;
import dev.vivarium.inspector.capture.RunHeading;
import dev.vivarium.inspector.capture.RunListener;
import dev.vivarium.inspector.capture.RunSummary;
import dev.vivarium.inspector.capture.Watcher;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A run as one JSON document, written as the run goes on. Its events are the program's outputs and the collections in
 * order; a collection's events are its references with their callbacks, whose events are again outputs and collections.
 * docs/guide.md describes the fields.
 */
public final class JsonReport implements RunListener {
    private final JsonWriter json;
    private final JsonRecords records;
    private final JsonOutputs outputs;
    /** Events whose own events are being written. */
    private int open;

    /** @param withMaps whether collections carry their block maps */
    public JsonReport(OutputStream output, boolean withMaps) {
        json = new JsonWriter(new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8)));
        json.setIndent("  ");
        outputs = new JsonOutputs(json);
        records = new JsonRecords(json, outputs, withMaps);
    }

    /** A piece of the document. */
    @FunctionalInterface
    private interface Piece {
        void write() throws IOException;
    }

    private static void write(Piece piece) {
        try {
            piece.write();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void runBegins(RunHeading heading) {
        write(() -> {
            json.beginObject();
            records.heading(heading);
            json.name("events").beginArray();
        });
    }

    @Override
    public void output(ProgramOutput output) {
        write(() -> outputs.add(output));
    }

    @Override
    public void flush() {
        write(json::flush);
    }

    @Override
    public void swept(CollectionRecord collection) {
        beginEvent(() -> records.collection(collection));
    }

    @Override
    public void calling(Watcher reference) {
        beginEvent(() -> records.reference(reference));
    }

    @Override
    public void called(Watcher reference, Outcome outcome) {
        endEvent(() -> json.name("outcome").value(JsonRecords.word(outcome)));
    }

    @Override
    public void collectionEnds(int number) {
        endEvent(() -> {});
    }

    /** @param fields writes everything but the event's own events, which follow */
    private void beginEvent(Piece fields) {
        write(() -> {
            outputs.end();
            json.beginObject();
            fields.write();
            json.name("events").beginArray();
            open++;
        });
    }

    private void endEvent(Piece lastFields) {
        write(() -> {
            outputs.end();
            json.endArray();
            lastFields.write();
            json.endObject();
            open--;
        });
    }

    @Override
    public void runEnds(RunSummary summary) {
        // A hazard ends the run in the middle of an event.
        while (open > 0) {
            endEvent(() -> {});
        }
        write(() -> {
            outputs.end();
            json.endArray();
            records.summary(summary);
            json.endObject();
            json.flush();
        });
    }
}
