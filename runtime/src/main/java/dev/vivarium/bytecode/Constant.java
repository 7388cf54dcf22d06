package dev.vivarium.bytecode;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/** A value in a module's constant table. Two constants are equal when type and value are, as {@code 0.0} and {@code -0.0} are not. */
public sealed interface Constant {
    /** The objects of which there is one. */
    enum Singleton implements Constant {
        NONE,
        FALSE,
        TRUE,
        ELLIPSIS
    }

    /**
     * A string; it may hold lone surrogates.
     *
     * @param isInterned whether it is a qstr where it is loaded; a file does not say so, and it makes no other constant
     */
    record Str(String value, boolean isInterned) implements Constant {
        @Override
        public boolean equals(Object other) {
            return other instanceof Str && value.equals(((Str) other).value);
        }

        @Override
        public int hashCode() {
            return value.hashCode();
        }
    }

    /** A bytes object. */
    record Bytes(byte[] value) implements Constant {
        /** The one empty bytes object, which a file holds for each, where a compiled text makes an object of its own. */
        public static final Bytes EMPTY = new Bytes(new byte[0]);

        @Override
        public boolean equals(Object other) {
            return other instanceof Bytes && Arrays.equals(value, ((Bytes) other).value);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(value);
        }
    }

    /** An integer of any size; in a module's table itself only those that are no small int. */
    record Int(BigInteger value) implements Constant {
        /** Convenience for small values. */
        public static Int of(long value) {
            return new Int(BigInteger.valueOf(value));
        }
    }

    /** A float. */
    record Float(double value) implements Constant {}

    /** A complex number. */
    record Complex(double real, double imaginary) implements Constant {}

    /** A tuple of constants. */
    record Tuple(List<Constant> items) implements Constant {
        public Tuple {
            items = List.copyOf(items);
        }
    }
}
