package dev.vivarium.dap.debugger;

import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * Counts the hits of one breakpoint. In a recorded run each moment has its number, whichever way the program came there:
 * hits count from where the program was when the breakpoint was set, and those before from the beginning of the run.
 * Used by the program's thread.
 */
final class HitCount {
    /** Numbers that are known lie this many beats apart at least. */
    private static final long APART = 1 << 9;

    private static final int MOST_KNOWN = 1 << 12;

    private final HitCondition condition;
    private long count;
    /** Up to where hits are in the count. */
    private Position at = Position.START;
    /** Where it was set; null while the program has not come to where that is known. */
    private Position set;
    /** The counts at some positions. */
    private final NavigableMap<Position, Long> known = new TreeMap<>();
    /** The positions of those that are always kept. */
    private final Set<Position> kept = new HashSet<>();

    /** From where the program went on last, and the count there. */
    private Position left;

    private long countThere;

    HitCount(HitCondition condition) {
        this.condition = condition;
    }

    /** Whether any number matters. */
    boolean matters() {
        return condition != HitCondition.ALWAYS;
    }

    /** Whether the next hit counts, where the run is not recorded. */
    boolean countsNext() {
        return condition.holds(count + 1);
    }

    /** Begins to count anew, in another run. */
    void reset() {
        count = 0;
        at = Position.START;
        set = null;
        left = null;
        known.clear();
        kept.clear();
    }

    /**
     * Counts a hit, unless it is in the count, and says whether this one counts.
     *
     * @param here where it is; null where the run is not recorded
     */
    boolean hit(Position here) {
        if (here == null || !matters()) {
            count++;
            return condition.holds(count);
        }
        if (set == null) {
            setAt(here.before());
        }
        if (here.isBehind(at)) {
            moveTo(here);
            count++;
            know(here);
        }
        return here.equals(at) && condition.holds(count);
    }

    private void setAt(Position here) {
        set = here;
        count = 0;
        at = here;
        keep();
    }

    /** No hit lies between where it is and there. */
    private void moveTo(Position there) {
        if (set != null && !at.isBehind(set) && there.isBehind(set)) {
            count = 0;
        }
        at = there;
    }

    private void keep() {
        known.put(at, count);
        kept.add(at);
    }

    /** The program has come here without another hit; takes down the count, where none is known that is near. */
    void know(Position here) {
        if (set == null || at.isBehind(here)) {
            return;
        }
        moveTo(here);
        Position last = known.floorKey(here);
        if (last == null || here.beat() - last.beat() >= APART) {
            known.put(here, count);
            if (known.size() > MOST_KNOWN) {
                forgetSome();
            }
        }
    }

    /** The further back, the fewer are known. */
    private void forgetSome() {
        Iterator<Position> oldest = known.keySet().iterator();
        for (int i = 0; i < MOST_KNOWN / 4 * 3; i++) {
            Position each = oldest.next();
            if (i % 2 == 1 && !kept.contains(each)) {
                oldest.remove();
            }
        }
    }

    /**
     * The program goes on from here.
     *
     * @param isChanged whether it has been changed: the count is that of this position, whatever it was before
     */
    void goesOnFrom(Position here, boolean isChanged) {
        if (set == null) {
            setAt(here);
        } else if (isChanged) {
            at = here;
            keep();
        } else {
            moveTo(here);
        }
        left = here;
        countThere = count;
    }

    /** Makes the count what it was at the last known position that is not behind another; returns that one. */
    Position goTo(Position there) {
        if (there.equals(left)) {
            at = left;
            count = countThere;
            return at;
        }
        Map.Entry<Position, Long> last = known.floorEntry(there);
        at = last == null ? Position.START : last.getKey();
        count = last == null ? 0 : last.getValue();
        return at;
    }

    /** Whether a hit at a position would not be in the count. */
    boolean lacks(Position here) {
        return here.isBehind(at);
    }

    /** What lies behind a position does not come, or comes otherwise. */
    void forgetBehind(Position here) {
        known.tailMap(here, false).clear();
        kept.removeIf(each -> each.isBehind(here));
        left = null;
        if (set != null && set.isBehind(here)) {
            setAt(here);
        }
    }
}
