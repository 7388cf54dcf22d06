package dev.vivarium.gc;

import dev.vivarium.state.NotCheckpointed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The root words of one collection, source by source in the order in which the sources were added. Copying them first
 * makes marking independent of who holds them; names are made only when asked for.
 */
@NotCheckpointed("its words are those of one collection; its sources are wired once")
public final class Roots {
    private final List<RootSource> sources = new ArrayList<>();
    private int[] starts = new int[0];
    /** The source visited after all others in this collection, or null. */
    private RootSource lastSource;

    private int lastStart;
    private long[] words = new long[256];
    private int count;

    Roots() {}

    void addSource(RootSource source) {
        sources.add(source);
        starts = Arrays.copyOf(starts, sources.size());
    }

    /** Gathers the words of all sources, and then those of {@code last} where it is not null. */
    void gather(RootSource last) {
        count = 0;
        for (int i = 0; i < sources.size(); i++) {
            starts[i] = count;
            sources.get(i).gather(this);
        }
        lastSource = last;
        lastStart = count;
        if (last != null) {
            last.gather(this);
        }
    }

    /** Another gathering from the same sources, so that what a collection has gathered stays as it is. */
    Roots another() {
        Roots other = new Roots();
        sources.forEach(other::addSource);
        return other;
    }

    // Called by the sources

    public void add(long word) {
        if (count == words.length) {
            words = Arrays.copyOf(words, count * 2);
        }
        words[count++] = word;
    }

    /** Adds {@code from[start]} to {@code from[end - 1]}. */
    public void addAll(long[] from, int start, int end) {
        int length = end - start;
        if (count + length > words.length) {
            words = Arrays.copyOf(words, Math.max(count * 2, count + length));
        }
        System.arraycopy(from, start, words, count, length);
        count += length;
    }

    // Called by the collection and its observers

    public int count() {
        return count;
    }

    /** The word that a root held when the roots were gathered. */
    public long word(int index) {
        return words[index];
    }

    /** The name of a root; valid until the collection's callbacks begin. */
    public RootName name(int index) {
        if (index >= lastStart) {
            return lastSource.name(index - lastStart);
        }
        int source = sources.size() - 1;
        while (starts[source] > index) {
            source--;
        }
        return sources.get(source).name(index - starts[source]);
    }
}
