package dev.vivarium.dap.adapter;

import org.eclipse.lsp4j.debug.InitializeRequestArguments;

/** What the client can do, as far as the adapter asks. */
record Features(boolean progress, boolean invalidated, boolean memory, boolean types, boolean references) {
    static final Features NONE = new Features(false, false, false, false, false);

    static Features of(InitializeRequestArguments arguments) {
        return new Features(
                Boolean.TRUE.equals(arguments.getSupportsProgressReporting()),
                Boolean.TRUE.equals(arguments.getSupportsInvalidatedEvent()),
                Boolean.TRUE.equals(arguments.getSupportsMemoryEvent()),
                Boolean.TRUE.equals(arguments.getSupportsVariableType()),
                Boolean.TRUE.equals(arguments.getSupportsMemoryReferences()));
    }
}
