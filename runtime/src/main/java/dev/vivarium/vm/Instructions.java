package dev.vivarium.vm;

/**
 * The operations of decoded code: an instruction is one {@code int}, the operation in the low eight bits and a signed
 * operand above. The numbers are dense so that the dispatch is one table jump; they are private to the decoder and the
 * interpreter.
 */
final class Instructions {
    static final int LOAD_FAST = 0;
    static final int STORE_FAST = 1;
    static final int LOAD_CONST = 2;
    static final int LOAD_GLOBAL = 3;
    static final int LOAD_ATTR = 4;
    static final int LOAD_METHOD = 5;
    static final int LOAD_SUBSCR = 6;
    static final int STORE_SUBSCR = 7;
    static final int STORE_ATTR = 8;
    static final int POP_TOP = 9;
    static final int JUMP = 10;
    static final int POP_JUMP_IF_TRUE = 11;
    static final int POP_JUMP_IF_FALSE = 12;
    static final int JUMP_IF_TRUE_OR_POP = 13;
    static final int JUMP_IF_FALSE_OR_POP = 14;
    static final int FOR_ITER = 15;
    static final int CALL_FUNCTION = 16;
    static final int CALL_METHOD = 17;
    static final int RETURN_VALUE = 18;
    static final int ADD = 19;
    static final int SUBTRACT = 20;
    static final int MULTIPLY = 21;
    static final int LESS = 22;
    static final int MORE = 23;
    static final int LESS_EQUAL = 24;
    static final int MORE_EQUAL = 25;
    static final int EQUAL = 26;
    static final int NOT_EQUAL = 27;
    static final int BINARY = 28;
    static final int UNARY = 29;
    static final int DUP_TOP = 30;
    static final int DUP_TOP_TWO = 31;
    static final int ROT_TWO = 32;
    static final int ROT_THREE = 33;
    static final int LOAD_DEREF = 34;
    static final int STORE_DEREF = 35;
    static final int GET_ITER_STACK = 36;
    static final int YIELD_VALUE = 37;
    static final int YIELD_FROM = 38;
    static final int SETUP_EXCEPT = 39;
    static final int SETUP_FINALLY = 40;
    static final int POP_EXCEPT_JUMP = 41;
    static final int END_FINALLY = 42;
    static final int UNWIND_JUMP = 43;
    static final int RAISE_OBJ = 44;
    static final int RAISE_LAST = 45;
    static final int CALL_FUNCTION_VAR_KW = 46;
    static final int CALL_METHOD_VAR_KW = 47;
    static final int AND = 48;
    static final int OR = 49;
    static final int XOR = 50;
    static final int LSHIFT = 51;
    static final int RSHIFT = 52;
    static final int FLOOR_DIVIDE = 53;
    static final int MODULO = 54;
    static final int TRUE_DIVIDE = 55;
    static final int IS = 56;
    static final int BUILD_TUPLE = 57;
    static final int BUILD_LIST = 58;

    // Fused forms: the first instruction of a frequent sequence, with the operand it had. It does the work of the whole
    // sequence, reading the operands of the instructions behind it, or only its own where a fast path does not hold;
    // those behind it stay where they are, so that jumps and line numbers are not affected.

    /** LOAD_FAST, LOAD_FAST. */
    static final int FAST_FAST = 59;
    /** LOAD_FAST, LOAD_CONST. */
    static final int FAST_CONST = 60;
    /** LOAD_FAST, LOAD_ATTR. */
    static final int FAST_ATTR = 61;
    /** LOAD_FAST, LOAD_FAST, LOAD_SUBSCR. */
    static final int FAST_FAST_SUBSCR = 62;
    /** ADD or SUBTRACT, then STORE_FAST. */
    static final int ADD_STORE = 63;

    static final int SUBTRACT_STORE = 64;
    /** LESS, MORE, …, each followed by POP_JUMP_IF_FALSE or POP_JUMP_IF_TRUE. */
    static final int LESS_JUMP = 65;

    static final int MORE_JUMP = 66;
    static final int LESS_EQUAL_JUMP = 67;
    static final int MORE_EQUAL_JUMP = 68;
    static final int EQUAL_JUMP = 69;
    static final int NOT_EQUAL_JUMP = 70;
    /** LOAD_FAST, RETURN_VALUE. */
    static final int FAST_RETURN = 71;
    /** LOAD_FAST, LOAD_FAST, STORE_SUBSCR. */
    static final int FAST_FAST_STORE_SUBSCR = 72;
    /** The end of a loop over a range that counts on the stack; see {@link RangeLoop}. */
    static final int RANGE_STEP = 73;
    /** LOAD_FAST, LOAD_CONST, then ADD or SUBTRACT, perhaps STORE_FAST. */
    static final int FAST_CONST_ADD = 74;

    static final int FAST_CONST_SUBTRACT = 75;

    // From here on: operations that Operations.rare performs, outside the dispatch loop.

    static final int LOAD_NAME = 76;
    static final int STORE_NAME = 77;
    static final int STORE_GLOBAL = 78;
    static final int DELETE_NAME = 79;
    static final int DELETE_GLOBAL = 80;
    static final int DELETE_FAST = 81;
    static final int DELETE_DEREF = 82;
    static final int LOAD_SUPER_METHOD = 83;
    static final int LOAD_BUILD_CLASS = 84;
    static final int BUILD_MAP = 85;
    static final int BUILD_SET = 86;
    static final int BUILD_SLICE = 87;
    static final int STORE_MAP = 88;
    static final int STORE_COMP = 89;
    static final int UNPACK_SEQUENCE = 90;
    static final int UNPACK_EX = 91;
    static final int MAKE_FUNCTION = 92;
    static final int MAKE_FUNCTION_DEFARGS = 93;
    static final int MAKE_CLOSURE = 94;
    static final int MAKE_CLOSURE_DEFARGS = 95;
    static final int SETUP_WITH = 96;
    static final int WITH_CLEANUP = 97;
    static final int GET_ITER = 98;
    static final int RAISE_FROM = 99;
    static final int IMPORT_NAME = 100;
    static final int IMPORT_FROM = 101;
    static final int IMPORT_STAR = 102;

    // From here on: typed code, performed by ViperOperations.

    static final int VIPER_LOAD_FAST = 103;
    static final int VIPER_UNBOX = 104;
    static final int VIPER_BOX = 105;
    static final int VIPER_BINARY = 106;
    static final int VIPER_UNARY = 107;
    static final int VIPER_LOAD = 108;
    static final int VIPER_STORE = 109;
    static final int VIPER_TRUTH = 110;

    /** A place where the program may have to stop; the instruction it hides is kept by {@link PatchedCode}. */
    static final int STOP = 111;

    private Instructions() {}

    /** Whether an operation calls what lies on the stack. */
    static boolean isCall(int operation) {
        return operation == CALL_FUNCTION
                || operation == CALL_METHOD
                || operation == CALL_FUNCTION_VAR_KW
                || operation == CALL_METHOD_VAR_KW;
    }

    static int operation(int instruction) {
        return instruction & 0xFF;
    }

    /** The same operand under another operation. */
    static int withOperation(int instruction, int operation) {
        return instruction & ~0xFF | operation;
    }

    static int encode(int operation, int operand) {
        if (operand << 8 >> 8 != operand) {
            throw new IllegalArgumentException("operand too large");
        }
        return operand << 8 | operation;
    }
}
