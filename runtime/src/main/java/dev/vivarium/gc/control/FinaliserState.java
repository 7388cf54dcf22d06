package dev.vivarium.gc.control;

/** What became of an object's finaliser. */
public enum FinaliserState {
    /** The finaliser bit is not set and no finaliser ran. */
    NONE("none"),
    /** The finaliser bit is set. */
    ARMED("armed"),
    /** It ran in the collection that is in progress, or in that which freed the object. */
    RUN("run"),
    /** It ran, and the object outlived that collection. */
    POST_FINAL("post-final");

    private final String title;

    FinaliserState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
