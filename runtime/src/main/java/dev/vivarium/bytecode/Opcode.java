package dev.vivarium.bytecode;

import static dev.vivarium.bytecode.OperandKind.CHILD;
import static dev.vivarium.bytecode.OperandKind.CHILD_AND_BYTE;
import static dev.vivarium.bytecode.OperandKind.IMPLIED;
import static dev.vivarium.bytecode.OperandKind.INT;
import static dev.vivarium.bytecode.OperandKind.NONE;
import static dev.vivarium.bytecode.OperandKind.OBJECT;
import static dev.vivarium.bytecode.OperandKind.QSTR;
import static dev.vivarium.bytecode.OperandKind.SIGNED_LABEL;
import static dev.vivarium.bytecode.OperandKind.SIGNED_LABEL_AND_BYTE;
import static dev.vivarium.bytecode.OperandKind.UINT;
import static dev.vivarium.bytecode.OperandKind.UNSIGNED_LABEL;
import static dev.vivarium.bytecode.StackEffect.call;
import static dev.vivarium.bytecode.StackEffect.closure;
import static dev.vivarium.bytecode.StackEffect.collect;
import static dev.vivarium.bytecode.StackEffect.fixed;

/**
 * The opcodes of MicroPython bytecode version 6.
 *
 * <p>The one table of them: decoder, disassembler, compiler, verifier and .mpy files all use these rows. A row is
 * the first code number, how many consecutive numbers belong to it, its operand and its stack effect.
 */
public enum Opcode {
    // Typed code: numbers that MicroPython reserves. Only the compiler makes them, for viper functions; they are never
    // in
    // a file. A typed value is a machine word; the low four bits of an operand that names a type are its NativeType.

    /** An integer as a machine word. */
    VIPER_CONST(0x00, INT, fixed(1)),
    /** A local that holds a machine word. */
    VIPER_LOAD_FAST(0x01, UINT, fixed(1)),
    /** Turns the object on top into a word of the type. */
    VIPER_UNBOX(0x02, UINT, fixed(0)),
    /** Turns a word into an object where it lies; above the type stands how many entries lie above it. */
    VIPER_BOX(0x03, UINT, fixed(0)),
    /** The lowest bit: unsigned; above it a {@link BinaryOperator}'s ordinal. */
    VIPER_BINARY(0x04, UINT, fixed(-1)),
    /** The operand is a {@link UnaryOperator}'s ordinal. */
    VIPER_UNARY(0x05, UINT, fixed(0)),
    /** Replaces pointer and index by the item there; the operand is the type of the pointer. */
    VIPER_LOAD(0x06, UINT, fixed(-1)),
    /** Pops index, pointer and value; the operand is the type of the pointer. */
    VIPER_STORE(0x07, UINT, fixed(-3)),
    /** Turns a word into True or False. */
    VIPER_TRUTH(0x08, NONE, fixed(0)),

    LOAD_CONST_STRING(0x10, QSTR, fixed(1)),
    LOAD_NAME(0x11, QSTR, fixed(1)),
    LOAD_GLOBAL(0x12, QSTR, fixed(1)),
    LOAD_ATTR(0x13, QSTR, fixed(0)),
    /** Replaces an object by method and self (self is the null mark for an attribute that is no method). */
    LOAD_METHOD(0x14, QSTR, fixed(1)),
    /** Replaces super type, class and self by method and self. */
    LOAD_SUPER_METHOD(0x15, QSTR, fixed(-1)),
    STORE_NAME(0x16, QSTR, fixed(-1)),
    STORE_GLOBAL(0x17, QSTR, fixed(-1)),
    /** Stores the value below the object; the null mark as value deletes the attribute. */
    STORE_ATTR(0x18, QSTR, fixed(-2)),
    DELETE_NAME(0x19, QSTR, fixed(0)),
    DELETE_GLOBAL(0x1a, QSTR, fixed(0)),
    /** Replaces import level and from-list by the module. */
    IMPORT_NAME(0x1b, QSTR, fixed(-1)),
    IMPORT_FROM(0x1c, QSTR, fixed(1)),

