package dev.vivarium.heap;

import dev.vivarium.state.Checkpointed;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The areas of a heap that grows, as MicroPython does with {@code MICROPY_GC_SPLIT_HEAP_AUTO}: each new area doubles
 * the heap, or is as large as one allocation needs, up to the most that the heap may have. Here an area lies right
 * behind the one before it in the same pool, so that only the pool's end moves and no address ever changes. A heap of a
 * fixed size has one area.
 */
final class Areas implements Checkpointed<List<Sizing>> {
    /** What MicroPython adds to an allocation for the tables of an area that shall hold it. */
    private static final long LEAST_TABLES = 2048;

    private static final int TABLES_FACTOR = 13;
    private static final int TABLES_SHIFT = 9;

    private final Sizing most;
    /** The heap with its first area, its first two, and so on. */
    private List<Sizing> sizes;

    Areas(Sizing first, Sizing most) {
        if (first.totalBytes() > most.totalBytes()) {
            throw new IllegalArgumentException("a heap cannot begin larger than it may become");
        }
        this.most = most;
        sizes = List.of(first);
    }

    /** All areas there are. */
    Sizing now() {
        return sizes.get(sizes.size() - 1);
    }

    Sizing most() {
        return most;
    }

    boolean canGrow() {
        return !sizes.get(0).equals(most);
    }

    /** Bytes that may still be added. */
    long room() {
        return most.totalBytes() - now().totalBytes();
    }

    /**
     * Adds an area that holds an object of {@code bytes}.
     *
     * @return false, with nothing changed, when there is no room for it
     */
    boolean grow(long bytes) {
        if (bytes > most.poolBytes()) {
            return false;
        }
        long needed = bytes + Math.max(LEAST_TABLES, bytes * TABLES_FACTOR >> TABLES_SHIFT);
        if (room() < needed) {
            return false;
        }
        long total = now().totalBytes() + Math.max(now().totalBytes(), needed);
        Sizing grown = total >= most.totalBytes() ? most : Sizing.ofTotalBytes(total);
        sizes = Stream.concat(sizes.stream(), Stream.of(grown)).collect(Collectors.toUnmodifiableList());
        return true;
    }

    /** Gives back the areas behind a block, apart from the first. */
    void shrink(int lastUsedBlock) {
        int kept = IntStream.range(0, sizes.size() - 1)
                .filter(area -> lastUsedBlock < sizes.get(area).blocks())
                .findFirst()
                .orElse(sizes.size() - 1);
        sizes = sizes.subList(0, kept + 1);
    }

    @Override
    public List<Sizing> save() {
        return List.copyOf(sizes);
    }

    @Override
    public void restore(List<Sizing> saved) {
        sizes = saved;
    }
}
