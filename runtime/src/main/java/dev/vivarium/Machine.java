package dev.vivarium;

import dev.vivarium.gc.Collector;
import dev.vivarium.gc.SlotRoots;
import dev.vivarium.gc.TemporaryObjects;
import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Sizing;
import dev.vivarium.heap.ValueStack;
import dev.vivarium.host.Host;
import dev.vivarium.module.ImportSystem;
import dev.vivarium.module.ModuleGlobals;
import dev.vivarium.module.ProgramFinalisation;
import dev.vivarium.module.Programs;
import dev.vivarium.module.References;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.state.Parts;
import dev.vivarium.vm.AllocationSites;
import dev.vivarium.vm.VirtualMachine;

/** One MicroPython: wires heap, collector, virtual machine, modules and host. The one class that sees all. */
public final class Machine {
    private static final int STACK_SLOTS = 1 << 17;

    private final Heap heap;
    private final ObjectSpace space;
    private final Collector collector;
    private final VirtualMachine virtualMachine;
    private final AllocationSites sites;
    private final Programs programs;
    private final MachineOptions options;
    private final Parts parts = new Parts();

    public Machine(MachineOptions options, Host host) {
        this.options = options;
        heap = new Heap(Sizing.ofTotalBytes(options.heapBytes()), Sizing.ofTotalBytes(options.mostHeapBytes()));
        space = new ObjectSpace(heap, new ValueStack(STACK_SLOTS), host);
        collector = new Collector(heap, options.policy().policy());
        heap.setTrigger(collector);
        space.finaliserBits = collector.policy().facts().finaliserBits();
        collector.setFinalisation(
                new ProgramFinalisation(space, collector.policy().facts()));
        space.provide(Collector.class, collector);
        References.provide(space, collector.policy().facts());
        // What the program's author can name comes first: a root is credited with what no root before it reaches.
        collector.addRoots(new ModuleGlobals(space));
        virtualMachine = new VirtualMachine(space, collector);
        collector.addRoots(new SlotRoots(space.roots));
        collector.addRoots(new TemporaryObjects(heap.temporaries));
        sites = new AllocationSites(heap, virtualMachine);
        programs = new Programs(space, virtualMachine, options.optimisation(), options.board());
        heap.temporaries.release(0);
        heap.setStress(options.stress());
        parts.add(heap).add(space.qstrs).add(space.roots);
        parts.add(collector).add(virtualMachine).add(space).add(programs).add(sites);
        if (options.sites()) {
            sites.record();
        }
    }

    /** How programs are started. */
    public Programs programs() {
        return programs;
    }

    public ObjectSpace space() {
        return space;
    }

    public Heap heap() {
        return heap;
    }

    public Collector collector() {
        return collector;
    }

    public VirtualMachine virtualMachine() {
        return virtualMachine;
    }

    /** Where objects were born, if that is noted. */
    public AllocationSites allocationSites() {
        return sites;
    }

    public ImportSystem imports() {
        return programs.imports();
    }

    /** Everything that changes while a program runs, in the order in which a checkpoint is restored. */
    public Parts parts() {
        return parts;
    }

    public MachineOptions options() {
        return options;
    }
}
