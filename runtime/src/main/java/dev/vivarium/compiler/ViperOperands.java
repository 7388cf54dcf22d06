package dev.vivarium.compiler;

import dev.vivarium.bytecode.Opcode;

/** How many entries an instruction takes from the stack. */
final class ViperOperands {
    private ViperOperands() {}

    /**
     * Entries that an instruction on objects pops; what it pushes follows from its stack effect.
     *
     * @param operand the operand
     * @param extra the cells of a closure, else 0
     */
    static int popped(Opcode opcode, int operand, int extra) {
        switch (opcode) {
            case LOAD_ATTR:
            case LOAD_METHOD:
            case STORE_NAME:
            case STORE_GLOBAL:
            case STORE_DEREF:
            case IMPORT_FROM:
            case IMPORT_STAR:
            case UNPACK_SEQUENCE:
            case UNPACK_EX:
            case GET_ITER:
            case GET_ITER_STACK:
                return 1;
            case STORE_ATTR:
            case IMPORT_NAME:
            case LOAD_SUBSCR:
                return 2;
            case LOAD_SUPER_METHOD:
            case STORE_MAP:
            case STORE_SUBSCR:
                return 3;
            case STORE_COMP:
                return -opcode.stackEffect(operand, extra);
            case BUILD_TUPLE:
            case BUILD_LIST:
            case BUILD_SET:
            case BUILD_SLICE:
                return operand;
            case CALL_FUNCTION:
            case CALL_FUNCTION_VAR_KW:
            case CALL_METHOD:
            case CALL_METHOD_VAR_KW:
                return 1 - opcode.stackEffect(operand, extra);
            case MAKE_CLOSURE:
                return extra;
            case MAKE_FUNCTION_DEFARGS:
                return 2;
            case MAKE_CLOSURE_DEFARGS:
                return 2 + extra;
            default:
                return 0;
        }
    }
}
