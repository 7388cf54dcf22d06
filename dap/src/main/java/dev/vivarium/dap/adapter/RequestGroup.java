package dev.vivarium.dap.adapter;

import org.eclipse.lsp4j.debug.Capabilities;

/** Requests that belong together, each a method with a {@code JsonRequest} annotation. */
interface RequestGroup {
    /** Says what the client may ask of this group. */
    default void announce(Capabilities capabilities) {}
}
