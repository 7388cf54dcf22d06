package dev.vivarium.compiler;

import dev.vivarium.bytecode.NativeType;
import java.util.ArrayList;
import java.util.List;

/**
 * The types of what the value stack of a viper function holds. An immediate is a constant that MicroPython has not
 * written to the stack yet; it becomes a plain value where code paths meet. The name of a type has an entry here only,
 * none at run time.
 */
final class ViperStack {
    /** @param cast what the name of a type stands for, else null */
    record Entry(NativeType type, boolean immediate, NativeType cast) {}

    private static final Entry OBJECT = new Entry(NativeType.OBJECT, false, null);

    private final List<Entry> entries = new ArrayList<>();

    void push(NativeType type) {
        entries.add(new Entry(type, false, null));
    }

    void pushImmediate(NativeType type) {
        entries.add(new Entry(type, true, null));
    }

    void pushCast(NativeType cast) {
        entries.add(new Entry(NativeType.CAST, true, cast));
    }

    /** The entry at a depth, 0 being the top. Behind an error there may be fewer than there should be. */
    Entry at(int depth) {
        int index = entries.size() - 1 - depth;
        return index < 0 ? OBJECT : entries.get(index);
    }

    NativeType type(int depth) {
        return at(depth).type;
    }

    /** How many of the {@code depth} topmost entries exist at run time. */
    int valuesAbove(int depth) {
        int count = 0;
        for (int i = 0; i < depth; i++) {
            count += type(i) == NativeType.CAST ? 0 : 1;
        }
        return count;
    }

    void replace(int depth, NativeType type, boolean immediate) {
        int index = entries.size() - 1 - depth;
        if (index >= 0) {
            entries.set(index, new Entry(type, immediate, null));
        }
    }

    NativeType pop() {
        return entries.isEmpty() ? NativeType.OBJECT : entries.remove(entries.size() - 1).type;
    }

    void pop(int count) {
        for (int i = 0; i < count; i++) {
            pop();
        }
    }

    /** Puts the top below the {@code count - 1} entries under it; all become plain values. */
    void rotate(int count) {
        NativeType[] types = popTypes(count);
        push(types[0]);
        for (int i = count - 1; i > 0; i--) {
            push(types[i]);
        }
    }

    /** Pushes the topmost entries once more; all become plain values. */
    void duplicate(int count) {
        NativeType[] types = popTypes(count);
        for (int i = 2 * count - 1; i >= 0; i--) {
            push(types[i % count]);
        }
    }

    /** From the top. */
    private NativeType[] popTypes(int count) {
        NativeType[] types = new NativeType[count];
        for (int i = 0; i < count; i++) {
            types[i] = pop();
        }
        return types;
    }

    /** Immediates become plain values. */
    void settle() {
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (entry.immediate && entry.type != NativeType.CAST) {
                entries.set(i, new Entry(entry.type, false, null));
            }
        }
    }
}
