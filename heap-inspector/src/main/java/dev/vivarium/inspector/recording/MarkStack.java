package dev.vivarium.inspector.recording;

import dev.vivarium.gc.GcEvent;
import dev.vivarium.heap.Value;
import java.util.Arrays;

/**
 * The mark stack as it is right after each event, made anew from the events: an object that marks another has been taken
 * off the stack, and so has everything above it.
 */
final class MarkStack {
    private long[] stack = new long[64];
    private int depth;
    private long scanned = Value.NULL;

    void apply(GcEvent event) {
        switch (event.kind()) {
            case ROOT:
            case MARK_BY_POLICY:
            case RESCAN:
                depth = 0;
                scanned = event.object();
                break;
            case MARK:
                scan(event.source());
                push(event.object());
                break;
            case MARK_OVERFLOWED:
                scan(event.source());
                break;
            default:
                depth = 0;
                scanned = Value.NULL;
        }
    }

    /** Begins in the middle: what waits, bottom first, and what is scanned. */
    void begin(long[] waiting, long from) {
        depth = 0;
        for (long object : waiting) {
            push(object);
        }
        scanned = from;
    }

    private void scan(long source) {
        while (scanned != source && depth > 0) {
            scanned = stack[--depth];
        }
        scanned = source;
    }

    private void push(long object) {
        if (depth == stack.length) {
            stack = Arrays.copyOf(stack, depth * 2);
        }
        stack[depth++] = object;
    }

    /** Bottom first. */
    long[] objects() {
        return Arrays.copyOf(stack, depth);
    }

    /** The object whose words are being scanned, or NULL. */
    long scanned() {
        return scanned;
    }
}
