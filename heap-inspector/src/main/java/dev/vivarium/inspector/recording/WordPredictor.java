package dev.vivarium.inspector.recording;

import dev.vivarium.heap.BlockPlanes;
import dev.vivarium.heap.Sizing;

/**
 * Guesses the next word of a heap from those before it, so that a file need hold only by how much the guess is wrong. A
 * program makes the same kinds of objects again and again, with counters and addresses that go on evenly; so a word is
 * guessed from the same word of the last object with the same first word, and how that changed. Writer and reader guess
 * alike, for both know the tables of the heap and all words before.
 */
final class WordPredictor {
    /** Contexts are numbered by hashes of first words. */
    private static final int CONTEXT_BITS = 12;
    /** Words of an object that are guessed by their places. */
    private static final int PLACES = 8;

    private final long[] tags = new long[1 << CONTEXT_BITS];
    private final long[] last = new long[PLACES << CONTEXT_BITS];
    private final long[] change = new long[PLACES << CONTEXT_BITS];
    /** The context of the object that began last. */
    private int context;
    /** Where the guessed word's history lies, or -1. */
    private int slot;

    /** The guess for {@code words[at]}; {@link #learn} must follow. */
    long guess(long[] words, int at, BlockPlanes planes) {
        int block = at / Sizing.BLOCK_WORDS;
        int place = at % Sizing.BLOCK_WORDS;
        if (!planes.startsObject(block)) {
            place += Sizing.BLOCK_WORDS;
            if (block == 0 || !planes.startsObject(block - 1)) {
                slot = -1;
                return at < 2 ? 0 : 2 * words[at - 1] - words[at - 2];
            }
        }
        if (place == 1) {
            enter(words[at - 1]);
        }
        slot = context * PLACES + place;
        return last[slot] + change[slot];
    }

    /** Chooses the context by an object's first word; one that was not seen lately follows from the object before. */
    private void enter(long firstWord) {
        int hashed = hash(firstWord);
        if (tags[hashed] == firstWord) {
            context = hashed;
        } else {
            tags[hashed] = firstWord;
            context = hash(~(long) context);
        }
    }

    private static int hash(long word) {
        return (int) (word * 0x9E37_79B9_7F4A_7C15L >>> 64 - CONTEXT_BITS);
    }

    /** Notes what the guessed word really was. */
    void learn(long word) {
        if (slot >= 0) {
            change[slot] = word - last[slot];
            last[slot] = word;
        }
    }
}
