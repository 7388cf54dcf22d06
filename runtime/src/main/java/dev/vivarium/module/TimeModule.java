package dev.vivarium.module;

import dev.vivarium.heap.Value;
import dev.vivarium.object.BuiltinTable;
import dev.vivarium.object.Exceptions;
import dev.vivarium.object.IntType;
import dev.vivarium.object.NativeModule;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.RomId;

/** Clocks, waiting and the calendar. */
final class TimeModule extends NativeModule {
    static final TimeModule INSTANCE = new TimeModule();

    /** Counts of ticks start again at 0 from here: the first number that is no small int. */
    private static final long TICKS_PERIOD = Value.MAX_SMALL_INT + 1;

    private static final long NANOS_PER_MICRO = 1_000;
    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double MICROS_PER_SECOND = 1e6;

    private TimeModule() {
        super(RomId.MODULE_TIME, "time");
    }

    @Override
    protected BuiltinTable members() {
        BuiltinTable table = BuiltinTable.empty()
                .fn0(
                        "time() -> float",
                        "Seconds since 1970 as a float.",
                        s -> Value.ofDouble(Math.floorDiv(s.host.wallClock(), NANOS_PER_MICRO) / MICROS_PER_SECOND))
                .fn0("time_ns() -> int", "Nanoseconds since 1970.", s -> IntType.create(s, s.host.wallClock()))
                .fn0(
                        "clock() -> float",
                        "Seconds of processor time used, as a float.",
                        s -> Value.ofDouble(s.host.processorClock() / NANOS_PER_SECOND))
                .fnN(
                        "gmtime(seconds) -> tuple[int, int, int, int, int, int, int, int, int]",
                        "The calendar in UTC at a time in seconds, as a 9-tuple.",
                        0,
                        1,
                        Calendar::utc)
                .fnN(
                        "localtime(seconds) -> tuple[int, int, int, int, int, int, int, int, int]",
                        "The calendar in local time at a time in seconds, as a 9-tuple.",
                        0,
                        1,
                        Calendar::local)
                .fn1("mktime(tuple) -> int", "Seconds since 1970 of a local time.", Calendar::seconds);
        return addTicks(addSleeps(table));
    }

    private static BuiltinTable addSleeps(BuiltinTable table) {
        return table.fnN("sleep(seconds) -> None", "Waits; seconds may be a float.", 1, 1, Waiting::seconds)
                .fnN("sleep_ms(milliseconds) -> None", "Waits so many milliseconds.", 1, 1, Waiting::milliseconds)
                .fnN("sleep_us(microseconds) -> None", "Waits so many microseconds.", 1, 1, Waiting::microseconds);
    }

    private static BuiltinTable addTicks(BuiltinTable table) {
        return table.fn0("ticks_ms() -> int", "A count of milliseconds that wraps.", s -> ticks(s, NANOS_PER_MILLI))
                .fn0("ticks_us() -> int", "A count of microseconds that wraps.", s -> ticks(s, NANOS_PER_MICRO))
                .fn0("ticks_cpu() -> int", "A fast count that wraps; this machine has none.", s -> Value.ofSmallInt(0))
                .fn2(
                        "ticks_add(ticks, delta) -> int",
                        "A count of ticks moved by delta of the same unit, wrapped.",
                        TimeModule::ticksAdd)
                .fn2(
                        "ticks_diff(end, start) -> int",
                        "The signed distance of two counts of ticks, in their unit.",
                        TimeModule::ticksDiff);
    }

    /** The count of milliseconds. */
    static long milliseconds(ObjectSpace space) {
        return ticks(space, NANOS_PER_MILLI);
    }

    /** The signed distance between two counts, in their unit. */
    static long distance(long end, long start) {
        return (Value.smallIntValue(end) - Value.smallIntValue(start) + TICKS_PERIOD / 2 & TICKS_PERIOD - 1)
                - TICKS_PERIOD / 2;
    }

    private static long ticks(ObjectSpace space, long nanoseconds) {
        return Value.ofSmallInt(space.host.monotonicClock() / nanoseconds & TICKS_PERIOD - 1);
    }

    private static long ticksAdd(ObjectSpace space, long ticks, long delta) {
        long distance = IntType.toLong(space, delta);
        if (distance <= -TICKS_PERIOD / 2 || distance >= TICKS_PERIOD / 2) {
            throw space.error(Exceptions.OVERFLOW_ERROR, "ticks interval overflow");
        }
        return Value.ofSmallInt(IntType.toLong(space, ticks) + distance & TICKS_PERIOD - 1);
    }

    private static long ticksDiff(ObjectSpace space, long end, long start) {
        long distance = IntType.toLong(space, end) - IntType.toLong(space, start);
        return Value.ofSmallInt((distance + TICKS_PERIOD / 2 & TICKS_PERIOD - 1) - TICKS_PERIOD / 2);
    }
}
