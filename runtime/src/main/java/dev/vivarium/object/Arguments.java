package dev.vivarium.object;

import dev.vivarium.heap.Value;

/** Argument checks with MicroPython's texts, for natives and constructors. */
public final class Arguments {
    /** The largest number of positional arguments a native may declare. */
    public static final int UNLIMITED = 0xFFFF;

    private static final String INTEGER = ":int";

    private Arguments() {}

    /** Raises TypeError unless {@code minimum <= count <= maximum} and keywords are allowed where given. */
    public static void check(
            ObjectSpace space, int count, int keywords, int minimum, int maximum, boolean takesKeywords) {
        if (count < minimum || count > maximum || keywords != 0 && !takesKeywords) {
            throw wrongNumber(space, count, keywords, minimum, maximum, takesKeywords);
        }
    }

    static PythonError wrongNumber(
            ObjectSpace space, int count, int keywords, int minimum, int maximum, boolean takesKeywords) {
        if (keywords != 0 && !takesKeywords) {
            return space.typeError("function doesn't take keyword arguments");
        }
        if (minimum == maximum) {
            return space.typeError("function takes " + minimum + " positional arguments but " + count + " were given");
        }
        if (count < minimum) {
            return space.typeError("function missing " + (minimum - count) + " required positional arguments");
        }
        return space.typeError("function expected at most " + maximum + " arguments, got " + count);
    }

    /**
     * The value of the keyword argument {@code name}, or {@code otherwise} where it is not given.
     *
     * @param keywordsBase index in the stack of the first name, that is base + count
     */
    public static long keyword(ObjectSpace space, int keywordsBase, int keywords, int name, long otherwise) {
        long[] slots = space.stack.slots;
        for (int i = 0; i < keywords; i++) {
            if (slots[keywordsBase + 2 * i] == Value.ofQstr(name)) {
                return slots[keywordsBase + 2 * i + 1];
            }
        }
        return otherwise;
    }

    /**
     * Fills parameters from positional and keyword arguments, as MicroPython's argument parser does.
     *
     * @param names the parameters' names in order; a {@code "*"}-prefixed name is keyword-only, one that ends with
     *     {@code ":int"} must be an integer of 64 bits and is looked at in its turn
     * @param defaults the values where not given; {@link Value#NULL} marks a required parameter
     * @return the values in the order of {@code names}
     */
    public static long[] parse(ObjectSpace space, int base, int count, int keywords, String[] names, long[] defaults) {
        long[] values = new long[names.length];
        int used = 0;
        for (int i = 0; i < names.length; i++) {
            boolean keywordOnly = names[i].startsWith("*");
            boolean integer = names[i].endsWith(INTEGER);
            if (!keywordOnly && i < count) {
                values[i] = space.stack.slots[base + i];
            } else {
                int end = names[i].length() - (integer ? INTEGER.length() : 0);
                int qstr = space.qstrs.intern(names[i].substring(keywordOnly ? 1 : 0, end));
                values[i] = keyword(space, base + count, keywords, qstr, Value.NULL);
                if (values[i] != Value.NULL) {
                    used++;
                } else if (defaults[i] == Value.NULL) {
                    throw space.typeError("'" + space.qstrs.text(qstr) + "' argument required");
                } else {
                    values[i] = defaults[i];
                }
            }
            if (integer) {
                IntType.toLong(space, values[i]);
            }
        }
        if (count > names.length || count > positional(names)) {
            throw space.typeError("extra positional arguments given");
        }
        if (used < keywords) {
            throw space.typeError("extra keyword arguments given");
        }
        return values;
    }

    private static int positional(String[] names) {
        int positional = 0;
        while (positional < names.length && !names[positional].startsWith("*")) {
            positional++;
        }
        return positional;
    }
}
