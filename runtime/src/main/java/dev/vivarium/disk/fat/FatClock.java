package dev.vivarium.disk.fat;

/** Where a volume takes its times from. */
@FunctionalInterface
public interface FatClock {
    /** The local time as FAT packs it: the date in the upper 16 bits, the time in two seconds in the lower. */
    int now();
}