    MAKE_CLOSURE(0x20, CHILD_AND_BYTE, closure(1)),
    MAKE_CLOSURE_DEFARGS(0x21, CHILD_AND_BYTE, closure(-1)),
    LOAD_CONST_SMALL_INT(0x22, INT, fixed(1)),
    LOAD_CONST_OBJ(0x23, OBJECT, fixed(1)),
    LOAD_FAST_N(0x24, UINT, fixed(1)),
    LOAD_DEREF(0x25, UINT, fixed(1)),
    STORE_FAST_N(0x26, UINT, fixed(-1)),
    STORE_DEREF(0x27, UINT, fixed(-1)),
    DELETE_FAST(0x28, UINT, fixed(0)),
    DELETE_DEREF(0x29, UINT, fixed(0)),
    BUILD_TUPLE(0x2a, UINT, collect()),
    BUILD_LIST(0x2b, UINT, collect()),
    /** The operand is the size to reserve; the items follow as STORE_MAP. */
    BUILD_MAP(0x2c, UINT, fixed(1)),
    BUILD_SET(0x2d, UINT, collect()),
    BUILD_SLICE(0x2e, UINT, collect()),
    /** Low two bits: 0 list, 1 dict, 2 set; the rest: stack entries between the top and the collection. */
    STORE_COMP(0x2f, UINT, (operand, extra) -> (operand & 3) == 1 ? -2 : -1),

    UNPACK_SEQUENCE(0x30, UINT, (operand, extra) -> (int) operand - 1),
    /** Low byte: targets before the starred one; above it: targets after it. */
    UNPACK_EX(0x31, UINT, (operand, extra) -> (int) (operand & 0xff) + (int) (operand >> 8)),
    MAKE_FUNCTION(0x32, CHILD, fixed(1)),
    MAKE_FUNCTION_DEFARGS(0x33, CHILD, fixed(-1)),
    CALL_FUNCTION(0x34, UINT, call(0)),
    /** As CALL_FUNCTION, with the bitmap of starred arguments on top of the stack. */
    CALL_FUNCTION_VAR_KW(0x35, UINT, call(-1)),
    CALL_METHOD(0x36, UINT, call(-1)),
    CALL_METHOD_VAR_KW(0x37, UINT, call(-2)),

    /** Extra byte: number of exception blocks to leave, plus 0x80 to pop a for loop's iterator at the end. */
    UNWIND_JUMP(0x40, SIGNED_LABEL_AND_BYTE, fixed(0)),
    JUMP(0x42, SIGNED_LABEL, fixed(0)),
    POP_JUMP_IF_TRUE(0x43, SIGNED_LABEL, fixed(-1)),
    POP_JUMP_IF_FALSE(0x44, SIGNED_LABEL, fixed(-1)),
    JUMP_IF_TRUE_OR_POP(0x45, UNSIGNED_LABEL, fixed(-1), 0),
    JUMP_IF_FALSE_OR_POP(0x46, UNSIGNED_LABEL, fixed(-1), 0),
    /** Replaces the context manager by its exit method, itself and the value of its enter method. */
    SETUP_WITH(0x47, UNSIGNED_LABEL, fixed(2), 2),
    SETUP_EXCEPT(0x48, UNSIGNED_LABEL, fixed(0), 1),
    SETUP_FINALLY(0x49, UNSIGNED_LABEL, fixed(0), 1),
    POP_EXCEPT_JUMP(0x4a, UNSIGNED_LABEL, fixed(0)),
    /** Jumps when the iterator is exhausted, popping its {@value #ITERATOR_SLOTS} slots. */
    FOR_ITER(0x4b, UNSIGNED_LABEL, fixed(1), -4),

    LOAD_CONST_FALSE(0x50, NONE, fixed(1)),
    LOAD_CONST_NONE(0x51, NONE, fixed(1)),
    LOAD_CONST_TRUE(0x52, NONE, fixed(1)),
    LOAD_NULL(0x53, NONE, fixed(1)),
    LOAD_BUILD_CLASS(0x54, NONE, fixed(1)),
    LOAD_SUBSCR(0x55, NONE, fixed(-1)),
    STORE_SUBSCR(0x56, NONE, fixed(-3)),
    DUP_TOP(0x57, NONE, fixed(1)),
    DUP_TOP_TWO(0x58, NONE, fixed(2)),
    POP_TOP(0x59, NONE, fixed(-1)),
    ROT_TWO(0x5a, NONE, fixed(0)),
    ROT_THREE(0x5b, NONE, fixed(0)),
    /** Calls the exit method; needs two entries beyond the present depth while it does. */
    WITH_CLEANUP(0x5c, NONE, fixed(-2)),
    END_FINALLY(0x5d, NONE, fixed(-1)),
    GET_ITER(0x5e, NONE, fixed(0)),
    /** Replaces an iterable by an iterator of {@value #ITERATOR_SLOTS} slots. */
    GET_ITER_STACK(0x5f, NONE, fixed(3)),

