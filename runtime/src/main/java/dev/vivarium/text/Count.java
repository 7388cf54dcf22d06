package dev.vivarium.text;

/** How many there are of something, in words. */
public final class Count {
    private Count() {}

    /**
     * As in "1 block" and "2 blocks".
     *
     * @param thing the English word for one, whose plural ends in s
     */
    public static String of(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
