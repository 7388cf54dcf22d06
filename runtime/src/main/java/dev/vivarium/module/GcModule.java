package dev.vivarium.module;

import dev.vivarium.gc.Collector;
import dev.vivarium.heap.CollectionTrigger.Cause;
import dev.vivarium.heap.Sizing;
import dev.vivarium.heap.Value;
import dev.vivarium.object.BuiltinTable;
import dev.vivarium.object.IntType;
import dev.vivarium.object.Names;
import dev.vivarium.object.NativeModule;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.RomId;
import dev.vivarium.object.TypeType;
import dev.vivarium.vm.VirtualMachine;

/** Control of the garbage collector. */
final class GcModule extends NativeModule {
    static final GcModule INSTANCE = new GcModule();

    private static final String IS_FINALIZED = "is_finalized";

    private GcModule() {
        super(RomId.MODULE_GC, "gc");
    }

    @Override
    protected BuiltinTable members() {
        return BuiltinTable.empty()
                .fn0("collect() -> int", "Runs a garbage collection; the number of objects freed.", GcModule::collect)
                .fn0("disable() -> None", "Turns automatic collection off.", space -> enable(space, false))
                .fn0("enable() -> None", "Turns automatic collection on.", space -> enable(space, true))
                .fn0(
                        "isenabled() -> bool",
                        "Whether collection is automatic.",
                        space -> Value.ofBoolean(space.heap.collectsAutomatically()))
                .fn0(
                        "mem_free() -> int",
                        "The bytes of the heap that are free, and those by which it may still grow.",
                        space -> IntType.create(space, space.heap.freeBytes() + space.heap.room()))
                .fn0(
                        "mem_alloc() -> int",
                        "The bytes of the heap that are in use.",
                        space -> IntType.create(space, space.heap.usedBytes()))
                .fn1(
                        IS_FINALIZED + "(object)",
                        "Whether the finaliser of an object was run; only where the policy runs those of all classes.",
                        GcModule::isFinalized)
                .fnN(
                        "threshold(amount=-1)",
                        "Collects after every amount of bytes allocated; negative for never. Without amount, tells it.",
                        0,
                        1,
                        GcModule::threshold);
    }

    @Override
    public long load(ObjectSpace space, int name) {
        boolean isAbsent = !space.service(Collector.class).policy().facts().callsUserDel()
                && space.qstrs.text(name).equals(IS_FINALIZED);
        return isAbsent ? Value.NULL : super.load(space, name);
    }

    private static long isFinalized(ObjectSpace space, long object) {
        boolean hasFinaliser = space.heap.isObject(object)
                && TypeType.lookup(space, space.typeValueOf(object), Names.DEL) != Value.NULL;
        return Value.ofBoolean(hasFinaliser && !space.heap.planes.hasFinaliser(Value.block(object)));
    }

    private static long collect(ObjectSpace space) {
        Collector collector = space.service(Collector.class);
        collector.collect(Cause.EXPLICIT);
        long freed = Value.ofSmallInt(collector.freedObjects());
        VirtualMachine.of(space).interrupts().callBack();
        return freed;
    }

    private static long enable(ObjectSpace space, boolean enabled) {
        space.heap.setCollectAutomatically(enabled);
        return Value.NONE;
    }

    private static long threshold(ObjectSpace space, int base, int count) {
        if (count == 0) {
            long blocks = space.heap.threshold();
            return blocks == Long.MAX_VALUE ? Value.ofSmallInt(-1) : IntType.create(space, blocks * Sizing.BLOCK_BYTES);
        }
        long bytes = IntType.toLong(space, space.stack.slots[base]);
        space.heap.setThreshold(bytes < 0 ? Long.MAX_VALUE : bytes / Sizing.BLOCK_BYTES);
        return Value.NONE;
    }
}
