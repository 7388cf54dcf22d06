package dev.vivarium.inspector.report;

import dev.vivarium.gc.CollectionReport;
import dev.vivarium.gc.GcEvent.Outcome;
import dev.vivarium.heap.Sizing;
import dev.vivarium.inspector.capture.CallbackRun;
import dev.vivarium.inspector.capture.CollectionRecord;
import dev.vivarium.inspector.capture.DescribedObject;
import dev.vivarium.inspector.capture.FinaliserRun;
import dev.vivarium.inspector.capture.ProgramOutput;
import dev.vivarium.inspector.capture.Watcher;
import dev.vivarium.text.Count;
import java.util.List;
import java.util.function.Consumer;

/** The frame of one collection up to its callbacks. */
final class CollectionText {
    private static final int LABEL_COLUMNS = 11;
    /** Most finalisers that have a line of their own. */
    private static final int MOST_FINALISERS = 20;

    private final ReportPage page;
    private final TextOptions options;
    private final CollectionRecord collection;
    private final CollectionReport report;

    CollectionText(ReportPage page, TextOptions options, CollectionRecord collection) {
        this.page = page;
        this.options = options;
        this.collection = collection;
        report = collection.report();
    }

    /** A line that begins with a label. */
    static TextLine labelled(ReportPage page, String label) {
        TextLine line = page.line();
        int margin = line.width();
        return line.add(Tone.LABEL, label).to(margin + LABEL_COLUMNS);
    }

    /** A line that continues the one with the label. */
    static TextLine indented(ReportPage page) {
        return labelled(page, "");
    }

    /** An object in a line of text. */
    static String text(DescribedObject object) {
        return object.text() + " at " + Long.toHexString(object.address());
    }

    /** @param showOutput prints what the program printed inside the collection */
    void print(Consumer<ProgramOutput> showOutput) {
        page.open(title());
        new RootText(page, options.width(), collection).print();
        page.print(labelled(page, "marked").add(amount(report.marked()) + ", " + rescans()));
        printFinalisers(showOutput);
        printCalls();
        long freedBlocks = report.freed().bytes() / Sizing.BLOCK_BYTES;
        page.print(labelled(page, "freed").add(amount(report.freed()) + ", " + Count.of(freedBlocks, "block")));
        if (options.map() != TextOptions.MapDetail.NONE) {
            new MapText(page, options, report.before(), report.after()).print();
        }
    }

    private TextLine title() {
        TextLine title = page.title().add(Tone.TITLE, "collection " + report.number());
        if (report.within() > 0) {
            title.add(" in a callback of collection " + report.within());
        }
        title.add(Tone.FRAME, " ─ ").add(report.cause().text());
        collection.position().ifPresent(place -> title.add(Tone.FRAME, " ─ ").add(place.file() + ":" + place.line()));
        return title;
    }

    private static String amount(CollectionReport.Amount amount) {
        return Count.of(amount.objects(), "object") + ", " + amount.bytes() + " bytes";
    }

    private String rescans() {
        return report.rescans() == 0
                ? "mark stack never full"
                : "mark stack overflowed: " + Count.of(report.rescans(), "rescan");
    }

    private void printFinalisers(Consumer<ProgramOutput> showOutput) {
        List<FinaliserRun> finalisers = collection.finalisers();
        for (int i = 0; i < Math.min(finalisers.size(), MOST_FINALISERS); i++) {
            FinaliserRun run = finalisers.get(i);
            page.print(labelled(page, i == 0 ? "finalised" : "")
                    .add(text(run.object()) + ": ")
                    .add(tone(run.outcome()), finaliserText(run)));
            run.output().forEach(showOutput);
        }
        if (finalisers.size() > MOST_FINALISERS) {
            page.print(indented(page).add("and " + (finalisers.size() - MOST_FINALISERS) + " more"));
        }
    }

    private void printCalls() {
        List<CallbackRun> calls = collection.calls();
        for (int i = 0; i < Math.min(calls.size(), MOST_FINALISERS); i++) {
            Watcher watcher = calls.get(i).watcher();
            String call = watcher.hasCallback() ? " → " + watcher.callback() : "";
            page.print(labelled(page, i == 0 ? "called" : "")
                    .add(text(watcher.reference()) + " to " + text(watcher.target()) + call + ": ")
                    .add(tone(calls.get(i).outcome()), callText(calls.get(i))));
        }
        if (calls.size() > MOST_FINALISERS) {
            page.print(indented(page).add("and " + (calls.size() - MOST_FINALISERS) + " more"));
        }
    }

    private static String callText(CallbackRun call) {
        switch (call.outcome()) {
            case RETURNED:
            case DISCLAIMED:
                return "returned";
            case RAISED:
                return "raised";
            default:
                return "cleared";
        }
    }

    private static String finaliserText(FinaliserRun run) {
        switch (run.outcome()) {
            case RETURNED:
            case DISCLAIMED:
                return "ran";
            case RAISED:
                return "raised";
            default:
                return "nothing to do";
        }
    }

    static Tone tone(Outcome outcome) {
        switch (outcome) {
            case RETURNED:
            case DISCLAIMED:
                return Tone.GOOD;
            case RAISED:
                return Tone.BAD;
            default:
                return Tone.WARNING;
        }
    }
}
