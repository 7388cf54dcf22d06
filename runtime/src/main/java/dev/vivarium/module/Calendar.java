package dev.vivarium.module;

import dev.vivarium.heap.Value;
import dev.vivarium.object.Exceptions;
import dev.vivarium.object.FloatType;
import dev.vivarium.object.IntType;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.Sequences;
import dev.vivarium.object.TupleType;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Functions of the time module between seconds and calendar dates. */
final class Calendar {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final int MONTHS = 12;
    private static final int SECONDS_PER_DAY = 86_400;
    /** Of {@link #LONGEST_YEAR}, in seconds. */
    private static final long FARTHEST = 1L << 52;

    private static final int LONGEST_YEAR = 100_000_000;

    private Calendar() {}

    static long utc(ObjectSpace space, int base, int count) {
        return tuple(space, moment(space, base, count), 0);
    }

    static long local(ObjectSpace space, int base, int count) {
        long moment = moment(space, base, count);
        return tuple(space, moment, space.host.zoneOffset(moment));
    }

    private static long moment(ObjectSpace space, int base, int count) {
        if (count == 0) {
            return Math.floorDiv(space.host.wallClock(), NANOS_PER_SECOND);
        }
        long seconds = (long) FloatType.toDouble(space, space.stack.slots[base]);
        if (Math.abs(seconds) > FARTHEST) {
            throw space.error(Exceptions.OVERFLOW_ERROR, "timestamp out of range");
        }
        return seconds;
    }

    private static long tuple(ObjectSpace space, long moment, int offset) {
        LocalDateTime time = LocalDateTime.ofEpochSecond(moment + offset, 0, ZoneOffset.UTC);
        int[] fields = {
            time.getYear(),
            time.getMonthValue(),
            time.getDayOfMonth(),
            time.getHour(),
            time.getMinute(),
            time.getSecond(),
            time.getDayOfWeek().getValue() - 1,
            time.getDayOfYear(),
            0
        };
        long tuple = TupleType.create(space, fields.length);
        for (int i = 0; i < fields.length; i++) {
            TupleType.set(space, tuple, i, Value.ofSmallInt(fields[i]));
        }
        return tuple;
    }

    static long seconds(ObjectSpace space, long fields) {
        int length = Sequences.lengthOfArray(space, fields);
        if (length < 8 || length > 9) {
            throw space.typeError("mktime needs a tuple of length 8 or 9");
        }
        long[] numbers = new long[6];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = IntType.toLong(space, Sequences.item(space, fields, i));
        }
        return IntType.create(space, seconds(space, numbers));
    }

    /** Fields may lie outside their usual range: month 14 is a month of the next year. */
    private static long seconds(ObjectSpace space, long[] fields) {
        for (long field : fields) {
            if (field != (int) field || Math.abs(fields[0]) > LONGEST_YEAR) {
                throw space.error(Exceptions.OVERFLOW_ERROR, "invalid mktime usage");
            }
        }
        long months = fields[0] * MONTHS + fields[1] - 1;
        long day = LocalDate.of((int) Math.floorDiv(months, MONTHS), Math.floorMod(months, MONTHS) + 1, 1)
                        .toEpochDay()
                + fields[2]
                - 1;
        long local = day * SECONDS_PER_DAY + fields[3] * 3600 + fields[4] * 60 + fields[5];
        long moment = local - space.host.zoneOffset(local - space.host.zoneOffset(local));
        if (moment == -1) {
            throw space.error(Exceptions.OVERFLOW_ERROR, "invalid mktime usage");
        }
        return moment;
    }
}
