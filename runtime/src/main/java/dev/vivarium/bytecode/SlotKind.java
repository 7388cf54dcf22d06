package dev.vivarium.bytecode;

/** What the verifier knows of one entry of a function's value stack. */
enum SlotKind {
    /** Any object. */
    VALUE,
    NONE,
    /** A name or short string, as a keyword's name in a call must be. */
    QSTR,
    SMALL_INT,
    LIST,
    DICT,
    SET,
    /** A tuple just built; the slot's detail is its length. */
    TUPLE,
    /** The box of a variable shared between functions. */
    CELL,
    /** An exception that a handler works on. */
    EXCEPTION,
    /** What the global name BaseException stands for. */
    BASE_EXCEPTION,
    /** A copy of the top entry of {@link #RAISED}. */
    RAISED_COPY,
    /** Whether the top entry of {@link #RAISED} is an exception. */
    RAISED_IS_EXCEPTION,

    /** The null mark, which is no object. */
    NULL,
    /** The self of a loaded method, or the null mark. */
    SELF,
    /** One of the entries of a for loop's iterator. */
    ITERATOR,
    /** Why a finally block was entered: an exception, or the two entries of {@link #UNWIND}. The detail is the block. */
    RAISED,
    /** A return or jump in progress: a value or a jump's target, with a count above it. The detail is the block. */
    UNWIND,
    /** {@link #RAISED}, or None where the block was entered in the ordinary way. The detail is the block. */
    REASON,
    /** The lower entry of {@link #UNWIND} where it lies apart. */
    UNWIND_TARGET,
    /** The upper entry of {@link #UNWIND} where it lies apart. */
    UNWIND_COUNT;

    /** Whether the entry is an object that every operation may be given. */
    boolean isValue() {
        return ordinal() <= RAISED_IS_EXCEPTION.ordinal();
    }

    /** Whether END_FINALLY may find it. */
    boolean isReason() {
        return this == NONE || this == EXCEPTION || isEntered();
    }

    /** Whether the slot is what a finally block was entered with, which may be two entries. */
    boolean isEntered() {
        return this == RAISED || this == UNWIND || this == REASON;
    }

    /** Whether the slot is one entry that may be moved and copied. */
    boolean isMovable() {
        return isValue() || this == NULL || this == SELF;
    }
}
