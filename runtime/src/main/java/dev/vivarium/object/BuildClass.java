package dev.vivarium.object;

/** What a class statement calls: runs the body in a new dict and makes the class from it. */
public final class BuildClass {
    private BuildClass() {}

    /** The native behind {@code __build_class__(body, name, *bases)}. */
    public static long build(ObjectSpace space, int base, int count) {
        long locals = DictType.create(space, 0);
        space.stack.push(locals);
        long[] slots = space.stack.slots;
        long cell = space.calls().callWithLocals(slots[base], locals);
        space.stack.push(cell);
        long bases = TupleType.fromStack(space, base + 2, count - 2);
        slots = space.stack.slots;
        long meta = count == 2 ? TypeType.INSTANCE.value() : space.typeValueOf(slots[base + 2]);
        long type = space.call(meta, slots[base + 1], bases, locals);
        // A body that is no compiled class body may return anything.
        if (space.isExact(cell, CellType.INSTANCE)) {
            space.heap.store(cell, CellType.CONTENT, type);
        }
        space.stack.top -= 2;
        return type;
    }
}
