package dev.vivarium.lsp.measured;

import java.nio.file.Path;
import java.util.Map;

/**
 * What a recording says of one source file.
 *
 * @param recording its file
 * @param lines what was allocated at each line, lines from 1
 * @param instances what the instances of a class took, by the class's name
 * @param globals the values that the module's variables had at the end, as text
 * @param unseen how many collections at the beginning were not looked at: what died in them is in no sum
 */
public record Measured(
        Path recording,
        Map<Integer, Cost> lines,
        Map<String, Cost> instances,
        Map<String, String> globals,
        int unseen) {
    /** The name of the recording. */
    public String name() {
        return recording.getFileName().toString();
    }

    /** Objects and the blocks and bytes that they took. */
    public record Cost(long objects, long blocks, long bytes) {
        public static final Cost NONE = new Cost(0, 0, 0);

        public Cost plus(Cost other) {
            return new Cost(objects + other.objects, blocks + other.blocks, bytes + other.bytes);
        }
    }
}
