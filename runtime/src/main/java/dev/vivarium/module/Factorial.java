package dev.vivarium.module;

import dev.vivarium.bytecode.BinaryOperator;
import dev.vivarium.heap.Value;
import dev.vivarium.object.IntType;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.Operators;

/** {@code math.factorial}: products of halves, so that the large factors come last. */
final class Factorial {
    private Factorial() {}

    static long factorial(ObjectSpace space, long argument) {
        long limit = IntType.toLong(space, argument);
        if (limit < 0) {
            throw space.valueError("negative factorial");
        }
        return limit == 0 ? Value.ofSmallInt(1) : product(space, 1, limit);
    }

    private static long product(ObjectSpace space, long first, long last) {
        if (first == last) {
            return IntType.create(space, first);
        }
        int mark = space.heap.temporaries.mark();
        long middle = first + (last - first >> 1);
        long left = product(space, first, middle);
        long right = product(space, middle + 1, last);
        long product = Operators.binary(space, BinaryOperator.MULTIPLY, left, right);
        space.heap.temporaries.release(mark);
        space.heap.temporaries.add(product);
        return product;
    }
}
