package dev.vivarium.bytecode;

import java.util.ArrayList;
import java.util.List;

/**
 * The line numbers of a function: pairs of steps, in bytes of opcodes and in source lines.
 *
 * @param data the function's bytecode
 * @param from where the table begins in it
 * @param to where it ends
 */
public record LineTable(byte[] data, int from, int to) {
    /**
     * A point from which a line holds.
     *
     * @param offset bytes from the first opcode
     * @param line source line, the first being 1
     */
    public record Entry(int offset, int line) {}

    /** The source line of the instruction at an offset from the first opcode. */
    public int lineAt(int offset) {
        int line = 1;
        int remaining = offset;
        for (int at = from; at < to; ) {
            int c = data[at] & 0xff;
            int step;
            int lines;
            if ((c & 0x80) == 0) {
                step = c & 0x1f;
                lines = c >> 5;
                at++;
            } else {
                step = c & 0xf;
                lines = c << 4 & 0x700 | (at + 1 < to ? data[at + 1] & 0xff : 0);
                at += 2;
            }
            if (remaining < step) {
                break;
            }
            remaining -= step;
            line += lines;
        }
        return line;
    }

    /** All steps in order, beginning with line 1 at offset 0; several may have the same offset. */
    public List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        int offset = 0;
        int line = 1;
        entries.add(new Entry(0, 1));
        ByteCursor in = new ByteCursor(data, from, to);
        while (!in.atEnd()) {
            int c = in.readByte();
            if ((c & 0x80) == 0) {
                offset += c & 0x1f;
                line += c >> 5;
            } else {
                offset += c & 0xf;
                line += c << 4 & 0x700 | in.readByte();
            }
            entries.add(new Entry(offset, line));
        }
        return entries;
    }
}
