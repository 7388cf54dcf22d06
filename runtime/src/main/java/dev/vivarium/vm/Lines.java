package dev.vivarium.vm;

import dev.vivarium.bytecode.LineTable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A line table by instruction.
 *
 * @param lines the source line of each instruction
 * @param statements the first instruction of each run of instructions that belong to one statement's line, in order
 */
record Lines(int[] lines, int[] statements) {
    static Lines of(DecodedCode code) {
        List<LineTable.Entry> entries = code.prelude.lines(code.unit.bytecode()).entries();
        Set<Integer> begins = new HashSet<>();
        begins.add(0);
        entries.forEach(entry -> begins.add(entry.offset()));
        int[] lines = new int[code.offsets.length];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = code.lineAt(i);
        }
        return new Lines(
                lines,
                IntStream.range(0, lines.length)
                        .filter(i -> begins.contains(code.offsets[i]))
                        .toArray());
    }
}
