package dev.vivarium.inspector.report;

/**
 * How a text report looks.
 *
 * @param width columns of the rules, at least {@link #NARROWEST}
 * @param terminal whether a terminal shows it: then there is colour, if wanted, and lines are cut at the width
 * @param colour whether to use colour
 * @param map how much of the block maps is shown
 */
public record TextOptions(int width, boolean terminal, boolean colour, MapDetail map) {
    public static final int NARROWEST = 40;
    /** The width where nothing is known. */
    public static final int USUAL_WIDTH = 80;

    /** How much of the block maps is shown. */
    public enum MapDetail {
        NONE,
        /** Short maps in full, of long ones the lines that change. */
        CHANGES,
        ALL
    }

    public TextOptions {
        width = Math.max(width, NARROWEST);
    }
}
