package dev.vivarium.module;

import dev.vivarium.heap.Value;
import dev.vivarium.object.Arguments;
import dev.vivarium.object.BuiltinTable;
import dev.vivarium.object.NativeModule;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.PrintKind;
import dev.vivarium.object.Printer;
import dev.vivarium.object.Printing;
import dev.vivarium.object.RomId;

/** The builtin functions and types. */
public final class BuiltinsModule extends NativeModule {
    public static final BuiltinsModule INSTANCE = new BuiltinsModule();

    private BuiltinsModule() {
        super(RomId.MODULE_BUILTINS, "builtins");
    }

    @Override
    protected BuiltinTable members() {
        return BuiltinTable.empty()
                .fnKw(
                        "print(*objects, sep=' ', end='\\n', file=sys.stdout)",
                        "Prints the objects.",
                        0,
                        Arguments.UNLIMITED,
                        BuiltinsModule::print);
    }

    private static long print(ObjectSpace space, int base, int count, int keywords) {
        Printer.Buffer out = Printer.buffer();
        for (int i = 0; i < count; i++) {
            if (i > 0) {
                out.print(" ");
            }
            Printing.print(space, out, space.stack.slots[base + i], PrintKind.STR);
        }
        out.print("\n");
        byte[] bytes = out.bytes();
        space.host.standardOutput(bytes, 0, bytes.length);
        return Value.NONE;
    }
}
