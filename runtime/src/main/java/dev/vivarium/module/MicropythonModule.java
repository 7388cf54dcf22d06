package dev.vivarium.module;

import dev.vivarium.gc.BlockMap;
import dev.vivarium.gc.HeapOccupancy;
import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Value;
import dev.vivarium.object.BuiltinTable;
import dev.vivarium.object.IntType;
import dev.vivarium.object.NativeModule;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.Printer;
import dev.vivarium.object.RomId;
import dev.vivarium.vm.VirtualMachine;
import java.util.stream.IntStream;

/** Control of MicroPython's own runtime. */
final class MicropythonModule extends NativeModule {
    static final MicropythonModule INSTANCE = new MicropythonModule();

    private static final int CTRL_C = 3;

    private MicropythonModule() {
        super(RomId.MODULE_MICROPYTHON, "micropython");
    }

    @Override
    protected BuiltinTable members() {
        BuiltinTable table = BuiltinTable.empty()
                .fn1(
                        "const(value) -> Arg",
                        "The value; the compiler puts it in place of the name.",
                        (s, value) -> value)
                .fnN("opt_level(level)", "The compiler's optimisation level, 0 to 3.", 0, 1, MicropythonModule::level)
                .fn0("stack_use() -> int", "The bytes of the stack in use.", s -> Value.ofSmallInt(stackBytes(s)))
                .fn1(
                        "kbd_intr(character) -> None",
                        "Lets Ctrl-C (3) raise KeyboardInterrupt; any other number lets it end the program.",
                        MicropythonModule::interruptOn)
                .fn2("schedule(function, argument) -> None", "Calls function soon.", MicropythonModule::schedule)
                .object("RingIO", RingIoType.INSTANCE);
        return addMemory(table);
    }

    private static BuiltinTable addMemory(BuiltinTable table) {
        return table.fn0("mem_total() -> int", "The bytes ever allocated.", s -> IntType.create(s, s.heap.totalBytes()))
                .fn0("mem_current() -> int", "The bytes allocated now.", s -> IntType.create(s, s.heap.usedBytes()))
                .fn0(
                        "mem_peak() -> int",
                        "The most bytes ever allocated at a time.",
                        s -> IntType.create(s, s.heap.peakBytes()))
                .fnN(
                        "mem_info(verbose) -> None",
                        "Prints how full the heap is; with an argument, its map.",
                        0,
                        1,
                        (s, base, n) -> memoryInfo(s, n == 1))
                .fnN(
                        "qstr_info(verbose) -> None",
                        "Prints the number of interned strings; with an argument, all.",
                        0,
                        1,
                        (s, base, n) -> internInfo(s, n == 1))
                .fn0("heap_lock() -> None", "Forbids allocation until heap_unlock().", MicropythonModule::lock)
                .fn0(
                        "heap_unlock() -> int",
                        "Undoes one heap_lock(); the number of those left.",
                        MicropythonModule::unlock);
    }

    private static long level(ObjectSpace space, int base, int count) {
        ImportSystem imports = ImportSystem.of(space);
        if (count == 0) {
            return Value.ofSmallInt(imports.compileOptions().optimisation());
        }
        int level = (int) IntType.toLong(space, space.stack.slots[base]);
        imports.setCompileOptions(imports.compileOptions().withOptimisation(level));
        return Value.NONE;
    }

    private static long stackBytes(ObjectSpace space) {
        return (long) Long.BYTES * space.stack.top;
    }

    private static long interruptOn(ObjectSpace space, long character) {
        boolean isInterrupting = IntType.toLong(space, character) == CTRL_C;
        VirtualMachine.of(space).interrupts().setWanted(isInterrupting);
        return Value.NONE;
    }

    private static long schedule(ObjectSpace space, long function, long argument) {
        if (!VirtualMachine.of(space).interrupts().schedule(function, argument)) {
            throw space.runtimeError("schedule queue full");
        }
        return Value.NONE;
    }

    static long memoryInfo(ObjectSpace space, boolean withMap) {
        Heap heap = space.heap;
        Printer out = Output.standard(space);
        out.print("mem: total=" + heap.totalBytes() + ", current=" + heap.usedBytes() + ", peak=" + heap.peakBytes()
                + "\n");
        out.print("stack: " + stackBytes(space) + " out of " + (long) Long.BYTES * space.stack.slots.length + "\n");
        out.print(HeapOccupancy.of(heap).text());
        if (withMap) {
            out.print(BlockMap.of(heap, new TypeLetters()).text());
        }
        return Value.NONE;
    }

    /** Names that modules declare are not counted: the reference has them in ROM. */
    private static long internInfo(ObjectSpace space, boolean withTexts) {
        int[] added = IntStream.range(SystemState.of(space).firstNameOfProgram(), space.qstrs.count())
                .filter(qstr -> !Modules.declare(space.qstrs.text(qstr)))
                .toArray();
        long bytes = IntStream.of(added)
                .mapToLong(qstr -> space.qstrs.bytes(qstr).length)
                .sum();
        Printer out = Output.standard(space);
        out.print("qstr pool: n_pool=1, n_qstr=" + added.length + ", n_str_data_bytes=" + bytes + ", n_total_bytes="
                + (bytes + (long) Long.BYTES * added.length) + "\n");
        for (int i = 0; withTexts && i < added.length; i++) {
            out.print("Q(" + space.qstrs.text(added[i]) + ")\n");
        }
        return Value.NONE;
    }

    private static long lock(ObjectSpace space) {
        space.heap.lock();
        return Value.NONE;
    }

    private static long unlock(ObjectSpace space) {
        if (space.heap.lockDepth() > 0) {
            space.heap.unlock();
        }
        return Value.ofSmallInt(space.heap.lockDepth());
    }
}
