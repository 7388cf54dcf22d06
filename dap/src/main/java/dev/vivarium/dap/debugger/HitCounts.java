package dev.vivarium.dap.debugger;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** The counts of all breakpoints to which the number of a hit matters. They go back and forth with a recorded program. */
final class HitCounts {
    private final BreakpointTable breakpoints;
    private final Collection<ValueWatch> values;

    HitCounts(BreakpointTable breakpoints, Collection<ValueWatch> values) {
        this.breakpoints = breakpoints;
        this.values = values;
    }

    private Stream<HitCount> ofPlaces() {
        return breakpoints.all().map(Breakpoint::hits).filter(HitCount::matters);
    }

    private List<HitCount> all() {
        return Stream.concat(ofPlaces(), values.stream().map(ValueWatch::hits).filter(HitCount::matters))
                .toList();
    }

    /** Whether there are any. */
    boolean areSome() {
        return !all().isEmpty();
    }

    /** A beat begins, and all hits before are counted. Values have to be looked at in front of a statement. */
    void beat(long beat) {
        Position here = Position.beginning(beat);
        ofPlaces().forEach(each -> each.know(here));
    }

    /** The program goes on from where it stands, as it was or changed. */
    void goOnFrom(Position here, boolean isChanged) {
        all().forEach(each -> each.goesOnFrom(here, isChanged));
    }

    /** Whether hits at a position may not be in a count yet. */
    boolean lackHitsAt(Position here) {
        return all().stream().anyMatch(each -> each.lacks(here));
    }

    /** What lies behind a position does not come, or comes otherwise. */
    void forgetBehind(Position here) {
        all().forEach(each -> each.forgetBehind(here));
    }

    /**
     * Makes each count what it was at a position or before.
     *
     * @return from where hits have to be counted, so that all counts are those of the position
     */
    Position goTo(Position there) {
        return all().stream()
                .map(each -> each.goTo(there))
                .min(Position::compareTo)
                .orElse(there);
    }
}
