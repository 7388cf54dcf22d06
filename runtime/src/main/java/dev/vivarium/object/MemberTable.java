package dev.vivarium.object;

import dev.vivarium.heap.Qstrs;
import dev.vivarium.heap.Value;
import dev.vivarium.state.NotCheckpointed;
import java.util.Arrays;

/** The members of one built-in table on one machine: interned name to value. Made when first asked. */
@NotCheckpointed("never changes once made")
public final class MemberTable {
    private final int[] names;
    private final long[] values;
    private final int mask;
    private final int[] order;

    MemberTable(ObjectSpace space, RomTable table) {
        Qstrs qstrs = space.qstrs;
        int size = table.rows().size();
        int capacity = Integer.highestOneBit(Math.max(4, size) * 2) * 2;
        names = new int[capacity];
        Arrays.fill(names, -1);
        values = new long[capacity];
        mask = capacity - 1;
        order = new int[size];
        int i = 0;
        for (BuiltinTable.Row row : table.rows()) {
            int name = qstrs.intern(row.name());
            int slot = slot(name);
            names[slot] = name;
            values[slot] = BuiltinTable.value(space, row);
            order[i++] = name;
        }
    }

    private int slot(int name) {
        int slot = name & mask;
        while (names[slot] >= 0 && names[slot] != name) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    /** The member as declared, or NULL. */
    public long get(int name) {
        int slot = slot(name);
        return names[slot] == name ? values[slot] : Value.NULL;
    }

    /** The names in declaration order. */
    public int[] names() {
        return order;
    }

    /** The constants that are heap objects, for the root set. */
    long[] heapValues() {
        return Arrays.stream(values).filter(Value::isHeap).toArray();
    }

    /** Looks up in the type's members and those of its built-in bases and binds what it finds to {@code self}. */
    long findInHierarchy(ObjectSpace space, ObjectType type, long self, int name) {
        for (ObjectType at = type; at != null; at = at.base()) {
            long member = space.members(at).get(name);
            if (member != Value.NULL) {
                return Attributes.bind(space, self, type.value(), member);
            }
        }
        return Value.NULL;
    }
}
