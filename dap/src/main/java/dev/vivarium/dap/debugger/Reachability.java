package dev.vivarium.dap.debugger;

import dev.vivarium.Machine;
import dev.vivarium.gc.Roots;
import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Sizing;
import dev.vivarium.heap.Value;
import java.util.Arrays;
import java.util.BitSet;

/** Whether an object would survive a collection now, as the collector sees it: by whatever word looks like its address. */
final class Reachability {
    private final Heap heap;
    private final Roots roots;
    private final BitSet seen = new BitSet();
    private int[] open = new int[256];
    private int opened;

    private Reachability(Machine machine) {
        heap = machine.heap();
        roots = machine.collector().currentRoots();
    }

    /** @param birth the object's birth number; another one at the same address is not meant */
    static boolean of(Machine machine, long object, int birth) {
        boolean isThere =
                machine.heap().isObject(object) && machine.heap().births.of(object) == birth;
        return isThere && new Reachability(machine).reaches(Value.block(object));
    }

    private boolean reaches(int wanted) {
        for (int root = 0; root < roots.count(); root++) {
            see(roots.word(root));
        }
        while (opened > 0 && !seen.get(wanted)) {
            int head = open[--opened];
            int end = heap.planes.chainEnd(head) * Sizing.BLOCK_WORDS;
            for (int word = head * Sizing.BLOCK_WORDS; word < end; word++) {
                see(heap.words[word]);
            }
        }
        return seen.get(wanted);
    }

    private void see(long word) {
        if (!Value.isHeap(word) || !heap.isObject(word) || seen.get(Value.block(word))) {
            return;
        }
        seen.set(Value.block(word));
        if (opened == open.length) {
            open = Arrays.copyOf(open, opened * 2);
        }
        open[opened++] = Value.block(word);
    }
}
