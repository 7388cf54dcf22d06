package dev.vivarium.module;

import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Value;
import dev.vivarium.object.Attributes;
import dev.vivarium.object.DictType;
import dev.vivarium.object.ExceptionType;
import dev.vivarium.object.Exceptions;
import dev.vivarium.object.IntType;
import dev.vivarium.object.Iteration;
import dev.vivarium.object.ListType;
import dev.vivarium.object.Maps;
import dev.vivarium.object.Names;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.PythonError;
import dev.vivarium.object.StrType;
import dev.vivarium.object.TypeType;
import dev.vivarium.vm.VirtualMachine;
import java.util.ArrayList;
import java.util.List;

/** Builtin functions about objects and types. */
final class ObjectFunctions {
    private ObjectFunctions() {}

    static long id(ObjectSpace space, long object) {
        return IntType.create(space, object);
    }

    static boolean isSubclass(ObjectSpace space, long type, long types) {
        if (!TypeType.isType(space, type)) {
            throw space.typeError("issubclass() arg 1 must be a class");
        }
        return TypeType.isSubclassOfAny(space, type, types);
    }

    static long next(ObjectSpace space, int base, int count) {
        long iterator = space.stack.slots[base];
        if (count == 2) {
            long item = Iteration.next(space, iterator);
            return item == Value.STOP_ITERATION ? space.stack.slots[base + 1] : item;
        }
        long item = Iteration.nextAllowRaise(space, iterator);
        if (item != Value.STOP_ITERATION) {
            return item;
        }
        long value = space.stopValue;
        throw value == Value.NONE
                ? ExceptionType.error(space, Exceptions.STOP_ITERATION)
                : ExceptionType.error(space, Exceptions.STOP_ITERATION, value);
    }

    static long importModule(ObjectSpace space, int base, int count) {
        long[] slots = space.stack.slots;
        VirtualMachine machine = VirtualMachine.of(space);
        boolean isStr = StrType.isStr(space, slots[base]);
        int name = StrType.intern(space, isStr ? slots[base] : StrType.create(space, StrType.utf8(space, slots[base])));
        long fromList = count > 3 ? slots[base + 3] : Value.NONE;
        int level = count > 4 ? (int) IntType.toLong(space, slots[base + 4]) : 0;
        if (level < 0) {
            throw space.error(Exceptions.VALUE_ERROR);
        }
        long globals = machine.globals();
        if (level > 0 && count > 1 && slots[base + 1] != Value.NONE) {
            globals = slots[base + 1];
            if (!space.isExact(globals, DictType.INSTANCE)) {
                throw space.error(Exceptions.TYPE_ERROR);
            }
        }
        return machine.importer().importName(name, globals, fromList, level);
    }

    static long globals(ObjectSpace space) {
        return VirtualMachine.of(space).globals();
    }

    static long locals(ObjectSpace space) {
        return VirtualMachine.of(space).locals();
    }

    static long dir(ObjectSpace space, int base, int count) {
        long names = ListType.create(space);
        if (count == 0) {
            addKeys(space, names, VirtualMachine.of(space).locals());
            return names;
        }
        long object = space.stack.slots[base];
        if (hasName(space, object, Names.DIR)) {
            long method = Attributes.find(space, object, Names.DIR);
            long self = space.boundSelf;
            if (self != Value.NULL) {
                return space.call(method, self);
            }
        }
        // Every interned string is tried, as the reference does: an object can compute its attributes.
        List<Integer> found = new ArrayList<>();
        for (int name = 1; name < space.qstrs.count(); name++) {
            if (hasName(space, object, name)) {
                found.add(name);
            }
        }
        found.sort(new NameOrder(space, object));
        found.forEach(name -> ListType.append(space, names, Value.ofQstr(name)));
        return names;
    }

    private static void addKeys(ObjectSpace space, long list, long dict) {
        Heap heap = space.heap;
        int slot = Maps.nextFilled(heap, dict, DictType.MAP, 0);
        while (slot >= 0) {
            ListType.append(space, list, Maps.key(heap, dict, DictType.MAP, slot));
            slot = Maps.nextFilled(heap, dict, DictType.MAP, slot + 1);
        }
    }

    private static boolean hasName(ObjectSpace space, long object, int name) {
        int mark = space.heap.temporaries.mark();
        try {
            return Attributes.find(space, object, name) != Value.NULL;
        } catch (PythonError error) {
            AttributeFunctions.rethrowUnlessAttributeError(space, error);
            return false;
        } finally {
            space.heap.temporaries.release(mark);
        }
    }
}
