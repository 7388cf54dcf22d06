package dev.vivarium.bytecode;

/** Bytecode that no compiler makes: truncated, an unknown opcode, an index out of its table. */
public final class MalformedBytecodeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public MalformedBytecodeException(String message) {
        super(message, null, false, false);
    }
}
