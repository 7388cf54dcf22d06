package dev.vivarium;

import dev.vivarium.bytecode.CompiledModule;
import dev.vivarium.compiler.CompileOptions;
import dev.vivarium.compiler.Compiler;
import dev.vivarium.gc.Collector;
import dev.vivarium.gc.SlotRoots;
import dev.vivarium.gc.TemporaryObjects;
import dev.vivarium.gc.policy.Policies;
import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Sizing;
import dev.vivarium.heap.ValueStack;
import dev.vivarium.host.Host;
import dev.vivarium.module.BuiltinsModule;
import dev.vivarium.module.ProgramFinalisation;
import dev.vivarium.object.ModuleType;
import dev.vivarium.object.Names;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.syntax.ParseMode;
import dev.vivarium.syntax.Parser;
import dev.vivarium.syntax.source.SourceText;
import dev.vivarium.vm.VirtualMachine;

/** One MicroPython: wires heap, collector, virtual machine, modules and host. The one class that sees all. */
public final class Machine {
    private static final int STACK_SLOTS = 1 << 17;

    private final ObjectSpace space;
    private final VirtualMachine virtualMachine;

    public Machine(long heapBytes, Host host) {
        Heap heap = new Heap(Sizing.ofTotalBytes(heapBytes));
        space = new ObjectSpace(heap, new ValueStack(STACK_SLOTS), host);
        Collector collector = new Collector(heap, Policies.DEFAULT.policy());
        heap.setTrigger(collector);
        collector.setFinalisation(new ProgramFinalisation(space));
        space.provide(Collector.class, collector);
        collector.addRoots(new SlotRoots(space.roots));
        collector.addRoots(new TemporaryObjects(heap.temporaries));
        space.members(BuiltinsModule.INSTANCE);
        virtualMachine = new VirtualMachine(space, collector);
    }

    /** Runs a program text as {@code __main__}. */
    public void run(String text, String file) {
        CompiledModule compiled =
                Compiler.compile(Parser.parse(new SourceText(text), ParseMode.FILE), file, CompileOptions.DEFAULT);
        long module = virtualMachine.newModule(Names.MAIN);
        virtualMachine.run(compiled, module, ModuleType.globals(space, module));
    }

    public ObjectSpace space() {
        return space;
    }
}
