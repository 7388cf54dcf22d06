package dev.vivarium.module;

import dev.vivarium.gc.RootName;
import dev.vivarium.gc.RootSource;
import dev.vivarium.gc.Roots;
import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Value;
import dev.vivarium.object.DictType;
import dev.vivarium.object.Maps;
import dev.vivarium.object.ModuleType;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.StrType;

/**
 * The global variables of the loaded modules, {@code __main__} first. They are reachable through {@code sys.modules}
 * anyway; as roots of their own they have names that the program's author knows.
 */
public final class ModuleGlobals implements RootSource {
    private final ObjectSpace space;
    private final Heap heap;

    public ModuleGlobals(ObjectSpace space) {
        this.space = space;
        heap = space.heap;
    }

    @Override
    public void gather(Roots roots) {
        walk(roots, -1);
    }

    @Override
    public RootName name(int index) {
        return walk(null, index);
    }

    /** Adds every global to {@code roots}, or names the one with the given index. */
    private RootName walk(Roots roots, int index) {
        SystemState state = SystemState.of(space);
        if (state == null) {
            return null;
        }
        long main = state.main();
        int first = 0;
        long modules = state.modules();
        for (int slot = -1; slot < Maps.alloc(heap, modules, DictType.MAP); slot++) {
            long module = slot < 0 ? main : moduleIn(modules, slot);
            if (module == Value.NULL || slot >= 0 && module == main) {
                continue;
            }
            long globals = ModuleType.globals(space, module);
            int count = Maps.alloc(heap, globals, DictType.MAP);
            if (roots == null && index < first + count) {
                return RootName.global(moduleName(modules, slot), text(key(globals, index - first)));
            }
            for (int i = 0; roots != null && i < count; i++) {
                roots.add(Maps.isFilled(key(globals, i)) ? Maps.value(heap, globals, DictType.MAP, i) : Value.NULL);
            }
            first += count;
        }
        return null;
    }

    /** The module with globals in a slot of {@code sys.modules}, or NULL. */
    private long moduleIn(long modules, int slot) {
        long module = Maps.isFilled(key(modules, slot)) ? Maps.value(heap, modules, DictType.MAP, slot) : Value.NULL;
        return space.isExact(module, ModuleType.INSTANCE) ? module : Value.NULL;
    }

    private String moduleName(long modules, int slot) {
        return slot < 0 ? "__main__" : text(key(modules, slot));
    }

    private long key(long dict, int slot) {
        return Maps.key(heap, dict, DictType.MAP, slot);
    }

    private String text(long key) {
        return StrType.isStr(space, key) ? StrType.text(space, key) : "?";
    }
}
