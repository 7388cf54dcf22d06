package dev.vivarium.vm;

import dev.vivarium.state.NotCheckpointed;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * The site of the frames that run. Remembers the last answer frame by frame, so that only the frames which have moved
 * since are looked up.
 *
 * <p>Of deep calls the innermost 17 to 32 frames count. Where they begin is a multiple of a
 * step, so that most calls and returns of a deep recursion keep what is remembered.
 */
@NotCheckpointed("remembers what the tree and the frames say")
final class SiteCursor {
    private static final int MOST = 32;
    private static final int STEP = 16;
    private static final int LEAST = MOST - STEP + 1;

    private final VirtualMachine machine;
    private final SiteTree tree;
    /** The places of a code's instructions, one more than their numbers; 0 where it is not known yet. */
    private final Map<DecodedCode, int[]> places = new WeakHashMap<>();

    private DecodedCode lastCode;
    private int[] lastPlaces;

    private final DecodedCode[] code = new DecodedCode[MOST];
    private final int[] pc = new int[MOST];
    private final int[] site = new int[MOST];
    private int from;
    private int known;

    SiteCursor(VirtualMachine machine, SiteTree tree) {
        this.machine = machine;
        this.tree = tree;
    }

    /** @param frames those that run */
    int site(Frames frames) {
        int depth = frames.depth;
        int begin = depth <= MOST ? 0 : (depth - LEAST) / STEP * STEP;
        if (begin != from) {
            from = begin;
            known = 0;
        }
        int count = depth - begin;
        int agreed = 0;
        int most = Math.min(known, count);
        while (agreed < most
                && frames.code[begin + agreed] == code[agreed]
                && frames.pc[begin + agreed] == pc[agreed]) {
            agreed++;
        }
        for (int at = agreed; at < count; at++) {
            code[at] = frames.code[begin + at];
            pc[at] = frames.pc[begin + at];
            site[at] = tree.site(at == 0 ? SiteTree.NONE : site[at - 1], place(frames, begin + at));
        }
        known = count;
        return count == 0 ? SiteTree.NONE : site[count - 1];
    }

    private int place(Frames frames, int frame) {
        DecodedCode running = frames.code[frame];
        if (running != lastCode) {
            lastCode = running;
            lastPlaces = places.computeIfAbsent(running, code -> new int[code.offsets.length + 1]);
        }
        int instruction = Math.max(frames.pc[frame] - 1, 0);
        if (lastPlaces[instruction] == 0) {
            lastPlaces[instruction] = 1 + tree.place(machine.view().position(frame));
        }
        return lastPlaces[instruction] - 1;
    }
}
