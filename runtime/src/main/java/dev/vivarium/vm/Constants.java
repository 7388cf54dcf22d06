package dev.vivarium.vm;

import dev.vivarium.bytecode.BytePlaces;
import dev.vivarium.bytecode.Constant;
import dev.vivarium.heap.Value;
import dev.vivarium.object.BytesType;
import dev.vivarium.object.ComplexType;
import dev.vivarium.object.IntType;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.StrType;
import dev.vivarium.object.TupleType;
import dev.vivarium.text.Utf8;
import java.util.List;

/** Makes the objects of a module's constant table. Those of strs and bytes that lie in memory already are made over these. */
final class Constants {
    private Constants() {}

    static long value(ObjectSpace space, Constant constant, BytePlaces places) {
        long place = places.address(constant);
        if (constant instanceof Constant.Singleton) {
            return singleton((Constant.Singleton) constant);
        }
        if (constant instanceof Constant.Str) {
            Constant.Str text = (Constant.Str) constant;
            if (place != Value.NULL) {
                return StrType.over(space, place, Utf8.encode(text.value()).length);
            }
            return text.isInterned() ? space.interned(text.value()) : StrType.create(space, text.value());
        }
        if (constant == Constant.Bytes.EMPTY) {
            return space.emptyBytes();
        }
        if (constant instanceof Constant.Bytes) {
            byte[] bytes = ((Constant.Bytes) constant).value();
            return place != Value.NULL ? BytesType.over(space, place, bytes.length) : BytesType.create(space, bytes);
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
        return tuple(space, ((Constant.Tuple) constant).items(), places);
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

    private static long tuple(ObjectSpace space, List<Constant> items, BytePlaces places) {
        int base = space.stack.top;
        for (Constant item : items) {
            space.stack.push(value(space, item, places));
        }
        long tuple = TupleType.fromStack(space, base, items.size());
        space.stack.top = base;
        return tuple;
    }
}
