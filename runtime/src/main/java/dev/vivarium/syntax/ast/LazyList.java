package dev.vivarium.syntax.ast;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Function;

/** What a function makes of the elements of a list, each made once, when it is asked for. */
final class LazyList<T> extends AbstractList<T> implements RandomAccess {
    private final List<T> from;
    private final Function<T, T> make;
    private final Object[] made;

    LazyList(List<T> from, Function<T, T> make) {
        this.from = from;
        this.make = make;
        made = new Object[from.size()];
    }

    @Override
    @SuppressWarnings("unchecked") // Holds only what the function made.
    public synchronized T get(int index) {
        if (made[index] == null) {
            made[index] = make.apply(from.get(index));
        }
        return (T) made[index];
    }

    @Override
    public int size() {
        return made.length;
    }
}
