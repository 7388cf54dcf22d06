package dev.vivarium.inspector.report;

import dev.vivarium.gc.GcEvent.Outcome;
import dev.vivarium.inspector.capture.CollectionRecord;
import dev.vivarium.inspector.capture.DescribedObject;
import dev.vivarium.inspector.capture.ProgramOutput;
import dev.vivarium.inspector.capture.ProgramOutput.Channel;
import dev.vivarium.inspector.capture.RunHeading;
import dev.vivarium.inspector.capture.RunListener;
import dev.vivarium.inspector.capture.RunSummary;
import dev.vivarium.inspector.capture.Watcher;
import java.io.OutputStream;

/**
 * A run as text: the program's own output, and between it a frame for each collection. Callbacks stand inside the frame
 * of their collection, with what they print between the frame's lines.
 */
public final class TextReport implements RunListener {
    private static final String TYPE_LETTERS = "T tuple  L list  D dict  S str, bytes  A bytearray, array  B function";
    private static final String OTHER_LETTERS = "M module  h other  = continued  . free  - freed by this collection";

    private final ReportPage page;
    private final TextOptions options;
    /** The target whose references are being called; null before the first. */
    private DescribedObject target;

    /** Whether the collection in progress has shown a reference. */
    private boolean callbacksShown;

    /** The streams are flushed at the end of each collection, and whenever the program asks for it. */
    public TextReport(OutputStream output, OutputStream error, TextOptions options) {
        page = new ReportPage(output, error, options);
        this.options = options;
    }

    @Override
    public void runBegins(RunHeading heading) {
        page.open(page.title().add(Tone.TITLE, String.join(" ", heading.program())));
        page.print(CollectionText.labelled(page, "heap")
                .add(heading.heapBytes() + " bytes with its tables, " + heading.blocks() + " blocks of 32 bytes"));
        page.print(CollectionText.labelled(page, "policy")
                .add(heading.policy() + (heading.stress() ? ", collecting at every allocation" : "")));
        if (options.map() != TextOptions.MapDetail.NONE) {
            page.print(CollectionText.labelled(page, "letters").add(TYPE_LETTERS));
            page.print(CollectionText.indented(page).add(OTHER_LETTERS));
        }
        page.close();
    }

    @Override
    public void output(ProgramOutput output) {
        if (output.channel() == Channel.OUTPUT) {
            page.programOutput(output.bytes());
        } else {
            page.programError(output.bytes());
        }
    }

    @Override
    public void flush() {
        page.flush();
    }

    @Override
    public void swept(CollectionRecord collection) {
        new CollectionText(page, options, collection).print(this::output);
        target = null;
        callbacksShown = false;
    }

    @Override
    public void calling(Watcher reference) {
        if (!callbacksShown) {
            page.heading("weak references");
            callbacksShown = true;
        }
        if (!reference.target().equals(target)) {
            target = reference.target();
            page.print(page.line().add(CollectionText.text(target) + " is unreachable"));
        }
        TextLine line = page.line().add("  " + CollectionText.text(reference.reference()));
        if (reference.hasCallback()) {
            line.add(" → ").add(Tone.TITLE, reference.callback());
        }
        page.begin(line);
    }

    @Override
    public void called(Watcher reference, Outcome outcome) {
        Tone tone = CollectionText.tone(outcome);
        if (page.canResume()) {
            page.resume(page.continuation().add(": ").add(tone, text(outcome)));
        } else {
            page.print(page.line().add("    ").add(tone, text(outcome)));
        }
    }

    private static String text(Outcome outcome) {
        switch (outcome) {
            case RETURNED:
                return "returned";
            case RAISED:
                return "raised";
            case FREED:
                return "was freed before its turn";
            default:
                return "cleared";
        }
    }

    @Override
    public void collectionEnds(int number) {
        page.close();
        callbacksShown = true;
        target = null;
        page.flush();
    }

    @Override
    public void runEnds(RunSummary summary) {
        page.closeAll();
        page.open(page.title().add(Tone.TITLE, "summary"));
        new SummaryText(page, summary).print();
        page.close();
        page.flush();
    }
}
