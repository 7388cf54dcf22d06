package dev.vivarium.object;

import java.util.List;

/** A built-in object with a table of named members: a type with its methods or a module with its names. */
public abstract class RomTable implements RomObject {
    private final RomId id;
    private final String name;
    private final long value;
    private volatile BuiltinTable table;

    protected RomTable(RomId id, String name) {
        this(id, 0, name);
        Rom.register(id, this);
    }

    /** For an object that is row {@code row} of another table and has no member of its own. */
    RomTable(RomId id, int row, String name) {
        this.id = id;
        this.name = name;
        value = Rom.value(id, row);
    }

    public final RomId id() {
        return id;
    }

    /** The Python name. */
    public final String name() {
        return name;
    }

    @Override
    public final long value() {
        return value;
    }

    /** Declares the members; called once, when the first of them is looked up. */
    protected BuiltinTable members() {
        return BuiltinTable.empty();
    }

    /** The members, in declaration order. */
    public final BuiltinTable table() {
        BuiltinTable known = table;
        return known != null ? known : declare();
    }

    private synchronized BuiltinTable declare() {
        if (table == null) {
            BuiltinTable declared = members();
            declared.bind(id);
            table = declared;
        }
        return table;
    }

    /** The object with the given row number; row 0 is this one. */
    RomObject row(int row) {
        return row == 0 ? this : table().romObject(row);
    }

    /** What the language server and {@code dir} show. */
    public final List<BuiltinTable.Row> rows() {
        return table().rows();
    }
}
