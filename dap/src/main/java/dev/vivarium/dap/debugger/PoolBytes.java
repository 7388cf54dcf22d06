package dev.vivarium.dap.debugger;

import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Value;
import dev.vivarium.vm.Access;

/**
 * Bytes of the pool, of whatever objects. Only changes of them can be told.
 *
 * @param from counted from the pool's beginning
 */
public record PoolBytes(long from, int count) implements Place {
    /** An odd number: multiplication by it loses nothing of 64 bits. */
    private static final long MIX = 0x9E37_79B9_7F4A_7C15L;

    @Override
    public Access.Kind kind() {
        return null;
    }

    @Override
    public long value(StoppedProgram program) {
        return Value.NULL;
    }

    @Override
    public Content content(StoppedProgram program, Content before) {
        Heap heap = program.machine().heap();
        long digest = 0;
        StringBuilder text = new StringBuilder();
        for (long at = from; at < from + count; at++) {
            long read = heap.words[(int) (at >> 3)] >>> ((at & 7) << 3) & 0xFF;
            digest = count <= Long.BYTES ? digest << 8 | read : (digest ^ read) * MIX ^ digest >>> 32;
            if (count <= Long.BYTES) {
                text.append(text.isEmpty() ? "" : " ").append(String.format("%02x", read));
            }
        }
        return new Content(digest, 0, text.toString(), null);
    }

    @Override
    public boolean isReachedBy(StoppedProgram program, Access access) {
        return false;
    }
}
