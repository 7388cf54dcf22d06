package dev.vivarium.inspector.report;

import com.google.gson.stream.JsonWriter;
import dev.vivarium.gc.BlockMap;
import dev.vivarium.gc.CollectionReport;
import dev.vivarium.gc.CollectionReport.Amount;
import dev.vivarium.gc.Hazard;
import dev.vivarium.heap.Sizing;
import dev.vivarium.inspector.capture.CallbackRun;
import dev.vivarium.inspector.capture.CollectionRecord;
import dev.vivarium.inspector.capture.DescribedObject;
import dev.vivarium.inspector.capture.FinaliserRun;
import dev.vivarium.inspector.capture.ProgramOutput;
import dev.vivarium.inspector.capture.RunHeading;
import dev.vivarium.inspector.capture.RunSummary;
import dev.vivarium.inspector.capture.WatchedObject;
import dev.vivarium.inspector.capture.Watcher;
import dev.vivarium.vm.CodePosition;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Writes the fields of records into the JSON object that is open. Addresses are hexadecimal texts, as Python shows them. */
final class JsonRecords {
    private static final String FORMAT = "vivarium-heap";
    /** Changes when a reader of the document would have to change. */
    private static final int VERSION = 1;

    private final JsonWriter json;
    private final JsonOutputs outputs;
    private final boolean withMaps;

    JsonRecords(JsonWriter json, JsonOutputs outputs, boolean withMaps) {
        this.json = json;
        this.outputs = outputs;
        this.withMaps = withMaps;
    }

    /** Writes one element of an array. */
    @FunctionalInterface
    private interface Element<T> {
        void write(T item) throws IOException;
    }

    private <T> void array(String name, List<T> items, Element<T> element) throws IOException {
        json.name(name).beginArray();
        for (T item : items) {
            element.write(item);
        }
        json.endArray();
    }

    /** An enum constant as it is written. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    void heading(RunHeading heading) throws IOException {
        json.name("format").value(FORMAT);
        json.name("version").value(VERSION);
        array("program", heading.program(), json::value);
        json.name("policy").value(heading.policy());
        json.name("stress").value(heading.stress());
        json.name("heap").beginObject();
        json.name("totalBytes").value(heading.heapBytes());
        json.name("blocks").value(heading.blocks());
        json.name("blockBytes").value(Sizing.BLOCK_BYTES);
        json.endObject();
    }

    void collection(CollectionRecord collection) throws IOException {
        CollectionReport report = collection.report();
        json.name("kind").value("collection");
        json.name("number").value(report.number());
        if (report.within() > 0) {
            json.name("within").value(report.within());
        }
        json.name("trigger").value(word(report.cause()));
        if (collection.position().isPresent()) {
            position(collection.position().get());
        }
        roots(collection);
        amount("marked", report.marked());
        json.name("rescans").value(report.rescans());
        array("finalisers", collection.finalisers(), this::finaliser);
        array("deadTargets", collection.deadTargets(), this::object);
        if (!collection.calls().isEmpty()) {
            array("calledBeforeFree", collection.calls(), this::call);
        }
        amount("freed", report.freed());
        if (withMaps) {
            json.name("before").value(letters(report.before()));
            json.name("after").value(letters(report.after()));
        }
    }

    private void position(CodePosition position) throws IOException {
        json.name("at").beginObject();
        json.name("file").value(position.file());
        json.name("line").value(position.line());
        json.name("block").value(position.block());
        json.endObject();
    }

    private void roots(CollectionRecord collection) throws IOException {
        json.name("roots").beginObject();
        json.name("words").value(collection.rootWords());
        json.name("references").value(collection.rootReferences());
        array("names", collection.report().roots(), this::root);
        json.endObject();
    }

    private void root(CollectionReport.Root root) throws IOException {
        json.beginObject();
        json.name("kind").value(word(root.name().kind()));
        json.name("name").value(root.name().text());
        json.name("references").value(root.references());
        amount("reached", root.reached());
        json.endObject();
    }

    private void amount(String name, Amount amount) throws IOException {
        json.name(name).beginObject();
        json.name("objects").value(amount.objects());
        json.name("bytes").value(amount.bytes());
        json.endObject();
    }

    private void finaliser(FinaliserRun run) throws IOException {
        json.beginObject();
        json.name("object");
        object(run.object());
        json.name("outcome").value(word(run.outcome()));
        json.name("events").beginArray();
        for (ProgramOutput output : run.output()) {
            outputs.add(output);
        }
        outputs.end();
        json.endArray();
        json.endObject();
    }

    private void call(CallbackRun call) throws IOException {
        json.beginObject();
        json.name("target");
        object(call.watcher().target());
        json.name("reference");
        object(call.watcher().reference());
        if (call.watcher().hasCallback()) {
            json.name("callback").value(call.watcher().callback());
        }
        json.name("outcome").value(word(call.outcome()));
        json.endObject();
    }

    private void object(DescribedObject object) throws IOException {
        json.beginObject();
        json.name("address").value(Long.toHexString(object.address()));
        json.name("birth").value(object.birth());
        json.name("type").value(object.type());
        json.name("text").value(object.text());
        json.name("bytes").value(object.bytes());
        json.endObject();
    }

    /** One letter a block, without the free blocks at the end. */
    private static String letters(BlockMap map) {
        return map.letters(0, map.usedEnd());
    }

    void reference(Watcher watcher) throws IOException {
        json.name("kind").value("reference");
        json.name("target");
        object(watcher.target());
        watcher(watcher);
    }

    private void watcher(Watcher watcher) throws IOException {
        json.name("reference");
        object(watcher.reference());
        if (watcher.hasCallback()) {
            json.name("callback").value(watcher.callback());
        }
    }

    void summary(RunSummary summary) throws IOException {
        json.name("summary").beginObject();
        json.name("collections").value(summary.collections());
        json.name("freedObjects").value(summary.freedObjects());
        json.name("freedBytes").value(summary.freedBytes());
        json.name("peakBytes").value(summary.peakBytes());
        json.name("usedBytes").value(summary.usedBytes());
        json.name("poolBytes").value(summary.totalBytes());
        array("watched", summary.watched(), this::watched);
        json.endObject();
        if (summary.hazard().isPresent()) {
            hazard(summary.hazard().get());
        }
        json.name("exitCode").value(summary.exitCode());
    }

    private void watched(WatchedObject object) throws IOException {
        json.beginObject();
        json.name("target");
        object(object.target());
        json.name("heldByTable").value(object.isHeldByTable());
        array("references", object.watchers(), watcher -> {
            json.beginObject();
            watcher(watcher);
            json.endObject();
        });
        json.endObject();
    }

    private void hazard(Hazard hazard) throws IOException {
        json.name("hazard").beginObject();
        json.name("address").value(Long.toHexString(hazard.object()));
        json.name("birth").value(hazard.birth());
        json.name("freedBy").value(hazard.freedBy());
        json.name("survivor").value(hazard.survivor());
        json.name("message").value(hazard.message());
        json.endObject();
    }
}
