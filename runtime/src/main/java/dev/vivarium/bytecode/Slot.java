package dev.vivarium.bytecode;

/**
 * One entry of the value stack, as the verifier sees it; for a reason to run a finally block, up to two.
 *
 * @param kind what is known of it
 * @param detail a tuple's length, or the handler's offset for the kinds that name one; else 0
 */
record Slot(SlotKind kind, int detail) {
    static Slot of(SlotKind kind) {
        return new Slot(kind, 0);
    }

    /** The most entries that it takes. */
    int width() {
        return kind.isEntered() ? 2 : 1;
    }

    /** What holds of both this and another slot; null where they have nothing in common that could be used. */
    Slot merge(Slot other) {
        if (equals(other)) {
            return this;
        }
        if (kind.isEntered() || other.kind.isEntered()) {
            return mergeReason(other);
        }
        return kind.isValue() && other.kind.isValue() ? of(SlotKind.VALUE) : null;
    }

    private Slot mergeReason(Slot other) {
        Slot entered = kind.isEntered() ? this : other;
        Slot second = kind.isEntered() ? other : this;
        if (!second.kind.isReason() || second.kind.isEntered() && second.detail != entered.detail) {
            return null;
        }
        boolean perhapsNone = kind == SlotKind.REASON
                || other.kind == SlotKind.REASON
                || kind == SlotKind.NONE
                || other.kind == SlotKind.NONE;
        return new Slot(perhapsNone ? SlotKind.REASON : SlotKind.RAISED, entered.detail);
    }
}
