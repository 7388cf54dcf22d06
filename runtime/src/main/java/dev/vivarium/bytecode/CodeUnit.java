package dev.vivarium.bytecode;

import java.util.List;

/**
 * One compiled function, class body, comprehension or module body.
 *
 * @param kind what the data holds
 * @param bytecode prelude, names and line numbers, cells, opcodes: MicroPython's fun_data; not to be changed
 * @param children the functions made by this one, in the order of their index
 * @param localNames the name of each local by its number, for tools; empty where they are not known, as in a .mpy file
 */
public record CodeUnit(Kind kind, byte[] bytecode, List<CodeUnit> children, List<String> localNames) {
    /** The kinds of function a .mpy file knows. */
    public enum Kind {
        BYTECODE,
        NATIVE_PYTHON,
        NATIVE_VIPER,
        NATIVE_ASSEMBLER
    }

    public CodeUnit {
        children = List.copyOf(children);
        localNames = List.copyOf(localNames);
    }

    /** A unit whose locals have no known names. */
    public CodeUnit(Kind kind, byte[] bytecode, List<CodeUnit> children) {
        this(kind, bytecode, children, List.of());
    }

    /** Parses the head of the bytecode. */
    public Prelude prelude() {
        return Prelude.parse(bytecode);
    }
}
