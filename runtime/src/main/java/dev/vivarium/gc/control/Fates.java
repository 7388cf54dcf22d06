package dev.vivarium.gc.control;

import dev.vivarium.gc.Collection;
import dev.vivarium.gc.Collector;
import dev.vivarium.gc.GcEvent;
import dev.vivarium.gc.GcObserver;
import dev.vivarium.gc.Phase;
import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Value;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * At which step of the last collection each object was marked, finalised and freed. A collection that a callback begins
 * takes the place of the one around it. Costs a few words for each block of the heap.
 */
public final class Fates implements GcObserver {
    /**
     * One step of a collection.
     *
     * @param number the event's number, see {@link Collection#eventNumber}; 1 is the beginning of the collection
     */
    public record Step(int number, GcEvent event) {
        public Phase phase() {
            return event.phase();
        }
    }

    private static final GcEvent.Kind[] KINDS = GcEvent.Kind.values();
    private static final Phase[] PHASES = Phase.values();

    private final Heap heap;
    /** By block: the number of the event that marked the object, 0 for none. */
    private final int[] markedAt;

    private final byte[] markedIn;
    private final byte[] markedAs;
    private final long[] markedFrom;
    private final int[] markedDetail;
    private final int[] freedAt;
    private final int[] freedBlocks;
    private final Map<Integer, Step> finalised = new HashMap<>();
    private final Map<Integer, Step> targetDied = new HashMap<>();
    private int collection;
    private int events;

    private Fates(Heap heap) {
        this.heap = heap;
        int blocks = heap.most().blocks();
        markedAt = new int[blocks];
        markedIn = new byte[blocks];
        markedAs = new byte[blocks];
        markedFrom = new long[blocks];
        markedDetail = new int[blocks];
        freedAt = new int[blocks];
        freedBlocks = new int[blocks];
    }

    /** Watches the collections that begin from now on. */
    public static Fates watch(Collector collector, Heap heap) {
        Fates fates = new Fates(heap);
        collector.addObserver(fates);
        return fates;
    }

    @Override
    public void event(Collection current, GcEvent event) {
        if (event.kind() == GcEvent.Kind.PHASE && event.phase() == Phase.START) {
            begin(current);
        }
        if (current.number() != collection) {
            // What is left of the collection around one that a callback began.
            return;
        }
        events++;
        int block = Value.block(event.object());
        switch (event.kind()) {
            case ROOT:
            case MARK:
            case MARK_OVERFLOWED:
            case MARK_BY_POLICY:
                marked(block, event);
                break;
            case FINALISER:
                finalised.put(block, new Step(events, event));
                break;
            case TARGET_DIES:
                targetDied.put(block, new Step(events, event));
                break;
            case FREE:
                freedAt[block] = events;
                freedBlocks[block] = event.detail();
                break;
            default:
                break;
        }
    }

    private void begin(Collection begun) {
        collection = begun.number();
        events = 0;
        Arrays.fill(markedAt, 0);
        Arrays.fill(freedAt, 0);
        finalised.clear();
        targetDied.clear();
    }

    private void marked(int block, GcEvent event) {
        markedAt[block] = events;
        markedIn[block] = (byte) event.phase().ordinal();
        markedAs[block] = (byte) event.kind().ordinal();
        markedFrom[block] = event.source();
        markedDetail[block] = event.detail();
    }

    // Questions; objects are named by their addresses in that collection

    /** The number of the collection that the answers are about; 0 before the first. */
    public int collection() {
        return collection;
    }

    /** The step that marked an object: the last where a policy marks twice. */
    public Optional<Step> marked(long object) {
        int block = Value.block(object);
        if (!isInside(block) || markedAt[block] == 0) {
            return Optional.empty();
        }
        GcEvent event = new GcEvent(
                PHASES[markedIn[block]], KINDS[markedAs[block]], object, markedFrom[block], markedDetail[block]);
        return Optional.of(new Step(markedAt[block], event));
    }

    /** The step that ran the object's finaliser. */
    public Optional<Step> finalised(long object) {
        return Optional.ofNullable(finalised.get(Value.block(object)));
    }

    /** The step that chose the object, a weakref target, to die. */
    public Optional<Step> targetDied(long object) {
        return Optional.ofNullable(targetDied.get(Value.block(object)));
    }

    /** The step that freed the object; another may have its address since. */
    public Optional<Step> freed(long object) {
        int block = Value.block(object);
        if (!isInside(block) || freedAt[block] == 0) {
            return Optional.empty();
        }
        GcEvent event = new GcEvent(Phase.FREE, GcEvent.Kind.FREE, object, Value.NULL, freedBlocks[block]);
        return Optional.of(new Step(freedAt[block], event));
    }

    private boolean isInside(int block) {
        return block >= 0 && block < heap.blocks();
    }
}
