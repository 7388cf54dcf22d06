package dev.vivarium.module;

import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Value;
import dev.vivarium.object.Attributes;
import dev.vivarium.object.DictType;
import dev.vivarium.object.Maps;
import dev.vivarium.object.ModuleType;
import dev.vivarium.object.Names;
import dev.vivarium.object.NativeFunction;
import dev.vivarium.object.NativeModule;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.PrintKind;
import dev.vivarium.object.Printer;
import dev.vivarium.object.Printing;
import dev.vivarium.object.Rom;
import dev.vivarium.object.RomTable;
import dev.vivarium.object.StrType;
import dev.vivarium.object.TypeType;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The builtin function {@code help}. */
final class Help {
    private static final String WELCOME = "This is MicroPython, running on Vivarium.\n\n"
            + "help('modules') lists the built-in modules, help(object) the members of an object.\n"
            + "MicroPython is described at https://docs.micropython.org/\n\n"
            + "At the prompt, Ctrl-C interrupts, and on an empty line Ctrl-D leaves, Ctrl-E begins to paste,\n"
            + "Ctrl-A gives the raw prompt that tools use and Ctrl-B takes it back.\n";
    private static final int COLUMNS = 4;
    private static final int COLUMN_WIDTH = 18;

    private Help() {}

    static long print(ObjectSpace space, int base, int count) {
        Printer out = Output.standard(space);
        long object = count == 0 ? Value.NULL : space.stack.slots[base];
        if (count == 0) {
            out.print(WELCOME);
        } else if (StrType.isStr(space, object) && StrType.text(space, object).equals("modules")) {
            printModules(space, out);
        } else {
            printObject(space, out, object);
        }
        return Value.NONE;
    }

    /** In columns that are read downwards. */
    private static void printModules(ObjectSpace space, Printer out) {
        List<String> names = Stream.concat(
                        Modules.all().stream().map(NativeModule::name), FrozenModules.names().stream())
                .filter(name -> Modules.isOnBoard(space, name.split("/", 2)[0]))
                .sorted()
                .collect(Collectors.toList());
        names.add(0, "__main__");
        int rows = (names.size() + COLUMNS - 1) / COLUMNS;
        for (int row = 0; row < rows; row++) {
            StringBuilder line = new StringBuilder();
            for (int i = row; i < names.size(); i += rows) {
                line.append(names.get(i));
                line.append(" "
                        .repeat(
                                i + rows < names.size()
                                        ? COLUMN_WIDTH - names.get(i).length()
                                        : 0));
            }
            out.print(line + "\n");
        }
        out.print("Plus any modules on the filesystem\n");
    }

    private static void printObject(ObjectSpace space, Printer out, long object) {
        out.print("object ");
        Printing.print(space, out, object, PrintKind.STR);
        out.print(" is of type " + space.typeName(object) + "\n");
        if (space.typeOf(object) != ModuleType.INSTANCE) {
            printTypeMembers(space, out, TypeType.isType(space, object) ? object : space.typeValueOf(object));
        } else if (Value.isRom(object)) {
            NativeModule module = (NativeModule) Rom.object(object);
            printMember(space, out, Value.ofQstr(Names.NAME), space.interned(module.name()));
            printRows(space, out, module);
        } else {
            printMembers(space, out, ModuleType.globals(space, object));
        }
    }

    private static void printTypeMembers(ObjectSpace space, Printer out, long type) {
        if (TypeType.isClass(space, type)) {
            printMembers(space, out, Attributes.load(space, type, Names.DICT));
        } else {
            printRows(space, out, TypeType.operations(space, type));
        }
    }

    private static void printRows(ObjectSpace space, Printer out, RomTable table) {
        for (int name : space.members(table).names()) {
            printMember(space, out, Value.ofQstr(name), space.members(table).get(name));
        }
    }

    private static void printMembers(ObjectSpace space, Printer out, long dict) {
        Heap heap = space.heap;
        int slot = Maps.nextFilled(heap, dict, DictType.MAP, 0);
        while (slot >= 0) {
            printMember(
                    space, out, Maps.key(heap, dict, DictType.MAP, slot), Maps.value(heap, dict, DictType.MAP, slot));
            slot = Maps.nextFilled(heap, dict, DictType.MAP, slot + 1);
        }
    }

    private static void printMember(ObjectSpace space, Printer out, long name, long value) {
        out.print("  ");
        Printing.print(space, out, name, PrintKind.STR);
        out.print(" -- ");
        if (isClassMethod(value)) {
            out.print("<classmethod>");
        } else {
            Printing.print(space, out, value, PrintKind.STR);
        }
        out.print("\n");
    }

    private static boolean isClassMethod(long value) {
        return Value.isRom(value)
                && Rom.object(value) instanceof NativeFunction
                && ((NativeFunction) Rom.object(value)).binding() == NativeFunction.Binding.CLASS;
    }
}
