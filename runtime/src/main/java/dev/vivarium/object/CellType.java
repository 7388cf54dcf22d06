package dev.vivarium.object;

import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Value;

/** The box of a variable that is shared with inner functions. Never visible to a program. */
public final class CellType extends ObjectType {
    public static final int CONTENT = 1;
    private static final Layout LAYOUT = Layout.named("cell").value("obj").build();

    public static final CellType INSTANCE = new CellType();

    private CellType() {
        super(RomId.CELL, "cell");
    }

    /** A new cell; {@code content} (NULL for an unbound variable) is rooted by the caller. */
    public static long create(ObjectSpace space, long content) {
        long cell = space.allocate(INSTANCE, 2);
        space.heap.store(cell, CONTENT, content);
        return cell;
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    @Override
    public void print(ObjectSpace space, Printer out, long self, PrintKind kind) {
        long content = space.heap.load(self, CONTENT);
        // Shown as the word that MicroPython has there.
        long word = Value.isSmallInt(content) ? Value.smallIntValue(content) << 1 | 1 : content;
        out.print("<cell " + Long.toHexString(word) + " ");
        if (content == Value.NULL) {
            out.print("(nil)");
        } else {
            Printing.print(space, out, content, PrintKind.REPR);
        }
        out.print(">");
    }
}
