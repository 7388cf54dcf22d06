package dev.vivarium.compiler;

import dev.vivarium.bytecode.BinaryOperator;
import dev.vivarium.bytecode.Constant;
import dev.vivarium.bytecode.NativeType;
import dev.vivarium.bytecode.Opcode;
import dev.vivarium.bytecode.UnaryOperator;

/**
 * The instructions of a {@code @micropython.viper} function: follows the types of stack and locals in the order of
 * emission, as MicroPython's native emitter does, and emits typed instructions where they are not objects.
 *
 * <p>At run time a typed value is a machine word, and None stays None until it is cast. Like MicroPython's, a type error
 * is noted and raised at the end of the statement, the last one of several; what native code cannot do at all is raised
 * at once.
 */
final class ViperAssembler extends NativeAssembler {
    private static final int SMALL_INT_BITS = 63;

    private final Scope scope;
    private final ViperStack stack = new ViperStack();
    private final ViperLocals locals;
    private final ViperOperators operators = new ViperOperators(this, stack);
    /** The type of what a conditional jump left on the stack. */
    private NativeType kept = NativeType.OBJECT;

    private CompileError error;

    ViperAssembler(ModuleTables tables, Scope scope) {
        super(tables, scope);
        this.scope = scope;
        locals = new ViperLocals(scope, this::error);
    }

    void error(String message) {
        error = CompileError.viperType(message);
    }

    /** What is a small int for MicroPython on 64 bits is a word, although it may be no small int here. */
    @Override
    boolean takesWord(Constant constant) {
        return constant instanceof Constant.Int
                && ((Constant.Int) constant).value().bitLength() < SMALL_INT_BITS;
    }

    @Override
    void check() {
        if (error != null) {
            throw error;
        }
    }

    // Emission without a look at types
    void emit(Opcode opcode, int operand) {
        super.op(opcode, operand);
    }

    void emitImplied(Opcode opcode, int operand) {
        super.implied(opcode, operand);
    }

    /** Replaces the top by the word 0. */
    private void emitZero() {
        super.op(Opcode.POP_TOP);
        signed(Opcode.VIPER_CONST, 0);
    }

    /** Arguments arrive as objects. One that a pointer is taken of is kept, as the caller does in MicroPython. */
    @Override
    void beginFunction() {
        for (int i = 0; i < scope.positionalParameters; i++) {
            NativeType type = locals.type(i);
            if (type != NativeType.OBJECT) {
                super.op(Opcode.LOAD_FAST_N, i);
                if (type.ordinal() >= NativeType.PTR.ordinal()) {
                    super.op(Opcode.DUP_TOP);
                    super.op(Opcode.STORE_FAST_N, scope.locals++);
                }
                super.op(Opcode.VIPER_UNBOX, type.ordinal());
                super.op(Opcode.STORE_FAST_N, i);
            }
        }
    }

    /** Makes the entry at a depth an object. */
    void box(int depth) {
        ViperStack.Entry entry = stack.at(depth);
        NativeType type = entry.type();
        if (type == NativeType.OBJECT || type == NativeType.UNBOUND) {
            return;
        }
        if (entry.immediate()) {
            if (type == NativeType.UINT) {
                type = NativeType.INT;
            } else if (type != NativeType.BOOL && type != NativeType.INT && type != NativeType.NONE) {
                throw CompileError.notImplemented("conversion to object");
            }
        }
        if (!entry.immediate() || type != NativeType.NONE) {
            super.op(Opcode.VIPER_BOX, stack.valuesAbove(depth) << 4 | type.ordinal());
        }
        stack.replace(depth, NativeType.OBJECT, false);
    }

    private void boxed(Opcode opcode, int operand, int extra) {
        int popped = ViperOperands.popped(opcode, operand, extra);
        for (int i = 0; i < popped; i++) {
            box(i);
        }
        stack.pop(popped);
        for (int i = opcode.stackEffect(operand, extra) + popped; i > 0; i--) {
            stack.push(NativeType.OBJECT);
        }
    }

