package dev.vivarium.vm;

import dev.vivarium.bytecode.BinaryOperator;
import dev.vivarium.bytecode.BytecodeReader;
import dev.vivarium.bytecode.CodeUnit;
import dev.vivarium.bytecode.Instruction;
import dev.vivarium.bytecode.MalformedBytecodeException;
import dev.vivarium.heap.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongUnaryOperator;

/** Turns the bytecode of one function into {@link DecodedCode}'s instructions. */
final class Decoder {
    /** What decoding yields. */
    record Body(int[] code, int[] offsets, long[] constants, int[] siteNames, int[] names, int locals) {}

    /** Makes the object for an int that is no small int here. */
    private final LongUnaryOperator wideInt;

    private final List<Instruction> instructions = new ArrayList<>();
    private final int[] qstrs;
    private final long[] moduleConstants;
    private final int[] code;
    private final int[] indexOfOffset;
    private long[] constants = new long[8];
    private int constantCount;
    private int[] siteNames = new int[8];
    private int siteCount;
    private int locals;

    /**
     * @param qstrs the module's names, as interned on this machine
     * @param moduleConstants the values of the module's constant table
     * @param wideInt makes the object for an int that is no small int here, and keeps it alive
     */
    Decoder(CodeUnit unit, int[] qstrs, long[] moduleConstants, LongUnaryOperator wideInt) {
        this.wideInt = wideInt;
        this.qstrs = qstrs;
        this.moduleConstants = moduleConstants;
        BytecodeReader.instructions(unit).forEach(instructions::add);
        code = new int[instructions.size()];
        indexOfOffset = new int[unit.bytecode().length + 1];
        Arrays.fill(indexOfOffset, -1);
    }

    Body decode() {
        int[] offsets = new int[code.length];
        for (int i = 0; i < code.length; i++) {
            offsets[i] = instructions.get(i).offset();
            indexOfOffset[offsets[i]] = i;
        }
        for (int i = 0; i < code.length; i++) {
            code[i] = translate(instructions.get(i));
        }
        Fusion.apply(code);
        return new Body(
                code,
                offsets,
                Arrays.copyOf(constants, constantCount),
                Arrays.copyOf(siteNames, siteCount),
                qstrs,
                locals);
    }

    private int target(Instruction instruction) {
        int target = indexOfOffset[(int) instruction.operand()];
        if (target < 0) {
            throw new MalformedBytecodeException("jump into an instruction");
        }
        return target;
    }

    private int local(Instruction instruction) {
        locals = Math.max(locals, (int) instruction.operand() + 1);
        return (int) instruction.operand();
    }

    private int constant(long value) {
        for (int i = 0; i < constantCount; i++) {
            if (constants[i] == value) {
                return i;
            }
        }
        if (constantCount == constants.length) {
            constants = Arrays.copyOf(constants, constantCount * 2);
        }
        constants[constantCount] = value;
        return constantCount++;
    }

    private int site(Instruction instruction) {
        if (siteCount == siteNames.length) {
            siteNames = Arrays.copyOf(siteNames, siteCount * 2);
        }
        siteNames[siteCount] = qstr(instruction);
        return siteCount++;
    }

    private int qstr(Instruction instruction) {
        return qstrs[(int) instruction.operand()];
    }

    private static int op(int operation, long operand) {
        return Instructions.encode(operation, Math.toIntExact(operand));
    }

    private int translate(Instruction at) {
        switch (at.opcode()) {
            case LOAD_FAST_MULTI:
            case LOAD_FAST_N:
                return op(Instructions.LOAD_FAST, local(at));
            case STORE_FAST_MULTI:
            case STORE_FAST_N:
                return op(Instructions.STORE_FAST, local(at));
            case VIPER_LOAD_FAST:
                return op(Instructions.VIPER_LOAD_FAST, local(at));
            case VIPER_CONST:
                return op(Instructions.LOAD_CONST, constant(at.operand()));
            case DELETE_FAST:
                return op(Instructions.DELETE_FAST, local(at));
            case LOAD_DEREF:
                return op(Instructions.LOAD_DEREF, local(at));
            case STORE_DEREF:
                return op(Instructions.STORE_DEREF, local(at));
            case DELETE_DEREF:
                return op(Instructions.DELETE_DEREF, local(at));
            case LOAD_CONST_STRING:
                return op(Instructions.LOAD_CONST, constant(Value.ofQstr(qstr(at))));
            case LOAD_CONST_SMALL_INT:
            case LOAD_CONST_SMALL_INT_MULTI:
                return op(Instructions.LOAD_CONST, constant(integer(at.operand())));
            case LOAD_CONST_OBJ:
                return op(Instructions.LOAD_CONST, constant(moduleConstants[(int) at.operand()]));
            case LOAD_CONST_FALSE:
                return op(Instructions.LOAD_CONST, constant(Value.FALSE));
            case LOAD_CONST_NONE:
                return op(Instructions.LOAD_CONST, constant(Value.NONE));
            case LOAD_CONST_TRUE:
                return op(Instructions.LOAD_CONST, constant(Value.TRUE));
            case LOAD_NULL:
                return op(Instructions.LOAD_CONST, constant(Value.NULL));
            case UNARY_OP_MULTI:
                return op(Instructions.UNARY, at.operand());
            case BINARY_OP_MULTI:
                return op(binary(at.binaryOperator()), at.operand());
            default:
                return at.opcode().operand().isLabel() ? jump(at) : named(at);
        }
    }

