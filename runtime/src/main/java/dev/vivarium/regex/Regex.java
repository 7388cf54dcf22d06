package dev.vivarium.regex;

/**
 * A compiled pattern.
 *
 * @param code the instructions, beginning with the loop that a search runs to find where a match begins
 * @param groups the number of capturing groups
 */
public record Regex(byte[] code, int groups) {
    /** Bytes of code that an anchored match skips. */
    static final int SEARCH_PREFIX = 5;

    /**
     * Compiles a pattern.
     *
     * @param pattern its bytes; a NUL ends it
     */
    public static Regex compile(byte[] pattern) {
        return new RegexCompiler(pattern).compile();
    }

    /** The number of positions that a match fills: where the whole and each group begin and end. */
    public int slots() {
        return 2 * (groups + 1);
    }
}
