package dev.vivarium.gc;

import dev.vivarium.heap.Layout;

/**
 * The heap objects behind {@code weakref.ref} and {@code weakref.finalize}. The first words are the same, so that both
 * can hang in one list. A link to a finalize object is its address, so that the list keeps it alive; a link to a ref
 * object, and the end of the list, is disguised.
 */
public final class WeakrefLayouts {
    public static final int TYPE = 0;
    /** The next reference to the same target. */
    public static final int NEXT = 1;
    /** The disguised target, or None once cleared. */
    public static final int TARGET = 2;
    /** Any value, None for no callback. */
    public static final int CALLBACK = 3;

    public static final int REF_WORDS = 4;

    /** Positional arguments of a finalize object, a raw count. */
    public static final int POSITIONAL = 4;
    /** Keyword arguments, a raw count. */
    public static final int KEYWORDS = 5;
    /** A buffer of the positional arguments, then names and values; NULL where there are none. */
    public static final int ARGUMENTS = 6;

    public static final int FINALIZE_WORDS = 7;

    public static final Layout REF = Layout.named("ref")
            .value("ref_fin_next")
            .weak("obj_weak_ref")
            .value("callback")
            .build();
    public static final Layout FINALIZE = Layout.named("finalize")
            .value("ref_fin_next")
            .weak("obj_weak_ref")
            .value("callback")
            .raw("n_args")
            .raw("n_kw")
            .buffer("args", Layout.Content.VALUES)
            // Where finalizers hang in the exit hook.
            .value("older")
            .build();
    /** The table of the weakref map: disguised targets and their lists. */
    public static final Layout MAP_TABLE =
            Layout.block("weakref map").tail(Layout.Content.MAP_SLOTS).build();

    private WeakrefLayouts() {}
}
