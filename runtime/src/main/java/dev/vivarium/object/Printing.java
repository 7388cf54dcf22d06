package dev.vivarium.object;

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
