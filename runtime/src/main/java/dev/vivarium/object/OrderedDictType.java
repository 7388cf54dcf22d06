package dev.vivarium.object;

import dev.vivarium.bytecode.BinaryOperator;
import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Value;

/** {@code collections.OrderedDict}: a dict whose map is an array in order of insertion. */
public final class OrderedDictType extends DictType {
    public static final OrderedDictType INSTANCE = new OrderedDictType();

    private OrderedDictType() {
        super(RomId.ORDERED_DICT, "OrderedDict", DictType.INSTANCE);
    }

    @Override
    boolean isOrdered() {
        return true;
    }

    @Override
    public void print(ObjectSpace space, Printer out, long self, PrintKind kind) {
        if (kind == PrintKind.JSON) {
            super.print(space, out, self, kind);
            return;
        }
        out.print("OrderedDict(");
        super.print(space, out, self, kind);
        out.print(")");
    }

    @Override
    public long binary(ObjectSpace space, BinaryOperator operator, long left, long right) {
        if (operator == BinaryOperator.EQUAL && space.isExact(right, this)) {
            return Value.ofBoolean(equalInOrder(space, left, right));
        }
        return super.binary(space, operator, left, right);
    }

    private static boolean equalInOrder(ObjectSpace space, long left, long right) {
        Heap heap = space.heap;
        int mark = heap.temporaries.mark();
        int top = space.stack.top;
        int leftSlot = Maps.nextFilled(heap, left, MAP, 0);
        int rightSlot = Maps.nextFilled(heap, right, MAP, 0);
        while (leftSlot >= 0 && rightSlot >= 0) {
            long leftValue = Maps.value(heap, left, MAP, leftSlot);
            long rightValue = Maps.value(heap, right, MAP, rightSlot);
            space.stack.push(leftValue);
            space.stack.push(rightValue);
            if (!equal(space, Maps.key(heap, left, MAP, leftSlot), Maps.key(heap, right, MAP, rightSlot))
                    || !Operators.equal(space, leftValue, rightValue)) {
                space.stack.top = top;
                return false;
            }
            space.stack.top = top;
            heap.temporaries.release(mark);
            leftSlot = Maps.nextFilled(heap, left, MAP, leftSlot + 1);
            rightSlot = Maps.nextFilled(heap, right, MAP, rightSlot + 1);
        }
        return leftSlot < 0 && rightSlot < 0;
    }

    private static boolean equal(ObjectSpace space, long leftKey, long rightKey) {
        space.stack.push(leftKey);
        space.stack.push(rightKey);
        boolean equal = Operators.equal(space, leftKey, rightKey);
        space.stack.top -= 2;
        return equal;
    }
}
