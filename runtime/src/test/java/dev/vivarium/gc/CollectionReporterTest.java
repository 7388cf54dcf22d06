package dev.vivarium.gc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.gc.CollectionReport.Amount;
import dev.vivarium.gc.GcEvent.Outcome;
import dev.vivarium.heap.CollectionTrigger.Cause;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CollectionReporterTest {
    private final List<CollectionReport> reports = new ArrayList<>();

    private CollectionReport report(String drawing, String... lines) {
        DrawnHeap drawn = new DrawnHeap(drawing, List.of(lines));
        drawn.collector.addObserver(new CollectionReporter(type -> 'h', reports::add));
        drawn.collector.collect(Cause.EXPLICIT);
        return reports.get(reports.size() - 1);
    }

    @Test
    void tellsWhatEachRootReaches() {
        CollectionReport report = report("A=B.CD", "x -> A", "y -> C", "z -> B", "A -> B");
        assertThat(report.roots())
                .containsExactly(
                        new CollectionReport.Root(RootName.slot("x"), 1, new Amount(2, 96)),
                        new CollectionReport.Root(RootName.slot("y"), 1, new Amount(1, 32)),
                        new CollectionReport.Root(RootName.slot("z"), 1, new Amount(0, 0)));
        assertThat(report.marked()).isEqualTo(new Amount(3, 128));
        assertThat(report.freed()).isEqualTo(new Amount(1, 32));
        assertThat(report.cause()).isEqualTo(Cause.EXPLICIT);
    }

    @Test
    void showsTheBlocksBeforeAndAfter() {
        CollectionReport report = report("A=B.C", "x -> C");
        assertThat(report.before().letters(0, 6)).isEqualTo("h=h.h.");
        assertThat(report.after().letters(0, 6)).isEqualTo("....h.");
    }

    @Test
    void listsFinalisersAndClearedReferences() {
        CollectionReport report = report("BA#rC", "x -> r", "ref r -> A calls B", "finaliser C", "B raises");
        assertThat(report.finalisers())
                .singleElement()
                .satisfies(run -> assertThat(run.outcome()).isEqualTo(Outcome.RETURNED));
        assertThat(report.cleared()).singleElement().satisfies(cleared -> {
            assertThat(cleared.outcome()).isEqualTo(Outcome.RAISED);
            assertThat(cleared.reference().birth()).isPositive();
            assertThat(cleared.target().birth()).isPositive();
        });
    }

    @Test
    void aCollectionWithinACallbackIsReportedFirst() {
        report("BA#f=", "finalize f -> A calls B", "B collects");
        assertThat(reports).extracting(CollectionReport::number).containsExactly(2, 1);
        assertThat(reports).extracting(CollectionReport::within).containsExactly(1, 0);
    }
}
