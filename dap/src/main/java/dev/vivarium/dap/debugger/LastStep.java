package dev.vivarium.dap.debugger;

import dev.vivarium.dap.debugger.Backwards.Step;
import dev.vivarium.vm.CodePlace;
import dev.vivarium.vm.ProgramFrames;

/** Finds the last statement of a frame or one further out, the last one of all, or the last instruction of all. */
final class LastStep implements Watcher {
    private final Step kind;
    private final Moment from;
    private final CodePlace code;
    private final boolean isTracing;
    private Moment previous;
    private CodePlace previousCode;
    private int previousLine;
    /** Whether nothing lies before what it sees: the run begins there, or follows a change. */
    private boolean isBeginning;

    private Moment found;

    /**
     * @param code of the frame that the step begins in; null for none
     * @param isTracing whether it begins in the function to which the program has itself traced
     */
    LastStep(Step kind, Moment from, CodePlace code, boolean isTracing) {
        this.isTracing = isTracing;
        this.kind = kind;
        this.from = from;
        this.code = code;
    }

    Moment found() {
        return found;
    }

    @Override
    public boolean hasFound() {
        return found != null;
    }

    @Override
    public long begin(Position from) {
        previous = null;
        isBeginning = from.equals(Position.START) || from.instruction() >= 0;
        return from.beat();
    }

    @Override
    public void mark(CodePlace place, boolean[] stops) {
        if (kind == Step.INSTRUCTION) {
            Watcher.markAll(stops);
        } else {
            Watcher.markStatements(place, stops);
        }
    }

    @Override
    public void sees(Moment moment, StoppedProgram program, boolean isEnd) {
        if (!isEnd) {
            seesJoint(moment, program);
        }
    }

    @Override
    public void seesJoint(Moment moment, StoppedProgram program) {
        if (moment.raises() || program.isTracing() && !isTracing) {
            return;
        }
        if (moment.isInCollection()) {
            boolean goesIn = kind == Step.IN || kind == Step.INSTRUCTION;
            found = goesIn && moment.thread() == from.thread() ? moment : found;
            return;
        }
        ProgramFrames frames = program.frames();
        boolean begins = begins(moment, frames);
        if (begins && moment.thread() == from.thread() && isWanted(moment, frames)) {
            found = moment;
        }
    }

    /** Whether a statement begins; a step forward does not stop in the middle of a line. */
    private boolean begins(Moment moment, ProgramFrames frames) {
        if (kind == Step.INSTRUCTION) {
            return true;
        }
        CodePlace here = frames.code(0);
        if (!here.isStatement(moment.instruction())) {
            return false;
        }
        int line = frames.line(0);
        if (previous == null && !isBeginning) {
            // What came before it is not known here; it is seen again where the part before ends.
            remember(moment, here, line);
            return false;
        }
        boolean goesOn = previous != null
                && previous.depth() == moment.depth()
                && here.equals(previousCode)
                && line == previousLine
                && moment.instruction() > previous.instruction();
        remember(moment, here, line);
        return !goesOn;
    }

    private void remember(Moment moment, CodePlace place, int line) {
        previous = moment;
        previousCode = place;
        previousLine = line;
    }

    /** Behind the program's end there is no frame, as if the outermost one had been called. */
    private int fromDepth() {
        return from.depth() == 0 ? 2 : from.depth();
    }

    private boolean isWanted(Moment moment, ProgramFrames frames) {
        int depth = moment.depth();
        return switch (kind) {
            case IN, INSTRUCTION -> true;
            case OVER, LINE ->
                depth < fromDepth() || depth == fromDepth() && frames.code(0).equals(code);
            case OUT -> depth < fromDepth();
        };
    }
}