    private long integer(long integer) {
        return Value.fitsSmallInt(integer) ? Value.ofSmallInt(integer) : wideInt.applyAsLong(integer);
    }

    private int jump(Instruction at) {
        int target = target(at);
        switch (at.opcode()) {
            case JUMP:
                return op(Instructions.JUMP, target);
            case POP_JUMP_IF_TRUE:
                return op(Instructions.POP_JUMP_IF_TRUE, target);
            case POP_JUMP_IF_FALSE:
                return op(Instructions.POP_JUMP_IF_FALSE, target);
            case JUMP_IF_TRUE_OR_POP:
                return op(Instructions.JUMP_IF_TRUE_OR_POP, target);
            case JUMP_IF_FALSE_OR_POP:
                return op(Instructions.JUMP_IF_FALSE_OR_POP, target);
            case FOR_ITER:
                return op(Instructions.FOR_ITER, target);
            case SETUP_WITH:
                return op(Instructions.SETUP_WITH, target);
            case SETUP_EXCEPT:
                return op(Instructions.SETUP_EXCEPT, target);
            case SETUP_FINALLY:
                return op(Instructions.SETUP_FINALLY, target);
            case POP_EXCEPT_JUMP:
                return op(Instructions.POP_EXCEPT_JUMP, target);
            case UNWIND_JUMP:
                // The number of handlers to unwind does not fit beside the target: it is a constant of its own.
                return op(Instructions.UNWIND_JUMP, unwind(target, at.extra()));
            default:
                throw new MalformedBytecodeException("unknown jump " + at.opcode());
        }
    }

    private int unwind(int target, int handlers) {
        if (constantCount + 2 > constants.length) {
            constants = Arrays.copyOf(constants, constants.length * 2 + 2);
        }
        constants[constantCount++] = Value.ofSmallInt(target);
        constants[constantCount++] = Value.ofSmallInt(handlers);
        return constantCount - 2;
    }

    private int named(Instruction at) {
        switch (at.opcode()) {
            case LOAD_NAME:
                return op(Instructions.LOAD_NAME, site(at));
            case LOAD_GLOBAL:
                return op(Instructions.LOAD_GLOBAL, site(at));
            case LOAD_ATTR:
                return op(Instructions.LOAD_ATTR, site(at));
            case LOAD_METHOD:
                return op(Instructions.LOAD_METHOD, site(at));
            case STORE_ATTR:
                return op(Instructions.STORE_ATTR, site(at));
            case STORE_NAME:
                return op(Instructions.STORE_NAME, qstr(at));
            case STORE_GLOBAL:
                return op(Instructions.STORE_GLOBAL, site(at));
            case LOAD_SUPER_METHOD:
                return op(Instructions.LOAD_SUPER_METHOD, qstr(at));
            case DELETE_NAME:
                return op(Instructions.DELETE_NAME, qstr(at));
            case DELETE_GLOBAL:
                return op(Instructions.DELETE_GLOBAL, qstr(at));
            case IMPORT_NAME:
                return op(Instructions.IMPORT_NAME, qstr(at));
            case IMPORT_FROM:
                return op(Instructions.IMPORT_FROM, qstr(at));
            case MAKE_CLOSURE:
                return op(Instructions.MAKE_CLOSURE, at.operand() << 8 | at.extra());
            case MAKE_CLOSURE_DEFARGS:
                return op(Instructions.MAKE_CLOSURE_DEFARGS, at.operand() << 8 | at.extra());
            default:
                return op(plain(at), at.operand());
        }
    }

