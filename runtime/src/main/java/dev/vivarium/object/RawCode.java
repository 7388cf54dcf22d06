package dev.vivarium.object;

import dev.vivarium.heap.Layout;

/** A function's code in the heap: memory without a type word, that functions made from it and enclosing code point to. */
public final class RawCode {
    /** Which decoded code it is, as a small int. */
    public static final int INDEX = 0;

    public static final int BYTECODE = 1;
    /** A table of the raw code of the functions defined inside. */
    public static final int CHILDREN = 2;

    /** A table of the ints that are small in the bytecode and objects here, or NULL. */
    public static final int WIDE_INTS = 3;

    public static final int WORDS = 4;

    static final Layout BYTECODE_LAYOUT =
            Layout.block("bytecode").tail(Layout.Content.BYTES).build();
    private static final Layout CHILDREN_LAYOUT =
            Layout.block("children").tailOfBlocks(() -> RawCode.LAYOUT).build();
    static final Layout LAYOUT = Layout.block("raw_code")
            .raw("index")
            .buffer("bytecode", BYTECODE_LAYOUT)
            .buffer("children", CHILDREN_LAYOUT)
            .buffer("wide_ints", Layout.Content.VALUES)
            .build();

    private RawCode() {}
}
