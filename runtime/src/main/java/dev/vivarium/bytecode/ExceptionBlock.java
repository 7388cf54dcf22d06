package dev.vivarium.bytecode;

/**
 * An entry of a function's exception stack. Where it begins behind the instruction that runs it waits for an exception;
 * else its handler is at work.
 *
 * @param isFinally whether it also runs on the way out of a return or jump
 * @param handler where its handler begins, from the first opcode
 * @param top slots on the stack when it was entered
 */
record ExceptionBlock(boolean isFinally, int handler, int top) {
    boolean isActive(int offset) {
        return handler <= offset;
    }
}
