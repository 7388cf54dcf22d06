package dev.vivarium.module;

import dev.vivarium.heap.Value;
import dev.vivarium.host.Errno;
import dev.vivarium.object.FloatType;
import dev.vivarium.object.IntType;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.vm.Interrupts;
import dev.vivarium.vm.VirtualMachine;
import dev.vivarium.vm.Waits;

/** Functions of the time module that wait. Scheduled functions run, and an interrupt is raised, while they do. */
final class Waiting {
    private static final long NANOS_PER_MICRO = 1_000;
    private static final double MICROS_PER_SECOND = 1e6;
    private static final long MICROS_PER_MILLI = 1_000;
    private static final long LONGEST_MICROS = Long.MAX_VALUE / NANOS_PER_MICRO / 2;

    private Waiting() {}

    static long seconds(ObjectSpace space, int base, int count) {
        double wanted = FloatType.toDouble(space, space.stack.slots[base]);
        if (wanted < 0) {
            throw SystemFailure.error(space, -Errno.EINVAL);
        }
        Interrupts interrupts = VirtualMachine.of(space).interrupts();
        interrupts.handle();
        sleep(space, base, Math.round(Math.min(wanted * MICROS_PER_SECOND, LONGEST_MICROS)));
        return Value.NONE;
    }

    static long milliseconds(ObjectSpace space, int base, int count) {
        long wanted = IntType.toLong(space, space.stack.slots[base]);
        if (wanted > 0) {
            Interrupts interrupts = VirtualMachine.of(space).interrupts();
            long start = space.host.monotonicClock();
            interrupts.handleAll();
            long spent = (space.host.monotonicClock() - start) / NANOS_PER_MICRO;
            sleep(space, base, Math.min(wanted, LONGEST_MICROS / MICROS_PER_MILLI) * MICROS_PER_MILLI - spent);
        }
        return Value.NONE;
    }

    static long microseconds(ObjectSpace space, int base, int count) {
        long wanted = IntType.toLong(space, space.stack.slots[base]);
        if (wanted > 0) {
            sleep(space, base, Math.min(wanted, LONGEST_MICROS));
        }
        return Value.NONE;
    }

    private static void sleep(ObjectSpace space, int base, long microseconds) {
        Waits.of(space).sleep(microseconds * NANOS_PER_MICRO, base);
    }
}
