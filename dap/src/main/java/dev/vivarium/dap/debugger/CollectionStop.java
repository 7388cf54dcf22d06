package dev.vivarium.dap.debugger;

import dev.vivarium.gc.GcEvent;
import dev.vivarium.gc.GcEvent.Kind;
import dev.vivarium.gc.GcEvent.Outcome;
import dev.vivarium.gc.Phase;

/** What may stop the program in a collection wherever it happens. */
public enum CollectionStop {
    BEGINS("gcStart", "Collection begins", false),
    ENDS("gcEnd", "Collection ends", false),
    FINALISER("finaliser", "Finaliser has run", true),
    WEAKREF_CLEARED("weakrefCleared", "Target of a weak reference dies", true),
    WEAKREF_CALLBACK("weakrefCallback", "Weak reference callback has run", true),
    /** Told by no event, but where it is found. */
    HAZARD("hazard", "Hazard: a freed object would be handed to the program", false);

    private final String filter;
    private final String label;
    private final boolean needsEveryEvent;

    CollectionStop(String filter, String label, boolean needsEveryEvent) {
        this.filter = filter;
        this.label = label;
        this.needsEveryEvent = needsEveryEvent;
    }

    /** Its name as an exception filter. */
    public String filter() {
        return filter;
    }

    public String label() {
        return label;
    }

    /** Whether it is on where the user says nothing. */
    public boolean byDefault() {
        return this == HAZARD;
    }

    boolean needsEveryEvent() {
        return needsEveryEvent;
    }

    boolean holds(GcEvent event) {
        return switch (this) {
            case BEGINS -> event.kind() == Kind.PHASE && event.phase() == Phase.START;
            case ENDS -> event.kind() == Kind.PHASE && event.phase() == Phase.DONE;
            case FINALISER -> event.kind() == Kind.FINALISER && event.outcome() != Outcome.NONE;
            case WEAKREF_CLEARED -> event.kind() == Kind.TARGET_DIES;
            case HAZARD -> false;
            case WEAKREF_CALLBACK -> event.kind() == Kind.CALLBACK && event.outcome() != Outcome.NONE;
        };
    }
}
