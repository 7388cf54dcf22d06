package dev.vivarium.syntax;

/**
 * How two texts are the same.
 *
 * @param before how many characters at their beginnings are the same, at least
 * @param after how many at their ends
 */
public record SameText(int before, int after) {
    /** Of a text and itself. */
    public static SameText whole(int length) {
        return new SameText(length, length);
    }

    static SameText of(String one, String other) {
        int most = Math.min(one.length(), other.length());
        int before = 0;
        while (before < most && one.charAt(before) == other.charAt(before)) {
            before++;
        }
        int after = 0;
        while (after < most - before
                && one.charAt(one.length() - 1 - after) == other.charAt(other.length() - 1 - after)) {
            after++;
        }
        return new SameText(before, after);
    }

    /** Of the first and a third text, where {@code next} is of the second and the third. */
    public SameText and(SameText next) {
        return new SameText(Math.min(before, next.before), Math.min(after, next.after));
    }
}
