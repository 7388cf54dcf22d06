package dev.vivarium.dap.adapter;

import dev.vivarium.dap.debugger.BirthWatch;
import dev.vivarium.dap.debugger.Place;
import dev.vivarium.dap.debugger.StoppedProgram;
import dev.vivarium.vm.Access;
import java.util.function.Function;

/**
 * What a client was told that it can watch.
 *
 * @param place where it lies; null for a value that is in no place that can be told
 * @param kind of its place; null where reads and writes of it cannot be told
 * @param object its address, 0 for a value that lies in no object
 * @param number the object's birth number, which tells it from others that take over its address
 * @param birth the births that are meant; null for a variable
 * @param remark what the client is to be told of it; empty for nothing
 */
record Watchable(
        String name,
        Function<StoppedProgram, Place> place,
        Access.Kind kind,
        long object,
        int number,
        BirthWatch birth,
        String remark) {
    /** The births that are meant. */
    static Watchable of(BirthWatch birth) {
        return new Watchable(birth.text(), null, null, 0, 0, birth, "");
    }
}
