package dev.vivarium.dap.debugger;

import dev.vivarium.gc.GcEvent;
import dev.vivarium.gc.GcEvent.Kind;
import dev.vivarium.gc.Phase;
import dev.vivarium.gc.Policy;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A collection under a policy as a text in which each action has a line: the source of a collection's frames. */
public final class Listing {
    private static final List<Kind> MARKING = List.of(Kind.MARK, Kind.MARK_OVERFLOWED);
    private static final List<Kind> POLICY_MARKING =
            List.of(Kind.MARK_BY_POLICY, Kind.MARK, Kind.MARK_OVERFLOWED, Kind.RESCAN);

    private final Policy.Facts facts;
    private final List<String> lines = new ArrayList<>();
    private final Map<Phase, Map<Kind, Integer>> places = new EnumMap<>(Phase.class);

    private Listing(Policy policy) {
        facts = policy.facts();
        lines.add("collection under policy " + facts.name() + ":");
        lines.add("    # " + facts.description());
        for (Phase phase : policy.phases()) {
            if (!places.containsKey(phase)) {
                write(phase);
            }
        }
    }

    /** The listing of a policy. */
    public static Listing of(Policy policy) {
        return new Listing(policy);
    }

    private void write(Phase phase) {
        Map<Kind, Integer> at = new EnumMap<>(Kind.class);
        places.put(phase, at);
        lines.add("");
        lines.add("    phase " + phase.title() + ":");
        at.put(Kind.PHASE, lines.size());
        lines.add("        # " + phase.description());
        for (Kind kind : actions(phase)) {
            lines.add("        " + text(kind));
            at.put(kind, lines.size());
        }
    }

    private static List<Kind> actions(Phase phase) {
        return switch (phase) {
            case START, ROOTS, DONE -> List.of();
            case MARK -> List.of(Kind.ROOT, Kind.ROOT_AGAIN, Kind.MARK, Kind.MARK_OVERFLOWED);
            case RESCAN, RESWEEP -> List.of(Kind.RESCAN, Kind.MARK, Kind.MARK_OVERFLOWED);
            case FINALISE -> List.of(Kind.FINALISER, Kind.TARGET_DIES);
            case KEEP_AND_FINALISE ->
                List.of(Kind.MARK_BY_POLICY, MARKING.get(0), MARKING.get(1), Kind.FINALISER, Kind.TARGET_DIES);
            case FINALISERS -> List.of(Kind.FINALISER);
            case TARGETS -> List.of(Kind.TARGET_DIES);
            case FIRING -> List.of(Kind.MARK_BY_POLICY, MARKING.get(0), MARKING.get(1), Kind.RESCAN, Kind.TARGET_DIES);
            case EPHEMERONS, SPARE, MAP -> POLICY_MARKING;
            case DETACH -> List.of(Kind.DETACHED);
            case DYING -> List.of(Kind.FINALISER, Kind.CALLBACK);
            case FREE -> List.of(Kind.FREE);
            case CALLBACKS -> List.of(Kind.REFERENCE_DUE, Kind.CALLBACK);
        };
    }

    private static String text(Kind kind) {
        return switch (kind) {
            case PHASE -> "";
            case ROOT -> "a root names an unmarked object: mark it, and scan its words next";
            case ROOT_AGAIN -> "a root names a marked object: go on";
            case MARK -> "a word of the scanned object names an unmarked one: mark it, push it on the mark stack";
            case MARK_OVERFLOWED -> "the same, but the mark stack is full: mark it, leave its words to the rescan";
            case MARK_BY_POLICY -> "mark an object that no marked object needs to name";
            case RESCAN -> "scan the words of a marked object again";
            case FINALISER -> "clear the finaliser bit of an unmarked object, run its finaliser";
            case TARGET_DIES -> "note an unmarked weak reference target: its references are due to be cleared";
            case DETACHED -> "take the references that are due out of the weakref map";
            case FREE -> "free an unmarked object";
            case REFERENCE_DUE -> "a reference to a dead target is next";
            case CALLBACK -> "clear the reference, call its callback";
        };
    }

    /** The name of the text. */
    public String name() {
        return "collection (" + facts.name() + ")";
    }

    public String text() {
        return String.join("\n", lines) + "\n";
    }

    /** The line of the whole collection. */
    public int collectionLine() {
        return 1;
    }

    public int phaseLine(Phase phase) {
        return places.get(phase).get(Kind.PHASE);
    }

    /** The line of an action. */
    public int line(GcEvent event) {
        return places.get(event.phase()).getOrDefault(event.kind(), phaseLine(event.phase()));
    }

    /** The lines between two at which something happens. */
    public List<Integer> linesBetween(int from, int to) {
        return places.values().stream()
                .flatMap(kinds -> kinds.values().stream())
                .filter(line -> line >= from && line <= to)
                .sorted()
                .toList();
    }

    /** The first line at or below a line at which something happens; 0 for none. */
    public int nearestLine(int wanted) {
        return places.values().stream()
                .flatMap(kinds -> kinds.values().stream())
                .filter(line -> line >= wanted)
                .min(Integer::compare)
                .orElse(0);
    }
}
