package dev.vivarium.module;

import dev.vivarium.bytecode.StaticQstrs;
import dev.vivarium.heap.Value;
import dev.vivarium.object.ModuleType;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.TypeType;
import java.util.Comparator;

/**
 * The order in which MicroPython's table of strings has names: those that are part of the format of bytecode files, then
 * what is built in by the alphabet, then the program's as they came up.
 */
final class NameOrder implements Comparator<Integer> {
    private final ObjectSpace space;
    private final boolean isMadeByProgram;

    NameOrder(ObjectSpace space, long object) {
        this.space = space;
        isMadeByProgram = isMadeByProgram(space, object);
    }

    /** Whether an object has names that a program gave it. */
    private static boolean isMadeByProgram(ObjectSpace space, long object) {
        boolean isOwnClass = Value.isHeap(object) && TypeType.isType(space, object);
        return isOwnClass || space.isExact(object, ModuleType.INSTANCE) || Value.isHeap(space.typeValueOf(object));
    }

    @Override
    public int compare(Integer one, Integer other) {
        String text = space.qstrs.text(one);
        String otherText = space.qstrs.text(other);
        int group = group(text);
        int order = Integer.compare(group, group(otherText));
        if (order != 0) {
            return order;
        }
        return group == Integer.MAX_VALUE ? one.compareTo(other) : text.compareTo(otherText);
    }

    private int group(String text) {
        int number = StaticQstrs.number(text);
        if (number != 0) {
            return number;
        }
        boolean isBuiltIn = !isMadeByProgram || text.startsWith("__");
        return isBuiltIn ? Integer.MAX_VALUE - 1 : Integer.MAX_VALUE;
    }
}
