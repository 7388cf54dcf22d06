package dev.vivarium.object;

import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Value;

/** The code of a frame that {@code sys.settrace} shows: where it was written. */
public final class TracedCodeType extends TracedType {
    private static final int FILE = 1;
    private static final int FUNCTION = 2;
    private static final int LINE = 3;
    private static final int FIRST_LINE = 4;
    private static final Layout LAYOUT = Layout.named("code")
            .value("co_filename")
            .value("co_name")
            .raw("line")
            .raw("co_firstlineno")
            .build();

    public static final TracedCodeType INSTANCE = new TracedCodeType();

    private TracedCodeType() {
        super(RomId.TRACED_CODE, LAYOUT, "co_");
    }

    /**
     * Makes one. The file and the function are given by the numbers of interned strings.
     *
     * @param line of the definition
     * @param firstLine of what is run
     */
    public static long create(ObjectSpace space, int file, int function, int line, int firstLine) {
        long made = space.allocate(INSTANCE, 5);
        space.heap.store(made, FILE, Value.ofQstr(file));
        space.heap.store(made, FUNCTION, Value.ofQstr(function));
        space.heap.store(made, LINE, line);
        space.heap.store(made, FIRST_LINE, firstLine);
        return made;
    }

    static String function(ObjectSpace space, long self) {
        return StrType.text(space, space.heap.load(self, FUNCTION));
    }

    static String file(ObjectSpace space, long self) {
        return StrType.text(space, space.heap.load(self, FILE));
    }

    @Override
    public void print(ObjectSpace space, Printer out, long self, PrintKind kind) {
        out.print("<code object " + function(space, self) + " at 0x" + Long.toHexString(self) + ", file \""
                + file(space, self) + "\", line " + space.heap.load(self, LINE) + ">");
    }
}
