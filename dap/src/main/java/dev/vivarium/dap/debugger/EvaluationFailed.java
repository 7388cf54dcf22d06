package dev.vivarium.dap.debugger;

/** An evaluation raised; the message is the traceback. */
public final class EvaluationFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    EvaluationFailed(String traceback) {
        super(traceback, null, false, false);
    }

    /** The exception alone, as the last line of the traceback shows it. */
    public String lastLine() {
        String text = getMessage().strip();
        return text.substring(text.lastIndexOf('\n') + 1);
    }
}
