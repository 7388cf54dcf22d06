package dev.vivarium.inspector.capture;

import dev.vivarium.Machine;
import dev.vivarium.gc.Roots;
import dev.vivarium.heap.Heap;
import dev.vivarium.object.TypeType;
import dev.vivarium.vm.CodePosition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A heap at one moment, apart from the machine it was taken from: a copy of arrays, which nothing changes. What it
 * answers is the same whether it comes from a running machine or from a file.
 *
 * @param roots those that name a heap object, in the order in which a collection visits them
 * @param births where its objects were born
 */
public record Snapshot(Moment moment, Memory memory, List<NamedRoot> roots, Names names, Births births) {
    /**
     * Copies what a machine holds now, also in the middle of a collection. The machine must not run meanwhile; its heap
     * is not changed.
     */
    public static Snapshot of(Machine machine) {
        Heap heap = machine.heap();
        Memory memory = Memory.of(heap);
        return new Snapshot(
                moment(machine),
                memory,
                namedRoots(machine.collector().currentRoots(), memory),
                names(machine),
                Births.of(machine, memory.blocks()));
    }

    static Moment moment(Machine machine) {
        return new Moment(
                machine.collector().policy().facts().name(),
                machine.heap().isStress(),
                machine.heap().sizing().totalBytes(),
                machine.collector().collections(),
                machine.heap().isCollecting(),
                Optional.ofNullable(machine.virtualMachine().view().position()));
    }

    private static List<NamedRoot> namedRoots(Roots roots, Memory memory) {
        List<NamedRoot> named = new ArrayList<>();
        for (int i = 0; i < roots.count(); i++) {
            if (memory.isObject(roots.word(i))) {
                named.add(new NamedRoot(roots.word(i), roots.name(i)));
            }
        }
        return List.copyOf(named);
    }

    private static Names names(Machine machine) {
        Map<Long, CodePosition> codes = new HashMap<>();
        machine.virtualMachine().view().visitCode(codes::put);
        return new Names(
                Builtin.RUNTIME,
                TypeType.INSTANCE.value(),
                machine.space().qstrs.allBytes(),
                Map.copyOf(codes),
                machine.collector().weakrefs().table());
    }
}
