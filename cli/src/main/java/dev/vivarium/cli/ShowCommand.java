package dev.vivarium.cli;

import dev.vivarium.inspector.graph.HeapGraph;
import dev.vivarium.inspector.recording.RecordedCollection;
import dev.vivarium.inspector.recording.RecordedObject;
import dev.vivarium.inspector.recording.Recording;
import dev.vivarium.inspector.recording.StepState;
import dev.vivarium.inspector.report.RecordingJson;
import dev.vivarium.inspector.report.RecordingText;
import dev.vivarium.inspector.report.Report;
import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code vivarium show}: says what a recording holds. */
final class ShowCommand {
    private static final String COLLECTION = "--collection";
    private static final String STEP = "--step";
    private static final String OBJECT = "--object";
    private static final String JSON = "--json";

    private ShowCommand() {}

    static CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection((Subcommand) ShowCommand::execute)
                .name("show")
                .addOption(Options.value(COLLECTION, "N", "Show collection N."))
                .addOption(Options.value(
                        STEP, "K", "With --collection: the heap right after its step K; 0 is its beginning."))
                .addOption(Options.value(
                        OBJECT, "ADDRESS", "The object at a hexadecimal address, then or at the end, and its history."))
                .addOption(Options.flag(JSON, "Give one JSON document."))
                .addPositional(Options.words("X.viv", "1", "A recording made by vivarium record."));
        Options.helpIn(spec);
        spec.usageMessage().description("Shows a recording: a summary, one collection, one step, or one object.");
        return spec;
    }

    private static int execute(ParseResult parsed) {
        String name = InputFile.only(parsed);
        try (Recording recording = InputFile.recording(name)) {
            InputFile.reading(() -> show(parsed, name, recording));
            return Failure.OK;
        } catch (IOException failure) {
            throw new Failure("cannot read '" + name + "': " + failure.getMessage());
        }
    }

    private static void show(ParseResult parsed, String name, Recording recording) {
        Report report = parsed.hasMatchedOption(JSON) ? new RecordingJson() : new RecordingText();
        if (parsed.hasMatchedOption(STEP) && !parsed.hasMatchedOption(COLLECTION)) {
            throw new Failure(STEP + " needs " + COLLECTION);
        }
        if (parsed.hasMatchedOption(COLLECTION)) {
            showCollection(parsed, name, recording, report);
        } else if (parsed.hasMatchedOption(OBJECT)) {
            showObject(parsed, recording, HeapAt.end(recording, name).graph(), 0, report);
        } else {
            report.summary(recording);
        }
        InputFile.print(report.text());
    }

    private static void showCollection(ParseResult parsed, String name, Recording recording, Report report) {
        RecordedCollection collection = HeapAt.collection(recording, name, parsed.matchedOptionValue(COLLECTION, ""));
        if (!parsed.hasMatchedOption(STEP) && !parsed.hasMatchedOption(OBJECT)) {
            report.collection(recording, collection);
            return;
        }
        StepState state = recording.at(collection, HeapAt.step(collection, parsed.matchedOptionValue(STEP, "0")));
        if (parsed.hasMatchedOption(OBJECT)) {
            showObject(parsed, recording, HeapAt.graph(state), collection.number(), report);
        } else {
            report.step(state);
        }
    }

    /** @param collection the one whose marking is told, 0 for the last */
    private static void showObject(
            ParseResult parsed, Recording recording, HeapGraph graph, int collection, Report report) {
        long address = address(parsed);
        int id = graph.idContaining(address);
        if (id < 0) {
            report.nothing(address);
        } else {
            RecordedObject object = new RecordedObject(graph.address(id), graph.birth(id));
            report.object(graph, id, recording.history(object, collection));
        }
        recording.ending().hazard().filter(hazard -> hazard.object() == address).ifPresent(report::hazard);
    }

    private static long address(ParseResult parsed) {
        String text = parsed.matchedOptionValue(OBJECT, "");
        String digits = text.startsWith("0x") ? text.substring(2) : text;
        if (!digits.matches("[0-9a-fA-F]{1,16}")) {
            throw new Failure("'" + text + "' is no address: give hexadecimal digits");
        }
        return Long.parseUnsignedLong(digits, 16);
    }
}
