package dev.vivarium.object;

import dev.vivarium.bytecode.BinaryOperator;
import dev.vivarium.bytecode.UnaryOperator;
import dev.vivarium.heap.Value;

/** True and False. They compute as the ints 1 and 0, but bool does not derive from int. */
public final class BoolType extends ObjectType {
    public static final BoolType INSTANCE = new BoolType();

    private BoolType() {
        super(RomId.BOOL, "bool");
    }

    @Override
    public boolean comparesWithOtherTypes() {
        return true;
    }

    @Override
    public void print(ObjectSpace space, Printer out, long self, PrintKind kind) {
        if (kind == PrintKind.JSON) {
            out.print(self == Value.TRUE ? "true" : "false");
        } else {
            out.print(self == Value.TRUE ? "True" : "False");
        }
    }

    @Override
    public long construct(ObjectSpace space, long type, int base, int count, int keywords) {
        Arguments.check(space, count, keywords, 0, 1, false);
        return Value.ofBoolean(count == 1 && Operators.isTrue(space, space.stack.slots[base]));
    }

    @Override
    public long unary(ObjectSpace space, UnaryOperator operator, long self) {
        return IntType.INSTANCE.unary(space, operator, asInt(self));
    }

    @Override
    public long binary(ObjectSpace space, BinaryOperator operator, long left, long right) {
        return Operators.binary(space, operator, asInt(left), right);
    }

    private static long asInt(long self) {
        return Value.ofSmallInt(self == Value.TRUE ? 1 : 0);
    }
}