    private void requireValues(int count) {
        for (int i = 0; i < count; i++) {
            if (stack.type(i) == NativeType.CAST) {
                throw CompileError.notImplemented("conversion to object");
            }
        }
    }

    // Instructions

    @Override
    void op(Opcode opcode) {
        switch (opcode) {
            case LOAD_CONST_NONE:
                stack.pushImmediate(NativeType.NONE);
                super.op(opcode);
                break;
            case LOAD_CONST_TRUE:
            case LOAD_CONST_FALSE:
                stack.pushImmediate(NativeType.BOOL);
                signed(Opcode.VIPER_CONST, opcode == Opcode.LOAD_CONST_TRUE ? 1 : 0);
                break;
            case POP_TOP:
                if (stack.pop() != NativeType.CAST) {
                    super.op(opcode);
                }
                break;
            case DUP_TOP:
            case DUP_TOP_TWO:
            case ROT_TWO:
            case ROT_THREE:
                shuffle(opcode);
                break;
            case LOAD_SUBSCR:
            case STORE_SUBSCR:
                subscript(opcode);
                break;
            case RETURN_VALUE:
                returnValue();
                break;
            case RAISE_OBJ:
                if (stack.pop() != NativeType.OBJECT) {
                    error("must raise an object");
                }
                super.op(opcode);
                break;
            case YIELD_VALUE:
            case YIELD_FROM:
                throw CompileError.notImplemented("native yield");
            case WITH_CLEANUP:
            case END_FINALLY:
                stack.pop(-opcode.stackEffect(0, 0));
                super.op(opcode);
                break;
            default:
                boxed(opcode, 0, 0);
                super.op(opcode);
        }
    }

    @Override
    void op(Opcode opcode, int operand) {
        switch (opcode) {
            case LOAD_FAST_N:
                loadFast(opcode, operand);
                break;
            case STORE_FAST_N:
                storeFast(operand);
                super.op(opcode, operand);
                break;
            case DELETE_FAST:
            case DELETE_DEREF:
                super.op(opcode, operand);
                break;
            case CALL_FUNCTION:
                if (stack.type((operand & 0xff) + 2 * (operand >> 8)) == NativeType.CAST) {
                    cast(operand);
                } else {
                    boxed(opcode, operand, 0);
                    super.op(opcode, operand);
                }
                break;
            case LOAD_DEREF:
            case STORE_DEREF:
                locals.requireKnown(operand);
                boxed(opcode, operand, 0);
                super.op(opcode, operand);
                break;
            default:
                boxed(opcode, operand, 0);
                super.op(opcode, operand);
        }
    }

    @Override
    void implied(Opcode opcode, int operand) {
        switch (opcode) {
            case LOAD_FAST_MULTI:
                loadFast(opcode, operand);
                break;
            case STORE_FAST_MULTI:
                storeFast(operand);
                super.implied(opcode, operand);
                break;
            case UNARY_OP_MULTI:
                operators.unary(UnaryOperator.of(operand));
                break;
            case BINARY_OP_MULTI:
                operators.binary(BinaryOperator.of(operand));
                break;
            default:
                super.implied(opcode, operand);
        }
    }

    @Override
    void smallInt(long value) {
        stack.pushImmediate(NativeType.INT);
        signed(Opcode.VIPER_CONST, value);
    }

    @Override
    void name(Opcode opcode, String name) {
        NativeType cast = opcode == Opcode.LOAD_GLOBAL ? NativeType.named(name) : null;
        if (cast != null && cast != NativeType.OBJECT) {
            stack.pushCast(cast);
        } else {
            super.name(opcode, name);
        }
    }

    @Override
    void child(Opcode opcode, Scope child, int cells) {
        boxed(opcode, 0, cells);
        super.child(opcode, child, cells);
    }

    // Locals

    private void loadFast(Opcode opcode, int local) {
        locals.requireKnown(local);
        NativeType type = locals.type(local);
        stack.push(type);
        boolean isWord = type.ordinal() > NativeType.OBJECT.ordinal() && type.ordinal() <= NativeType.PTR32.ordinal();
        if (isWord) {
            super.op(Opcode.VIPER_LOAD_FAST, local);
        } else if (opcode == Opcode.LOAD_FAST_MULTI) {
            super.implied(opcode, local);
        } else {
            super.op(opcode, local);
        }
    }

