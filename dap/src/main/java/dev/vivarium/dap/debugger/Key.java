package dev.vivarium.dap.debugger;

import dev.vivarium.heap.Value;
import dev.vivarium.object.Buffer;
import dev.vivarium.object.BytesType;
import dev.vivarium.object.IntType;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.StrType;
import dev.vivarium.object.TupleType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A key of a dict as it was when it was looked at. Two are equal where the keys are, as far as that can be told without
 * running code: numbers, texts, bytes and tuples of such by what they are, all others by their identity.
 */
public sealed interface Key {
    /** A whole number; True and False are 1 and 0. */
    record Whole(BigInteger number) implements Key {}

    /** A float that is no whole number. */
    record Fraction(double number) implements Key {}

    /** A str. */
    record Text(String text) implements Key {}

    /** Bytes, one a character. */
    record ByteText(String bytes) implements Key {}

    /** A tuple. */
    record Several(List<Key> keys) implements Key {}

    /**
     * Something else.
     *
     * @param birth of an object in the heap, else 0
     */
    record Same(long value, int birth) implements Key {}

    /** What a value is as a key. */
    static Key of(ObjectSpace space, long value) {
        if (StrType.isStr(space, value)) {
            return new Text(StrType.text(space, value));
        } else if (value == Value.TRUE || value == Value.FALSE || IntType.isInt(space, value)) {
            return new Whole(IntType.bigValue(space, value));
        } else if (Value.isFloat(value)) {
            return ofFloat(Value.doubleValue(value));
        } else if (BytesType.isBytes(space, value)) {
            return new ByteText(new String(Buffer.readable(space, value).copy(space), StandardCharsets.ISO_8859_1));
        } else if (space.isExact(value, TupleType.INSTANCE)) {
            List<Key> keys = new ArrayList<>();
            for (int i = 0; i < TupleType.length(space, value); i++) {
                keys.add(of(space, TupleType.get(space, value, i)));
            }
            return new Several(List.copyOf(keys));
        }
        return new Same(value, Value.isHeap(value) ? space.heap.births.of(value) : 0);
    }

    private static Key ofFloat(double number) {
        boolean isWhole = number == Math.rint(number) && !Double.isInfinite(number);
        return isWhole ? new Whole(new BigDecimal(number).toBigInteger()) : new Fraction(number);
    }

    /** What a literal is as a key: a whole number, or a text in quotation marks. */
    static Key ofLiteral(String literal) {
        boolean isText = literal.charAt(0) == '\'' || literal.charAt(0) == '"';
        return isText ? new Text(literal.substring(1, literal.length() - 1)) : new Whole(new BigInteger(literal));
    }
}
