package dev.vivarium.dap.debugger;

/** A breakpoint at a line of a source file, with what must be true for it to stop. */
public final class LineBreakpoint {
    private final int id;
    private final String file;
    private final int wantedLine;
    private final String condition;
    private final HitCondition hitCondition;
    private final String logMessage;
    private int hits;
    /** Where it really is: the first line at or below the wanted one that has code; 0 while no code is loaded. */
    private int line;

    /**
     * @param file absolute
     * @param condition an expression, or null
     * @param logMessage what to print instead of stopping, or null
     */
    public LineBreakpoint(
            int id, String file, int wantedLine, String condition, HitCondition hitCondition, String logMessage) {
        this.id = id;
        this.file = file;
        this.wantedLine = wantedLine;
        this.condition = condition;
        this.hitCondition = hitCondition;
        this.logMessage = logMessage;
    }

    public int id() {
        return id;
    }

    public String file() {
        return file;
    }

    public int wantedLine() {
        return wantedLine;
    }

    public boolean isVerified() {
        return line > 0;
    }

    /** The line it stops at; the wanted one while that is not known. */
    public int line() {
        return line > 0 ? line : wantedLine;
    }

    void moveTo(int foundLine) {
        line = foundLine;
    }

    String condition() {
        return condition;
    }

    String logMessage() {
        return logMessage;
    }

    /** Counts a hit, and says whether this one counts. */
    boolean hit() {
        hits++;
        return hitCondition.holds(hits);
    }
}