    STORE_MAP(0x62, NONE, fixed(-2)),
    RETURN_VALUE(0x63, NONE, fixed(-1)),
    RAISE_LAST(0x64, NONE, fixed(0)),
    RAISE_OBJ(0x65, NONE, fixed(-1)),
    RAISE_FROM(0x66, NONE, fixed(-2)),
    YIELD_VALUE(0x67, NONE, fixed(0)),
    YIELD_FROM(0x68, NONE, fixed(-1)),
    IMPORT_STAR(0x69, NONE, fixed(-1)),

    LOAD_CONST_SMALL_INT_MULTI(0x70, 64, -16, fixed(1)),
    LOAD_FAST_MULTI(0xb0, 16, 0, fixed(1)),
    STORE_FAST_MULTI(0xc0, 16, 0, fixed(-1)),
    /** The operand is a {@link UnaryOperator}'s ordinal. */
    UNARY_OP_MULTI(0xd0, UnaryOperator.BYTECODE_COUNT, 0, fixed(0)),
    /** The operand is a {@link BinaryOperator}'s ordinal. */
    BINARY_OP_MULTI(0xd7, BinaryOperator.BYTECODE_COUNT, 0, fixed(-1));

    /** Stack entries that a for loop's iterator occupies. */
    public static final int ITERATOR_SLOTS = 4;

    private static final int FIRST_OF_MICROPYTHON = 0x10;

    private static final Opcode[] BY_CODE = byCode();

    private final int code;
    private final int count;
    private final int bias;
    private final OperandKind operand;
    private final StackEffect effect;
    private final StackEffect jumpEffect;

    Opcode(int code, OperandKind operand, StackEffect effect) {
        this(code, 1, 0, operand, effect, effect);
    }

    Opcode(int code, OperandKind operand, StackEffect effect, int jumpEffect) {
        this(code, 1, 0, operand, effect, fixed(jumpEffect));
    }

    Opcode(int code, int count, int bias, StackEffect effect) {
        this(code, count, bias, IMPLIED, effect, effect);
    }

    Opcode(int code, int count, int bias, OperandKind operand, StackEffect effect, StackEffect jumpEffect) {
        this.code = code;
        this.count = count;
        this.bias = bias;
        this.operand = operand;
        this.effect = effect;
        this.jumpEffect = jumpEffect;
    }

    /** The opcode a code byte belongs to, or null when no opcode has it. */
    public static Opcode of(int codeByte) {
        return BY_CODE[codeByte & 0xff];
    }

    /** The number in bytecode; for a run of codes, the first. */
    public int code() {
        return code;
    }

    /** True for the opcodes of typed code, which no file may contain. */
    public boolean isTyped() {
        return code < FIRST_OF_MICROPYTHON;
    }

    /** How many consecutive numbers belong to this opcode: 1, or the length of a run of codes. */
    public int count() {
        return count;
    }

    /** The operand that the first number of a run stands for. */
    public int firstImplied() {
        return bias;
    }

    /** True when a run of codes can express the operand. */
    public boolean implies(long value) {
        return operand == IMPLIED && value >= bias && value < bias + count;
    }

    public OperandKind operand() {
        return operand;
    }

    /**
     * The change in stack depth when execution goes on with the next instruction.
     *
     * @param value the operand
     * @param extra the byte that follows it, or 0
     */
    public int stackEffect(long value, int extra) {
        return effect.of(value, extra);
    }

    /**
     * The change in stack depth at the label; for a block's setup, at the entry of its handler, which finds the
     * exception on top.
     */
    public int jumpStackEffect(long value, int extra) {
        return jumpEffect.of(value, extra);
    }

    /** True when execution never goes on with the next instruction. */
    public boolean endsFlow() {
        switch (this) {
            case JUMP:
            case UNWIND_JUMP:
            case POP_EXCEPT_JUMP:
            case RETURN_VALUE:
            case RAISE_LAST:
            case RAISE_OBJ:
            case RAISE_FROM:
                return true;
            default:
                return false;
        }
    }

    /** The name as MicroPython's tools print it; runs of codes drop their suffix. */
    public String mnemonic() {
        return operand == IMPLIED ? name().substring(0, name().length() - "_MULTI".length()) : name();
    }

    private static Opcode[] byCode() {
        Opcode[] table = new Opcode[256];
        for (Opcode opcode : values()) {
            for (int i = 0; i < opcode.count; i++) {
                table[opcode.code + i] = opcode;
            }
        }
        return table;
    }
}
