package dev.vivarium.object;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The named members of a type or module, one line each: name, arity, code, signature and documentation. The virtual
 * machine, {@code dir} and the language server read the same rows.
 */
public final class BuiltinTable {
    /** A member: a function, another built-in object, or a constant that is made for each machine. */
    public sealed interface Row {
        String name();
    }

    /** A native function. */
    public record Function(NativeFunction function) implements Row {
        @Override
        public String name() {
            return function.name();
        }
    }

    /** A constant; {@code value} is asked once per machine. */
    public record Constant(String name, String documentation, Native.Of0 value) implements Row {}

    /** Another built-in object, such as a type in its module. */
    public record Alias(String name, RomObject object) implements Row {}

    private final List<Row> rows = new ArrayList<>();
    private final Map<String, Integer> byName = new HashMap<>();
    /** The functions by row, null for other members; made by {@link #bind}. */
    private NativeFunction[] functions;

    private BuiltinTable() {}

    public static BuiltinTable empty() {
        return new BuiltinTable();
    }

    public BuiltinTable fn0(String signature, String documentation, Native.Of0 body) {
        return function(signature, documentation, 0, 0, false, (s, base, n, k) -> body.call(s));
    }

    public BuiltinTable fn1(String signature, String documentation, Native.Of1 body) {
        return function(signature, documentation, 1, 1, false, (s, base, n, k) -> body.call(s, s.stack.slots[base]));
    }

    public BuiltinTable fn2(String signature, String documentation, Native.Of2 body) {
        return function(signature, documentation, 2, 2, false, (s, base, n, k) -> {
            long[] slots = s.stack.slots;
            return body.call(s, slots[base], slots[base + 1]);
        });
    }

    public BuiltinTable fn3(String signature, String documentation, Native.Of3 body) {
        return function(signature, documentation, 3, 3, false, (s, base, n, k) -> {
            long[] slots = s.stack.slots;
            return body.call(s, slots[base], slots[base + 1], slots[base + 2]);
        });
    }

    /** A function of {@code minimum} to {@code maximum} positional arguments ({@link Arguments#UNLIMITED} for any). */
    public BuiltinTable fnN(String signature, String documentation, int minimum, int maximum, Native.OfMany body) {
        return function(signature, documentation, minimum, maximum, false, (s, base, n, k) -> body.call(s, base, n));
    }

    /** A function that also takes keyword arguments and checks them itself. */
    public BuiltinTable fnKw(String signature, String documentation, int minimum, int maximum, Native body) {
        return function(signature, documentation, minimum, maximum, true, body);
    }

    private BuiltinTable function(
            String signature, String documentation, int minimum, int maximum, boolean keywords, Native body) {
        return add(new Function(new NativeFunction(
                signature, documentation, minimum, maximum, keywords, NativeFunction.Binding.METHOD, body)));
    }

    /** A static method with one argument. */
    public BuiltinTable static1(String signature, String documentation, Native.Of1 body) {
        Native entry = (s, base, n, k) -> body.call(s, s.stack.slots[base]);
        return add(new Function(
                new NativeFunction(signature, documentation, 1, 1, false, NativeFunction.Binding.STATIC, entry)));
    }

    /** As {@link #fnKw}, but a static method. */
    public BuiltinTable staticMethod(String signature, String documentation, int minimum, int maximum, Native body) {
        return add(new Function(new NativeFunction(
                signature, documentation, minimum, maximum, true, NativeFunction.Binding.STATIC, body)));
    }

    /** As {@link #fnN}, but a class method: the first argument, counted in the limits, is the class. */
    public BuiltinTable classMethod(
            String signature, String documentation, int minimum, int maximum, Native.OfMany body) {
        Native entry = (s, base, n, k) -> body.call(s, base, n);
        return add(new Function(new NativeFunction(
                signature, documentation, minimum, maximum, false, NativeFunction.Binding.CLASS, entry)));
    }

    public BuiltinTable constant(String name, String documentation, Native.Of0 value) {
        return add(new Constant(name, documentation, value));
    }

    /** Another built-in object under the given name, such as a type in its module. */
    public BuiltinTable object(String name, RomObject object) {
        return add(new Alias(name, object));
    }

    private BuiltinTable add(Row row) {
        if (byName.put(row.name(), rows.size()) != null) {
            throw new IllegalStateException("two members named " + row.name());
        }
        rows.add(row);
        return this;
    }

    void bind(RomId id) {
        functions = new NativeFunction[rows.size()];
        for (int i = 0; i < functions.length; i++) {
            if (rows.get(i) instanceof Function) {
                functions[i] = ((Function) rows.get(i)).function();
                functions[i].bind(id, i + 1);
            }
        }
    }

    RomObject romObject(int row) {
        return functions[row - 1];
    }

    public List<Row> rows() {
        return rows;
    }

    /** The value of a row on a machine. */
    static long value(ObjectSpace space, Row row) {
        if (row instanceof Function) {
            return ((Function) row).function().value();
        }
        return row instanceof Alias
                ? ((Alias) row).object().value()
                : ((Constant) row).value().call(space);
    }

    /** The row named {@code name}, or null. */
    public Row find(String name) {
        Integer index = byName.get(name);
        return index == null ? null : rows.get(index);
    }
}
