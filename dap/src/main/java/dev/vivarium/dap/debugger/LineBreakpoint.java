package dev.vivarium.dap.debugger;

/** A breakpoint at a line of a source file. */
public final class LineBreakpoint extends Breakpoint {
    private final String file;
    private final int wantedLine;
    /** Where it really is: the first line at or below the wanted one that has code; 0 while no code is loaded. */
    private int line;

    /**
     * @param file absolute
     * @param condition an expression, or null
     * @param logMessage what to print instead of stopping, or null
     */
    public LineBreakpoint(
            int id, String file, int wantedLine, String condition, HitCondition hitCondition, String logMessage) {
        super(id, condition, hitCondition, logMessage);
        this.file = file;
        this.wantedLine = wantedLine;
    }

    public String file() {
        return file;
    }

    public int wantedLine() {
        return wantedLine;
    }

    @Override
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

    @Override
    String place() {
        return "line " + line();
    }
}
