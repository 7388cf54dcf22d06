package dev.vivarium.dap.debugger;

/**
 * How a stopped program goes on.
 *
 * @param kind of the step; null for none
 * @param thread that steps, 0 for the one that stopped
 * @param alone the only thread that runs, 0 for all
 * @param call the instruction whose call is stepped into; -1 for any
 */
public record Resumption(Kind kind, int thread, int alone, int call) {
    /** How far a step goes. */
    public enum Kind {
        IN,
        OVER,
        OUT,
        INSTRUCTION
    }

    public static Resumption freely() {
        return new Resumption(null, 0, 0, -1);
    }

    Stepping.Kind stepping() {
        if (kind == null) {
            return null;
        }
        return switch (kind) {
            case IN -> call < 0 ? Stepping.Kind.IN : Stepping.Kind.INTO;
            case OVER -> Stepping.Kind.OVER;
            case OUT -> Stepping.Kind.OUT;
            case INSTRUCTION -> Stepping.Kind.INSTRUCTION;
        };
    }
}
