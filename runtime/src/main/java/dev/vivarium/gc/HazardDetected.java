package dev.vivarium.gc;

/** Stops the program where a freed object would have been handed to it. No Python code may catch it. */
public final class HazardDetected extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Hazard hazard;

    public HazardDetected(Hazard hazard) {
        super(hazard.message(), null, false, false);
        this.hazard = hazard;
    }

    public Hazard hazard() {
        return hazard;
    }
}
