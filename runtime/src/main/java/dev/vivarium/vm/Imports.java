package dev.vivarium.vm;

import dev.vivarium.heap.Value;
import dev.vivarium.object.Names;
import dev.vivarium.object.NativeFunction;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.Rom;

/** The import opcodes. A program may replace {@code builtins.__import__}; then that is called. */
final class Imports {
    private Imports() {}

    static int perform(ObjectSpace space, long globals, int operation, int name, int sp) {
        long[] slots = space.stack.slots;
        Importer importer = VirtualMachine.of(space).importer();
        switch (operation) {
            case Instructions.IMPORT_NAME:
                slots[sp - 2] = importName(space, importer, globals, name, slots[sp - 1], slots[sp - 2]);
                return sp - 1;
            case Instructions.IMPORT_FROM:
                slots[sp] = importer.importFrom(slots[sp - 1], name);
                return sp + 1;
            case Instructions.IMPORT_STAR:
                importer.importStar(slots[sp - 1]);
                return sp - 1;
            default:
                throw new IllegalStateException("unknown operation " + operation);
        }
    }

    private static long importName(
            ObjectSpace space, Importer importer, long globals, int name, long fromList, long level) {
        long function = space.builtin(Names.IMPORT);
        if (Value.isRom(function) && Rom.object(function) instanceof NativeFunction) {
            return importer.importName(name, globals, fromList, (int) Value.smallIntValue(level));
        }
        space.stack.push(Value.ofQstr(name));
        space.stack.push(globals);
        space.stack.push(Value.NONE);
        space.stack.push(fromList);
        space.stack.push(level);
        return space.calls().call(function, 5, 0);
    }
}
