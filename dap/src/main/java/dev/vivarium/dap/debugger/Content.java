package dev.vivarium.dap.debugger;

import dev.vivarium.heap.Value;
import dev.vivarium.inspector.capture.ObjectDescriber;
import dev.vivarium.object.BytesType;
import dev.vivarium.object.IntType;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.StrType;

/**
 * What a place holds, as it was when it was looked at.
 *
 * @param bits the value, or the bits of an item that is no value of its own
 * @param birth of the value's object, which tells it from others that take over its address; else 0
 * @param text the value in a few words
 * @param literal what an int, a str or bytes in the heap is, so that an equal one is known as equal; else null
 */
record Content(long bits, int birth, String text, Key literal) {
    /**
     * A Python value; null for {@link Value#NULL}, which is nothing.
     *
     * @param before what may be the same; null for nothing
     */
    static Content of(StoppedProgram program, long value, Content before) {
        if (value == Value.NULL) {
            return null;
        }
        ObjectSpace space = program.space();
        int birth = Value.isHeap(value) ? space.heap.births.of(value) : 0;
        boolean isSame = before != null && before.bits == value && before.birth == birth;
        if (isSame && (!Value.isHeap(value) || before.literal != null)) {
            return before;
        }
        boolean isLiteral = Value.isHeap(value)
                && (StrType.isStr(space, value) || IntType.isInt(space, value) || BytesType.isBytes(space, value));
        return new Content(
                value, birth, new ObjectDescriber(space).text(value), isLiteral ? Key.of(space, value) : null);
    }

    /** Whether what was there before is the same value. */
    boolean isStill(Content before) {
        return before != null
                && (bits == before.bits && birth == before.birth || literal != null && literal.equals(before.literal));
    }

    /** What it was and has become, with a colon in front of it; empty where that is too long to tell. */
    String from(Content before) {
        if (text.isEmpty()) {
            return "";
        }
        boolean areAlike = text.equals(before.text);
        return ": " + before.told(areAlike) + " → " + told(areAlike);
    }

    private String told(boolean withAddress) {
        return withAddress && birth != 0 ? text + " at 0x" + Long.toHexString(bits) : text;
    }
}
