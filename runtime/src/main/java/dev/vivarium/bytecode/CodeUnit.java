package dev.vivarium.bytecode;

import java.util.List;

/**
 * One compiled function, class body, comprehension or module body.
 *
 * @param kind what the data holds
 * @param bytecode prelude, names and line numbers, cells, opcodes: MicroPython's fun_data; not to be changed
 * @param children the functions made by this one, in the order of their index
 */
public record CodeUnit(Kind kind, byte[] bytecode, List<CodeUnit> children) {
    /** The kinds of function a .mpy file knows. */
    public enum Kind {
        BYTECODE,
        NATIVE_PYTHON,
        NATIVE_VIPER,
        NATIVE_ASSEMBLER
    }

    public CodeUnit {
        children = List.copyOf(children);
    }

    /** Parses the head of the bytecode. */
    public Prelude prelude() {
        return Prelude.parse(bytecode);
    }
}
