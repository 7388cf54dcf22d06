package dev.vivarium.module;

import dev.vivarium.heap.Value;
import dev.vivarium.object.BuiltinTable;
import dev.vivarium.object.IntType;
import dev.vivarium.object.NativeModule;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.Operators;
import dev.vivarium.object.RomId;
import dev.vivarium.vm.Interrupts;
import dev.vivarium.vm.VirtualMachine;

/** What of a board's hardware the unix port has: memory, and pins written in Python. */
final class MachineModule extends NativeModule {
    static final MachineModule INSTANCE = new MachineModule();

    private static final long DEFAULT_TIMEOUT_MICROS = 1_000_000;
    private static final long NANOS_PER_MICRO = 1_000;

    private MachineModule() {
        super(RomId.MODULE_MACHINE, "machine");
    }

    @Override
    protected BuiltinTable members() {
        return BuiltinTable.empty()
                .object("mem8", MemType.MEM8)
                .object("mem16", MemType.MEM16)
                .object("mem32", MemType.MEM32)
                .constant("soft_reset", "Ends the program, as sys.exit().", MachineModule::softReset)
                .fn0("idle()", "Lets time pass; here it does nothing.", space -> Value.NONE)
                .fnN(
                        "time_pulse_us(pin, pulse_level, timeout_us=1000000) -> int",
                        "The length of a pulse in microseconds; -2 where it does not begin in time, -1 where it does not end.",
                        2,
                        3,
                        MachineModule::timePulse)
                .object("PinBase", PinBaseType.INSTANCE)
                .object("Signal", SignalType.INSTANCE);
    }

    private static long softReset(ObjectSpace space) {
        return space.members(SysModule.INSTANCE).get(space.qstrs.intern("exit"));
    }

    private static long timePulse(ObjectSpace space, int base, int count) {
        long[] slots = space.stack.slots;
        long pin = slots[base];
        int wanted = Operators.isTrue(space, slots[base + 1]) ? 1 : 0;
        long timeout = count > 2 ? IntType.toLong(space, slots[base + 2]) : DEFAULT_TIMEOUT_MICROS;
        Interrupts interrupts = VirtualMachine.of(space).interrupts();
        int mark = space.heap.temporaries.mark();
        int changes = 2;
        long start = micros(space);
        while (true) {
            interrupts.raiseInterrupt();
            long now = micros(space);
            boolean isThere = VirtualPin.read(space, pin) == wanted;
            space.heap.temporaries.release(mark);
            if (isThere) {
                wanted = 1 - wanted;
                if (--changes == 0) {
                    return IntType.create(space, now - start);
                }
                start = now;
            } else if (Long.compareUnsigned(now - start, timeout) >= 0) {
                return Value.ofSmallInt(-changes);
            }
        }
    }

    private static long micros(ObjectSpace space) {
        return space.host.monotonicClock() / NANOS_PER_MICRO;
    }
}