    private void storeFast(int local) {
        requireValues(1);
        locals.assign(local, stack.pop());
    }

    // Stack

    private void shuffle(Opcode opcode) {
        int count = opcode == Opcode.DUP_TOP ? 1 : opcode == Opcode.ROT_THREE ? 3 : 2;
        requireValues(count);
        if (opcode == Opcode.ROT_TWO || opcode == Opcode.ROT_THREE) {
            stack.rotate(count);
        } else {
            stack.duplicate(count);
        }
        super.op(opcode);
    }

    private void subscript(Opcode opcode) {
        if (stack.type(1) == NativeType.OBJECT) {
            boxed(opcode, 0, 0);
            super.op(opcode);
        } else if (opcode == Opcode.LOAD_SUBSCR) {
            operators.load();
        } else {
            operators.store();
        }
    }

    private void cast(int operand) {
        NativeType target = stack.at((operand & 0xff) + 2 * (operand >> 8)).cast();
        NativeType source = stack.type(0);
        if (operand != 1 || source == NativeType.CAST || source == NativeType.UNBOUND) {
            throw CompileError.notImplemented("casting");
        }
        boolean immediate = stack.at(0).immediate();
        if (source == NativeType.OBJECT) {
            super.op(Opcode.VIPER_UNBOX, target.ordinal());
        } else if (source == NativeType.NONE) {
            emitZero();
        }
        stack.pop(2);
        if (immediate) {
            stack.pushImmediate(target);
        } else {
            stack.push(target);
        }
    }

    private void returnValue() {
        NativeType type = stack.type(0);
        if (type == NativeType.NONE) {
            if (scope.returnType != NativeType.OBJECT) {
                emitZero();
            }
        } else if (type != scope.returnType) {
            error("return expected '" + scope.returnType.text() + "' but got '" + type.text() + "'");
        }
        stack.pop();
        if (scope.returnType != NativeType.OBJECT) {
            super.op(Opcode.VIPER_BOX, scope.returnType.ordinal());
        }
        super.op(Opcode.RETURN_VALUE);
    }

    // Flow

    @Override
    void place(int label) {
        stack.settle();
        super.place(label);
    }

    @Override
    void adjustDepth(int change) {
        super.adjustDepth(change);
        stack.pop(Math.max(0, -change));
        for (int i = 0; i < change; i++) {
            stack.push(change == 1 ? kept : NativeType.OBJECT);
        }
    }

    @Override
    void jump(Opcode opcode, int label) {
        switch (opcode) {
            case POP_JUMP_IF_TRUE:
            case POP_JUMP_IF_FALSE:
                if (operators.isWordCondition()) {
                    super.op(Opcode.VIPER_TRUTH);
                }
                stack.pop();
                stack.settle();
                super.jump(opcode, label);
                break;
            case JUMP_IF_TRUE_OR_POP:
            case JUMP_IF_FALSE_OR_POP:
                keepingJump(opcode, label);
                break;
            case SETUP_WITH:
                box(0);
                stack.settle();
                stack.push(NativeType.OBJECT);
                stack.push(NativeType.OBJECT);
                super.jump(opcode, label);
                break;
            case FOR_ITER:
                stack.push(NativeType.OBJECT);
                super.jump(opcode, label);
                break;
            default:
                stack.settle();
                super.jump(opcode, label);
        }
    }

    private void keepingJump(Opcode opcode, int label) {
        boolean isWord = operators.isWordCondition();
        kept = stack.type(0);
        stack.settle();
        stack.pop();
        if (isWord) {
            super.op(Opcode.DUP_TOP);
            super.op(Opcode.VIPER_TRUTH);
            boolean onTrue = opcode == Opcode.JUMP_IF_TRUE_OR_POP;
            super.jump(onTrue ? Opcode.POP_JUMP_IF_TRUE : Opcode.POP_JUMP_IF_FALSE, label);
            super.op(Opcode.POP_TOP);
        } else {
            super.jump(opcode, label);
        }
    }
}
