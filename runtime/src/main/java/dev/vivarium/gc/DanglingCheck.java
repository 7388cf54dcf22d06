package dev.vivarium.gc;

import dev.vivarium.heap.BlockPlanes;
import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Sizing;
import dev.vivarium.heap.Value;
import java.util.Locale;
import java.util.function.Function;

/**
 * Looks for what a finaliser stored where the collector does not look again: a root or a marked object that names an
 * unmarked one, which is about to be freed.
 */
final class DanglingCheck {
    private final Collection collection;
    private final Heap heap;
    private final Function<Hazard, HazardDetected> hazards;

    private DanglingCheck(Collection collection, Function<Hazard, HazardDetected> hazards) {
        this.collection = collection;
        this.hazards = hazards;
        heap = collection.heap();
    }

    /**
     * @param collection with its roots gathered anew
     * @param hazards told of a hazard; gives what ends the program
     * @throws HazardDetected for the first that is found
     */
    static void check(Collection collection, Function<Hazard, HazardDetected> hazards) {
        DanglingCheck check = new DanglingCheck(collection, hazards);
        check.roots();
        check.markedObjects();
    }

    private void roots() {
        Roots roots = collection.roots();
        for (int i = 0; i < roots.count(); i++) {
            if (isDoomed(roots.word(i))) {
                throw hazard(roots.word(i), roots.name(i).text());
            }
        }
    }

    private void markedObjects() {
        BlockPlanes planes = heap.planes;
        int end = planes.endBlock();
        for (int head = planes.nextObject(0); head < end; head = planes.nextObject(head + 1)) {
            if (planes.isMarked(head)) {
                words(head, planes.chainEnd(head) * Sizing.BLOCK_WORDS);
            }
        }
    }

    private void words(int head, int end) {
        int start = head * Sizing.BLOCK_WORDS;
        for (int i = start; i < end; i++) {
            if (isDoomed(heap.words[i])) {
                throw hazard(
                        heap.words[i],
                        String.format(Locale.ROOT, "word %d of %x", i - start, Value.addressOfBlock(head)));
            }
        }
    }

    private boolean isDoomed(long word) {
        return heap.isObject(word) && !heap.planes.isMarked(Value.block(word));
    }

    private HazardDetected hazard(long object, String survivor) {
        String step = "the free phase of collection " + collection.number();
        return hazards.apply(new Hazard(object, heap.births.of(object), step, survivor));
    }
}