    private static int plain(Instruction at) {
        switch (at.opcode()) {
            case VIPER_UNBOX:
                return Instructions.VIPER_UNBOX;
            case VIPER_BOX:
                return Instructions.VIPER_BOX;
            case VIPER_BINARY:
                return Instructions.VIPER_BINARY;
            case VIPER_UNARY:
                return Instructions.VIPER_UNARY;
            case VIPER_LOAD:
                return Instructions.VIPER_LOAD;
            case VIPER_STORE:
                return Instructions.VIPER_STORE;
            case VIPER_TRUTH:
                return Instructions.VIPER_TRUTH;
            case LOAD_BUILD_CLASS:
                return Instructions.LOAD_BUILD_CLASS;
            case LOAD_SUBSCR:
                return Instructions.LOAD_SUBSCR;
            case STORE_SUBSCR:
                return Instructions.STORE_SUBSCR;
            case DUP_TOP:
                return Instructions.DUP_TOP;
            case DUP_TOP_TWO:
                return Instructions.DUP_TOP_TWO;
            case POP_TOP:
                return Instructions.POP_TOP;
            case ROT_TWO:
                return Instructions.ROT_TWO;
            case ROT_THREE:
                return Instructions.ROT_THREE;
            case WITH_CLEANUP:
                return Instructions.WITH_CLEANUP;
            case END_FINALLY:
                return Instructions.END_FINALLY;
            case GET_ITER:
                return Instructions.GET_ITER;
            case GET_ITER_STACK:
                return Instructions.GET_ITER_STACK;
            case BUILD_TUPLE:
                return Instructions.BUILD_TUPLE;
            case BUILD_LIST:
                return Instructions.BUILD_LIST;
            case BUILD_MAP:
                return Instructions.BUILD_MAP;
            case BUILD_SET:
                return Instructions.BUILD_SET;
            case BUILD_SLICE:
                return Instructions.BUILD_SLICE;
            case STORE_MAP:
                return Instructions.STORE_MAP;
            case STORE_COMP:
                return Instructions.STORE_COMP;
            case UNPACK_SEQUENCE:
                return Instructions.UNPACK_SEQUENCE;
            case UNPACK_EX:
                return Instructions.UNPACK_EX;
            default:
                return callOrControl(at);
        }
    }

    private static int callOrControl(Instruction at) {
        switch (at.opcode()) {
            case MAKE_FUNCTION:
                return Instructions.MAKE_FUNCTION;
            case MAKE_FUNCTION_DEFARGS:
                return Instructions.MAKE_FUNCTION_DEFARGS;
            case CALL_FUNCTION:
                return Instructions.CALL_FUNCTION;
            case CALL_FUNCTION_VAR_KW:
                return Instructions.CALL_FUNCTION_VAR_KW;
            case CALL_METHOD:
                return Instructions.CALL_METHOD;
            case CALL_METHOD_VAR_KW:
                return Instructions.CALL_METHOD_VAR_KW;
            case RETURN_VALUE:
                return Instructions.RETURN_VALUE;
            case RAISE_LAST:
                return Instructions.RAISE_LAST;
            case RAISE_OBJ:
                return Instructions.RAISE_OBJ;
            case RAISE_FROM:
                return Instructions.RAISE_FROM;
            case YIELD_VALUE:
                return Instructions.YIELD_VALUE;
            case YIELD_FROM:
                return Instructions.YIELD_FROM;
            case IMPORT_STAR:
                return Instructions.IMPORT_STAR;
            default:
                throw new MalformedBytecodeException("unknown opcode " + at.opcode());
        }
    }

    private static int binary(BinaryOperator operator) {
        switch (operator.withoutInPlace()) {
            case ADD:
                return Instructions.ADD;
            case SUBTRACT:
                return Instructions.SUBTRACT;
            case MULTIPLY:
                return Instructions.MULTIPLY;
            case LESS:
                return Instructions.LESS;
            case MORE:
                return Instructions.MORE;
            case LESS_EQUAL:
                return Instructions.LESS_EQUAL;
            case MORE_EQUAL:
                return Instructions.MORE_EQUAL;
            case EQUAL:
                return Instructions.EQUAL;
            case NOT_EQUAL:
                return Instructions.NOT_EQUAL;
            case AND:
                return Instructions.AND;
            case OR:
                return Instructions.OR;
            case XOR:
                return Instructions.XOR;
            case LSHIFT:
                return Instructions.LSHIFT;
            case RSHIFT:
                return Instructions.RSHIFT;
            case FLOOR_DIVIDE:
                return Instructions.FLOOR_DIVIDE;
            case MODULO:
                return Instructions.MODULO;
            case TRUE_DIVIDE:
                return Instructions.TRUE_DIVIDE;
            case IS:
                return Instructions.IS;
            default:
                return Instructions.BINARY;
        }
    }
}
