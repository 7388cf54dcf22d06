package dev.vivarium.inspector.report;

import dev.vivarium.inspector.capture.RunSummary;
import dev.vivarium.inspector.capture.WatchedObject;
import dev.vivarium.inspector.capture.Watcher;
import dev.vivarium.text.Count;

/** What is left to say when the program has ended. */
final class SummaryText {
    private final ReportPage page;
    private final RunSummary summary;

    SummaryText(ReportPage page, RunSummary summary) {
        this.page = page;
        this.summary = summary;
    }

    void print() {
        summary.hazard().ifPresent(hazard -> page.print(page.line().add(Tone.BAD, hazard.message())));
        page.print(CollectionText.labelled(page, "exit code").add(Integer.toString(summary.exitCode())));
        page.print(CollectionText.labelled(page, "freed")
                .add(Count.of(summary.freedObjects(), "object") + ", " + summary.freedBytes() + " bytes in "
                        + Count.of(summary.collections(), "collection")));
        page.print(CollectionText.labelled(page, "in use")
                .add(summary.usedBytes() + " of " + summary.totalBytes() + " bytes at the end, " + summary.peakBytes()
                        + " at most"));
        String label = "watched";
        for (WatchedObject object : summary.watched()) {
            TextLine line = CollectionText.labelled(page, label).add(CollectionText.text(object.target()));
            page.print(object.isHeldByTable() ? line.add(Tone.BAD, " is kept alive only by finalizers") : line);
            object.watchers().forEach(this::print);
            label = "";
        }
    }

    private void print(Watcher watcher) {
        TextLine line = CollectionText.indented(page).add("  by " + CollectionText.text(watcher.reference()));
        page.print(watcher.hasCallback() ? line.add(" → " + watcher.callback()) : line);
    }
}
