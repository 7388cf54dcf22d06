package dev.vivarium.dap.expressions;

import dev.vivarium.bytecode.BinaryOperator;
import dev.vivarium.bytecode.UnaryOperator;
import dev.vivarium.heap.Value;
import dev.vivarium.object.Arithmetic;
import dev.vivarium.object.Attributes;
import dev.vivarium.object.DictType;
import dev.vivarium.object.InstanceType;
import dev.vivarium.object.ListType;
import dev.vivarium.object.Maps;
import dev.vivarium.object.ModuleType;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.Operators;
import dev.vivarium.object.TupleType;
import dev.vivarium.vm.Aside;
import dev.vivarium.vm.ProgramFrames;

/**
 * What the parts of an expression do. What is simply there, and what takes numbers only, is read and computed at once; for
 * everything else an evaluation beside the program begins, in which the runtime's own operations are used.
 */
final class Computing {
    final ObjectSpace space;
    /** What the name stands for that is known besides the frame's; NULL where there is none. */
    long bound;

    private final Aside aside;

    Computing(ObjectSpace space) {
        this.space = space;
        aside = Aside.of(space);
    }

    /** From here on, until {@link #end}, everything may be asked of the runtime. */
    void begin() {
        aside.open();
    }

    void end() {
        aside.close();
    }

    /** An attribute: at once where an instance, or a module, has it itself. */
    long attribute(long object, int name) {
        boolean isModule = space.isExact(object, ModuleType.INSTANCE);
        if (isModule || Value.isHeap(object) && space.typeOf(object) == InstanceType.INSTANCE) {
            long owner = isModule ? ModuleType.globals(space, object) : object;
            int word = isModule ? DictType.MAP : InstanceType.MAP;
            int slot = Maps.findQuietly(space, owner, word, Value.ofQstr(name));
            if (slot >= 0) {
                return Maps.value(space.heap, owner, word, slot);
            }
        }
        begin();
        return Attributes.load(space, object, name);
    }

    long item(long container, long key) {
        if (Value.isSmallInt(key)) {
            boolean isList = space.isExact(container, ListType.INSTANCE);
            if (isList || space.isExact(container, TupleType.INSTANCE)) {
                int length = isList ? ListType.length(space, container) : TupleType.length(space, container);
                long index = Value.smallIntValue(key);
                long place = index < 0 ? index + length : index;
                if (place >= 0 && place < length) {
                    return isList
                            ? ListType.get(space, container, (int) place)
                            : TupleType.get(space, container, (int) place);
                }
            }
        }
        int slot = space.isExact(container, DictType.INSTANCE)
                ? Maps.findQuietly(space, container, DictType.MAP, key)
                : -1;
        if (slot >= 0) {
            return Maps.value(space.heap, container, DictType.MAP, slot);
        }
        begin();
        return Operators.subscript(space, container, key, Value.SENTINEL);
    }

    boolean isTrue(long value) {
        if (value == Value.TRUE || value == Value.FALSE || value == Value.NONE) {
            return value == Value.TRUE;
        } else if (Value.isSmallInt(value)) {
            return value != Value.ofSmallInt(0);
        }
        begin();
        return Operators.isTrue(space, value);
    }

    long unary(UnaryOperator operator, long value) {
        long result = operator == UnaryOperator.NEGATIVE ? Arithmetic.negative(value) : Value.NULL;
        if (result != Value.NULL) {
            return result;
        }
        begin();
        return Operators.unary(space, operator, value);
    }

    /** Puts values on the stack, and tells where the first one is. What is made of them is no object of the program. */
    int push(Reading[] values, ProgramFrames frames) {
        begin();
        int base = space.stack.top;
        for (Reading value : values) {
            space.stack.push(value.in(frames));
        }
        return base;
    }

    /** Takes those off the stack again, and gives what was made of them. */
    long popTo(int base, long made) {
        space.stack.top = base;
        return made;
    }

    long binary(BinaryOperator operator, long left, long right) {
        long result = numbers(operator, left, right);
        if (result != Value.NULL) {
            return result;
        }
        begin();
        return Operators.binary(space, operator, left, right);
    }

    /** The result that takes no object; NULL where it would, or where the runtime has to find out. */
    private static long numbers(BinaryOperator operator, long left, long right) {
        return switch (operator) {
            case LESS -> Arithmetic.less(left, right);
            case MORE -> Arithmetic.more(left, right);
            case LESS_EQUAL -> Arithmetic.lessEqual(left, right);
            case MORE_EQUAL -> Arithmetic.moreEqual(left, right);
            case EQUAL -> Arithmetic.equal(left, right);
            case NOT_EQUAL -> Arithmetic.notEqual(left, right);
            case ADD -> Arithmetic.add(left, right);
            case SUBTRACT -> Arithmetic.subtract(left, right);
            case MULTIPLY -> Arithmetic.multiply(left, right);
            case TRUE_DIVIDE -> Arithmetic.trueDivide(left, right);
            case FLOOR_DIVIDE -> Arithmetic.floorDivide(left, right);
            case MODULO -> Arithmetic.modulo(left, right);
            case AND -> Arithmetic.and(left, right);
            case OR -> Arithmetic.or(left, right);
            case XOR -> Arithmetic.xor(left, right);
            case LSHIFT -> Arithmetic.shiftLeft(left, right);
            case RSHIFT -> Arithmetic.shiftRight(left, right);
            case IS -> Value.ofBoolean(left == right);
            default -> Value.NULL;
        };
    }
}
