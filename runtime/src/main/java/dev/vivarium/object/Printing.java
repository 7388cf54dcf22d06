package dev.vivarium.object;

import dev.vivarium.heap.Value;

/** Prints any value. */
public final class Printing {
    private Printing() {}

    /** Prints a value; RuntimeError where containers are nested too deeply, as one that contains itself. */
    public static void print(ObjectSpace space, Printer out, long value, PrintKind kind) {
        space.longWork.turn();
        space.enterNested();
        try {
            space.typeOf(value).print(space, out, value, kind);
        } finally {
            space.leaveNested();
        }
    }

    /**
     * As {@link #print}, for reports that nothing could catch an exception of: what the value's own methods raise is said in its
     * place.
     */
    public static void printAnyhow(ObjectSpace space, Printer out, long value, PrintKind kind) {
        int top = space.stack.top;
        space.stack.push(value);
        long failure = ExceptionType.raisedBy(space, () -> print(space, out, value, kind));
        if (failure != Value.NULL) {
            out.print("<" + space.typeName(value) + " cannot be printed: " + space.typeName(failure) + ">");
        }
        space.stack.top = top;
    }

    /** The text of {@code str(value)}. */
    public static String str(ObjectSpace space, long value) {
        return text(space, value, PrintKind.STR);
    }

    /** The text of {@code repr(value)}. */
    public static String repr(ObjectSpace space, long value) {
        return text(space, value, PrintKind.REPR);
    }

    private static String text(ObjectSpace space, long value, PrintKind kind) {
        Printer.Buffer out = Printer.buffer(space);
        print(space, out, value, kind);
        return out.text();
    }

    /** The str value of what a value prints. */
    public static long toStr(ObjectSpace space, long value, PrintKind kind) {
        Printer.Buffer out = Printer.buffer(space);
        print(space, out, value, kind);
        return StrData.adopt(space, StrType.INSTANCE, out.array(), out.length());
    }
}
