package dev.vivarium.state;

import java.util.Arrays;

/**
 * A copy of a large array in pages of 64 KiB. A page that is equal to the one in an earlier copy is shared with it, so
 * that many copies of an array that changes little need little room.
 */
public final class WordPages {
    private static final int PAGE_WORDS = 1 << 13;
    private static final WordPages EMPTY = new WordPages(new long[0][]);

    private final long[][] pages;

    private WordPages(long[][] pages) {
        this.pages = pages;
    }

    /**
     * Copies the beginning of an array.
     *
     * @param length how many words
     * @param earlier a copy of the same array to share with, or null
     */
    public static WordPages of(long[] words, int length, WordPages earlier) {
        WordPages known = earlier == null ? EMPTY : earlier;
        long[][] pages = new long[(length + PAGE_WORDS - 1) / PAGE_WORDS][];
        for (int page = 0; page < pages.length; page++) {
            int from = page * PAGE_WORDS;
            int end = Math.min(length, from + PAGE_WORDS);
            if (page < known.pages.length
                    && Arrays.equals(known.pages[page], 0, known.pages[page].length, words, from, end)) {
                pages[page] = known.pages[page];
            } else {
                pages[page] = Arrays.copyOfRange(words, from, end);
            }
        }
        return new WordPages(pages);
    }

    /** Copies everything back. */
    public void copyTo(long[] words) {
        for (int page = 0; page < pages.length; page++) {
            System.arraycopy(pages[page], 0, words, page * PAGE_WORDS, pages[page].length);
        }
    }
}
