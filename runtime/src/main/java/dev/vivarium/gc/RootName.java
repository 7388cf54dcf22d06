package dev.vivarium.gc;

/**
 * A root in the program's own words.
 *
 * @param kind what sort of place holds the reference
 * @param text the name to show, unambiguous within its collection where the place has a name
 */
public record RootName(Kind kind, String text) {
    /** The sorts of roots. */
    public enum Kind {
        GLOBAL,
        LOCAL,
        OPERAND,
        TEMPORARY,
        SLOT,
        WEAKREF_MAP
    }

    /** Module {@code module}'s global {@code name}. */
    public static RootName global(String module, String name) {
        return new RootName(Kind.GLOBAL, "global " + name + " of " + module);
    }

    /** A local variable of a frame; frame 0 is the innermost. */
    public static RootName local(int frame, String function, String name) {
        return new RootName(Kind.LOCAL, "frame " + frame + " " + function + " local " + name);
    }

    /** An unnamed value that a frame's expression holds. */
    public static RootName operand(int frame, String function) {
        return new RootName(Kind.OPERAND, "frame " + frame + " " + function + " operand");
    }

    /** A slot of the value stack that no frame claims, such as an argument of a native. */
    public static RootName stackSlot() {
        return new RootName(Kind.OPERAND, "operand stack");
    }

    /** An object that a running native allocated or received. */
    public static RootName temporary() {
        return new RootName(Kind.TEMPORARY, "native temporary");
    }

    /** A named slot of the machine: {@code sys.modules}, a pending exception, … */
    public static RootName slot(String name) {
        return new RootName(Kind.SLOT, name);
    }

    /** The same place in a thread other than the first, which has number 1. */
    public RootName ofThread(int number) {
        return new RootName(kind, "thread " + number + " " + text);
    }

    public static RootName weakrefMap() {
        return new RootName(Kind.WEAKREF_MAP, "weakref map");
    }
}
