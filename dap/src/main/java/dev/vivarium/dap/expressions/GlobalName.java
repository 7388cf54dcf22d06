package dev.vivarium.dap.expressions;

import dev.vivarium.heap.NeedsProgram;
import dev.vivarium.heap.Value;
import dev.vivarium.object.DictType;
import dev.vivarium.object.Maps;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.vm.ProgramFrames;

/** A name that is no local. It remembers where it was found, which holds as long as the module's names are the same. */
final class GlobalName implements Reading {
    private static final int BUILTIN = -1;

    private final Computing computing;
    private final ObjectSpace space;
    private final int name;
    /** The first word of the module's map, which changes with its names; 0 before anything was found. */
    private long names;

    private int slot;
    private long builtin;

    GlobalName(Computing computing, int name) {
        this.computing = computing;
        space = computing.space;
        this.name = name;
    }

    @Override
    public long in(ProgramFrames frames) {
        long globals = frames.globals(0);
        if (space.heap.load(globals, DictType.MAP) != names || slot == BUILTIN && space.builtinsChanged()) {
            return look(globals);
        }
        return slot == BUILTIN ? builtin : Maps.value(space.heap, globals, DictType.MAP, slot);
    }

    private long look(long globals) {
        slot = Maps.findQuietly(space, globals, DictType.MAP, Value.ofQstr(name));
        if (slot < BUILTIN) {
            computing.begin();
            slot = Maps.findName(space, globals, DictType.MAP, name);
        }
        if (slot != BUILTIN) {
            names = space.heap.load(globals, DictType.MAP);
            return Maps.value(space.heap, globals, DictType.MAP, slot);
        }
        builtin = space.builtin(name);
        if (builtin == Value.NULL) {
            throw NeedsProgram.here();
        }
        names = Value.isRom(builtin) ? space.heap.load(globals, DictType.MAP) : 0;
        return builtin;
    }
}
