package dev.vivarium.heap;

import dev.vivarium.state.Checkpointed;
import java.util.Arrays;

/** Named single-value roots of one machine: {@code sys.modules}, the weakref map's table, a pending exception, … */
public final class RootSlots implements Checkpointed<RootSlots.State> {
    private String[] names = new String[16];
    private long[] values = new long[16];
    private int count;

    /** Adds a slot, holding {@link Value#NULL}; names are what the heap inspector shows. */
    public int define(String name) {
        if (count == names.length) {
            names = Arrays.copyOf(names, count * 2);
            values = Arrays.copyOf(values, count * 2);
        }
        names[count] = name;
        return count++;
    }

    public long get(int slot) {
        return values[slot];
    }

    public void set(int slot, long value) {
        values[slot] = value;
    }

    public String name(int slot) {
        return names[slot];
    }

    public int count() {
        return count;
    }

    record State(String[] names, long[] values) {}

    @Override
    public State save() {
        return new State(Arrays.copyOf(names, count), Arrays.copyOf(values, count));
    }

    @Override
    public void restore(State saved) {
        count = saved.names().length;
        names = Arrays.copyOf(saved.names(), Math.max(count, 16));
        values = Arrays.copyOf(saved.values(), Math.max(count, 16));
    }
}
