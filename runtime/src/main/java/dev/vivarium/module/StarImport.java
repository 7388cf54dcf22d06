package dev.vivarium.module;

import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Value;
import dev.vivarium.object.Attributes;
import dev.vivarium.object.DictType;
import dev.vivarium.object.ExceptionType;
import dev.vivarium.object.Exceptions;
import dev.vivarium.object.Maps;
import dev.vivarium.object.Names;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.PythonError;
import dev.vivarium.object.Sequences;
import dev.vivarium.object.StrType;

/** {@code from module import *}: copies names to the dict of locals. What stands for the module may be any object. */
final class StarImport {
    private final ObjectSpace space;
    private final long locals;

    StarImport(ObjectSpace space, long locals) {
        this.space = space;
        this.locals = locals;
    }

    void from(long module) {
        long listed = listed(module);
        if (listed != Value.NULL) {
            importListed(module, listed);
        } else {
            importPublic(Attributes.load(space, module, Names.DICT));
        }
    }

    /** The module's {@code __all__}, or NULL where asking for it raises AttributeError. */
    private long listed(long module) {
        try {
            return Attributes.find(space, module, Names.ALL);
        } catch (PythonError error) {
            if (!ExceptionType.isInstance(space, error.exception(), Exceptions.ATTRIBUTE_ERROR)) {
                throw error;
            }
            return Value.NULL;
        }
    }

    private void importListed(long module, long names) {
        space.stack.push(names);
        int mark = space.heap.temporaries.mark();
        // A module's __getattr__ can change the list.
        for (int i = 0; i < Sequences.lengthOfArray(space, names); i++) {
            int name = StrType.intern(space, Sequences.item(space, names, i));
            store(name, Attributes.loadMethod(space, module, name));
            space.heap.temporaries.release(mark);
        }
        space.stack.pop();
    }

    private void importPublic(long dict) {
        Heap heap = space.heap;
        space.stack.push(dict);
        int slot = Maps.nextFilled(heap, dict, DictType.MAP, 0);
        while (slot >= 0) {
            int name = StrType.intern(space, Maps.key(heap, dict, DictType.MAP, slot));
            byte[] text = space.qstrs.bytes(name);
            if (text.length > 0 && text[0] != '_') {
                store(name, Maps.value(heap, dict, DictType.MAP, slot));
            }
            slot = Maps.nextFilled(heap, dict, DictType.MAP, slot + 1);
        }
        space.stack.pop();
    }

    private void store(int name, long value) {
        Maps.putName(space, locals, DictType.MAP, name, value);
    }
}
