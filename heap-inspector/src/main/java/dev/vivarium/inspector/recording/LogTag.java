package dev.vivarium.inspector.recording;

/** What the log of events holds beside events: marks at which to read on in another stream. */
enum LogTag {
    /** A collection begins; its number and cause, then tables and a state. */
    COLLECTION,
    /** The roots were gathered; tables. */
    ROOTS,
    /** The program wrote something; tables. */
    OUTPUT,
    /** The heap changed otherwise than events tell; a state. */
    PATCH,
    /** The innermost collection is over. */
    COLLECTION_ENDS,
    /** How the program left the heap; tables, roots and a state. */
    FINAL,
    /** The free phase is over: it freed every object that was not marked; how many, and of how many blocks. */
    FREES,
    /** The program made a reference; tables. */
    REFERENCE_MADE,
    /** A reference came into another state, by the event before it where it happened in a collection; tables. */
    REFERENCE_CHANGES,
    /** Recording began in the middle of the innermost collection: what waits on its mark stack, and how far it has swept; tables. */
    MARK_STACK;

    /** Above the numbers of event kinds. */
    static final int BASE = 48;

    static final int SAME_SOURCE = 0x40;
    static final int SAME_DETAIL = 0x80;

    int code() {
        return BASE + ordinal();
    }

    /** The tag behind an octet, or null. */
    static LogTag ofCode(int code) {
        return code >= BASE && code < BASE + values().length ? values()[code - BASE] : null;
    }
}
