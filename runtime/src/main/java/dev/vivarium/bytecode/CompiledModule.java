package dev.vivarium.bytecode;

import java.util.List;

/**
 * A compiled module; all its functions share the two tables.
 *
 * @param sourceFile name shown in tracebacks
 * @param qstrs names and short strings, by index; they may hold lone surrogates
 * @param constants other constant objects, by index
 * @param root the module body
 * @param places where the bytes of its parts are in memory
 */
public record CompiledModule(
        String sourceFile, List<String> qstrs, List<Constant> constants, CodeUnit root, BytePlaces places) {
    public CompiledModule {
        qstrs = List.copyOf(qstrs);
        constants = List.copyOf(constants);
    }

    /** A module of which nothing is in memory yet. */
    public CompiledModule(String sourceFile, List<String> qstrs, List<Constant> constants, CodeUnit root) {
        this(sourceFile, qstrs, constants, root, BytePlaces.NONE);
    }
}
