package dev.vivarium.dap.debugger;

import dev.vivarium.gc.Collection;
import dev.vivarium.gc.GcEvent;
import dev.vivarium.gc.GcEvent.Kind;
import dev.vivarium.gc.Phase;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What can become of an object in a collection. */
public enum Fate {
    MARKED,
    /** The closure is complete and has not reached it. */
    UNREACHABLE,
    FINALISED,
    /** It is the target of weak references, and dies. */
    CLEARED,
    /** It is marked though it was found unreachable in the same collection. */
    RESURRECTED,
    FREED;

    /** The word by which the user names it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Whether an event is this fate of an object.
     *
     * @param met what the collection has brought the object before
     */
    boolean holds(Collection collection, GcEvent event, long object, Set<Fate> met) {
        return switch (this) {
            case MARKED -> isMarked(event, object);
            case RESURRECTED -> met.contains(UNREACHABLE) && isMarked(event, object);
            case UNREACHABLE -> closureIsComplete(collection, event) && !collection.isMarked(object);
            case FINALISED -> event.kind() == Kind.FINALISER && event.object() == object;
            case CLEARED ->
                event.kind() == Kind.TARGET_DIES && event.object() == object
                        || event.kind() == Kind.CALLBACK && event.source() == object;
            case FREED -> event.kind() == Kind.FREE && event.object() == object;
        };
    }

    private static boolean isMarked(GcEvent event, long object) {
        return event.object() == object
                && switch (event.kind()) {
                    case ROOT, MARK, MARK_OVERFLOWED, MARK_BY_POLICY -> true;
                    default -> false;
                };
    }

    /** The phase after the first closure begins, whichever the policy has there. */
    private static boolean closureIsComplete(Collection collection, GcEvent event) {
        return event.kind() == Kind.PHASE
                && event.phase().compareTo(Phase.RESCAN) > 0
                && event.phase().compareTo(Phase.FREE) <= 0;
    }

    /** All fates from first to last. */
    public static final List<Fate> ALL = List.of(values());
}
