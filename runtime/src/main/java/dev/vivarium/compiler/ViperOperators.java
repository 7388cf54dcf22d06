package dev.vivarium.compiler;

import dev.vivarium.bytecode.BinaryOperator;
import dev.vivarium.bytecode.NativeType;
import dev.vivarium.bytecode.Opcode;
import dev.vivarium.bytecode.UnaryOperator;

/** Operators and pointer accesses of viper functions. */
final class ViperOperators {
    private final ViperAssembler asm;
    private final ViperStack stack;

    ViperOperators(ViperAssembler asm, ViperStack stack) {
        this.asm = asm;
        this.stack = stack;
    }

    void unary(UnaryOperator operator) {
        NativeType type = stack.type(0);
        if (type == NativeType.OBJECT) {
            stack.pop();
            stack.push(NativeType.OBJECT);
            asm.emitImplied(Opcode.UNARY_OP_MULTI, operator.ordinal());
        } else if (!type.isInteger()) {
            asm.error("can't do unary op of '" + type.text() + "'");
        } else if (operator == UnaryOperator.NEGATIVE || operator == UnaryOperator.INVERT) {
            stack.pop();
            stack.push(type);
            asm.emit(Opcode.VIPER_UNARY, operator.ordinal());
        } else if (operator != UnaryOperator.POSITIVE) {
            asm.error("'not' not implemented");
        }
    }

    void binary(BinaryOperator operator) {
        NativeType right = stack.pop();
        NativeType left = stack.pop();
        if (left.isInteger() && right.isInteger()) {
            stack.push(integers(operator.withoutInPlace(), left, right));
        } else if (left == NativeType.OBJECT && right == NativeType.OBJECT) {
            stack.push(NativeType.OBJECT);
            asm.emitImplied(Opcode.BINARY_OP_MULTI, operator.ordinal());
        } else {
            stack.push(left);
            asm.error("can't do binary op between '" + left.text() + "' and '" + right.text() + "'");
        }
    }

    private NativeType integers(BinaryOperator operator, NativeType left, NativeType right) {
        int unsigned = left == NativeType.UINT ? 1 : 0;
        asm.emit(Opcode.VIPER_BINARY, operator.ordinal() << 1 | unsigned);
        switch (operator) {
            case FLOOR_DIVIDE:
            case MODULO:
                if (left != NativeType.INT) {
                    asm.error("div/mod not implemented for uint");
                }
                return NativeType.INT;
            case OR:
            case XOR:
            case AND:
            case ADD:
            case SUBTRACT:
            case MULTIPLY:
            case LSHIFT:
            case RSHIFT:
                return left;
            case LESS:
            case MORE:
            case EQUAL:
            case LESS_EQUAL:
            case MORE_EQUAL:
            case NOT_EQUAL:
                if (left != right) {
                    asm.error("comparison of int and uint");
                }
                return NativeType.BOOL;
            default:
                String method = operator.methodName();
                asm.error("binary op " + (method == null ? "" : method) + " not implemented");
                return left;
        }
    }

    /** {@code base[index]} where base is no object. */
    void load() {
        NativeType index = stack.pop();
        NativeType base = stack.pop();
        if (!index.isInteger()) {
            asm.error("can't load with '" + index.text() + "' index");
        }
        if (!base.isTypedPointer()) {
            asm.error("can't load from '" + base.text() + "'");
        }
        stack.push(NativeType.INT);
        asm.emit(Opcode.VIPER_LOAD, base.ordinal());
    }

    /** {@code base[index] = value} where base is no object. */
    void store() {
        NativeType index = stack.pop();
        NativeType base = stack.pop();
        NativeType value = stack.pop();
        if (!index.isInteger()) {
            asm.error("can't store with '" + index.text() + "' index");
        }
        if (value != NativeType.BOOL && !value.isInteger()) {
            asm.error("can't store '" + value.text() + "'");
        }
        if (!base.isTypedPointer()) {
            asm.error("can't store to '" + base.text() + "'");
        }
        asm.emit(Opcode.VIPER_STORE, base.ordinal());
    }

    /** Whether the condition on top is a word and no object. */
    boolean isWordCondition() {
        NativeType type = stack.type(0);
        if (type != NativeType.OBJECT && type != NativeType.BOOL && !type.isInteger()) {
            asm.error("can't implicitly convert '" + type.text() + "' to 'bool'");
        }
        return type != NativeType.OBJECT;
    }
}
