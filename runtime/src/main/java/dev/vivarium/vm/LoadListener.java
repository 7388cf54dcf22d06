package dev.vivarium.vm;

import dev.vivarium.bytecode.CompiledModule;

/** Is told of each compiled module that was brought into the heap. */
public interface LoadListener {
    /**
     * A module was loaded; nothing of it has run.
     *
     * @param context the module object with the tables of names and constants
     * @param rawCode the raw code of the module's body, from which those of its functions are reached
     */
    void loaded(CompiledModule module, long context, long rawCode);
}
