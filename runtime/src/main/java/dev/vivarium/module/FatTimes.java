package dev.vivarium.module;

import dev.vivarium.object.ObjectSpace;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Times as FAT packs them: date and time in 16 bits each, to two seconds. */
final class FatTimes {
    /** What the root, which has no entry, tells: the first of January 2000. */
    static final int ROOT_DATE = 0x2821;

    private static final int FIRST_YEAR = 1980;

    private FatTimes() {}

    /** The host's local time, the date in the upper half. */
    static int now(ObjectSpace space) {
        long utc = Math.floorDiv(space.host.wallClock(), 1_000_000_000L);
        LocalDateTime time = LocalDateTime.ofEpochSecond(utc + space.host.zoneOffset(utc), 0, ZoneOffset.UTC);
        return time.getYear() - FIRST_YEAR << 25
                | time.getMonthValue() << 21
                | time.getDayOfMonth() << 16
                | time.getHour() << 11
                | time.getMinute() << 5
                | time.getSecond() / 2;
    }

    /** Seconds since 1970; a month or day of 0 counts back, as the reference's arithmetic does. */
    static long seconds(int date, int time) {
        int year = FIRST_YEAR + (date >> 9 & 0x7F);
        int month = date >> 5 & 0x0F;
        int day = date & 0x1F;
        return LocalDateTime.of(year, 1, 1, 0, 0)
                .plusMonths(month - 1L)
                .plusDays(day - 1L)
                .plusHours(time >> 11 & 0x1F)
                .plusMinutes(time >> 5 & 0x3F)
                .plusSeconds(2L * (time & 0x1F))
                .toEpochSecond(ZoneOffset.UTC);
    }
}
