package dev.vivarium.inspector.capture;

import dev.vivarium.vm.CodePosition;
import java.util.Map;

/**
 * What the words of a heap mean beside the heap itself.
 *
 * @param builtins the objects outside the heap
 * @param typeOfTypes the type word of classes
 * @param interned the UTF-8 bytes of the interned strings by their numbers; not to be modified
 * @param codes where each function's code begins, by the address of its raw code
 * @param weakrefTable the address of the weakref map's table, or NULL
 */
public record Names(
        Builtin.Table builtins,
        long typeOfTypes,
        byte[][] interned,
        Map<Long, CodePosition> codes,
        long weakrefTable) {}
