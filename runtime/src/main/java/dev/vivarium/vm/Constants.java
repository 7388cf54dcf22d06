package dev.vivarium.vm;

import dev.vivarium.bytecode.Constant;
import dev.vivarium.heap.Value;
import dev.vivarium.object.BytesType;
import dev.vivarium.object.ComplexType;
import dev.vivarium.object.IntType;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.StrType;
import dev.vivarium.object.TupleType;
import java.util.List;

/** Makes the objects of a module's constant table. */
final class Constants {
    private Constants() {}

    static long value(ObjectSpace space, Constant constant) {
        if (constant instanceof Constant.Singleton) {
            return singleton((Constant.Singleton) constant);
        }
        if (constant instanceof Constant.Str) {
            Constant.Str text = (Constant.Str) constant;
            return text.isInterned() ? space.interned(text.value()) : StrType.create(space, text.value());
        }
        if (constant instanceof Constant.Bytes) {
            return BytesType.create(space, ((Constant.Bytes) constant).value());
        }
        if (constant instanceof Constant.Int) {
            return IntType.create(space, ((Constant.Int) constant).value());
        }
        if (constant instanceof Constant.Float) {
            return Value.ofDouble(((Constant.Float) constant).value());
        }
        if (constant instanceof Constant.Complex) {
            Constant.Complex complex = (Constant.Complex) constant;
            return ComplexType.create(space, complex.real(), complex.imaginary());
        }
        return tuple(space, ((Constant.Tuple) constant).items());
    }

    private static long singleton(Constant.Singleton singleton) {
        switch (singleton) {
            case NONE:
                return Value.NONE;
            case FALSE:
                return Value.FALSE;
            case TRUE:
                return Value.TRUE;
            default:
                return Value.ELLIPSIS;
        }
    }

    private static long tuple(ObjectSpace space, List<Constant> items) {
        int base = space.stack.top;
        for (Constant item : items) {
            space.stack.push(value(space, item));
        }
        long tuple = TupleType.fromStack(space, base, items.size());
        space.stack.top = base;
        return tuple;
    }
}
