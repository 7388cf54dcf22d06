package dev.vivarium.disk.fat;

import dev.vivarium.disk.BlockDevice;
import dev.vivarium.disk.DiskFailure;
import dev.vivarium.disk.LittleEndian;
import dev.vivarium.host.Errno;
import java.nio.charset.StandardCharsets;

/** Makes an empty volume: FAT12 or FAT16 over the whole device, or FAT32 behind a partition table. */
public final class FatFormat {
    static final int INFORMATION_START = 0x41615252;
    static final int INFORMATION_MIDDLE = 0x61417272;

    private static final int ROOT_ENTRIES = 512;
    private static final int SMALLEST = 22;
    private static final int TRACK = 63;
    private static final int HEADS = 255;
    private static final int MOST_12 = 0xFF5;
    private static final int MOST_16 = 0xFFF5;
    private static final int MOST_32 = 0x0FFFFFF5;
    /** From how many units of 4096 sectors on a cluster has twice as many sectors. */
    private static final int[] STEPS = {1, 4, 16, 64, 256, 512};
    /** The same of FAT32, in units of 131072 sectors. */
    private static final int[] STEPS_32 = {1, 2, 4, 8, 16, 32};

    private final BlockDevice device;
    private final int size;
    private final FatClock clock;
    private final byte[] sector;

    private FatFormat(BlockDevice device, int sectorBytes, FatClock clock) {
        this.device = device;
        this.size = sectorBytes;
        this.clock = clock;
        sector = new byte[sectorBytes];
    }

    /** A layout: sizes in sectors. */
    private record Plan(
            int bits, int clusterSectors, int reserved, long tableSectors, int rootSectors, long clusters) {}

    /**
     * Makes a volume.
     *
     * @param orFat32 whether a device too large for FAT16 gets FAT32
     * @throws DiskFailure EIO where the device is too small or too large
     */
    public static void make(BlockDevice device, int sectorBytes, FatClock clock, boolean orFat32) {
        if (device.isReadOnly()) {
            throw new DiskFailure(Errno.EROFS);
        }
        FatFormat format = new FatFormat(device, sectorBytes, clock);
        long all = device.blocks();
        Plan plan = all < SMALLEST ? null : format.plan16(all);
        if (plan != null) {
            format.write(plan, 0, all);
        } else if (orFat32 && all - TRACK >= SMALLEST && (plan = format.plan32(all - TRACK)) != null) {
            format.write(plan, TRACK, all - TRACK);
            format.writePartition(all - TRACK);
        } else {
            throw new DiskFailure(Errno.EIO);
        }
        device.sync();
    }

    private static int automatic(long units, int[] steps) {
        int sectors = 1;
        for (int step : steps) {
            if (step > units) {
                break;
            }
            sectors *= 2;
        }
        return sectors;
    }

    /** The layout of FAT12 or FAT16, or null. */
    private Plan plan16(long all) {
        int cluster = automatic(all / 0x1000, STEPS);
        while (cluster <= 128) {
            long clusters = all / cluster;
            boolean is16 = clusters > MOST_12;
            long bytes = is16 ? clusters * 2 + 4 : (clusters * 3 + 1) / 2 + 3;
            long table = (bytes + size - 1) / size;
            int root = ROOT_ENTRIES * FatEntry.BYTES / size;
            if (all < 1 + table + root + cluster * 16L) {
                return null;
            }
            clusters = (all - 1 - table - root) / cluster;
            if (is16 == clusters > MOST_12 && clusters <= MOST_16) {
                return new Plan(is16 ? 16 : 12, cluster, 1, table, root, clusters);
            }
            if (!is16) {
                return null;
            }
            cluster *= 2;
        }
        return null;
    }

    private Plan plan32(long all) {
        int cluster = automatic(all / 0x20000, STEPS_32);
        while (cluster > 0) {
            long clusters = all / cluster;
            if (clusters <= MOST_16 || clusters > MOST_32) {
                return null;
            }
            long table = (clusters * 4 + 8 + size - 1) / size;
            int reserved = 32;
            if (all < reserved + table + cluster * 16L) {
                return null;
            }
            clusters = (all - reserved - table) / cluster;
            if (clusters > MOST_16) {
                return new Plan(32, cluster, reserved, table, 0, clusters);
            }
            cluster /= 2;
        }
        return null;
    }

    private void write(Plan plan, long start, long all) {
        bootSector(plan, start, all);
        device.write(start, sector);
        if (plan.bits == 32) {
            device.write(start + 6, sector);
            clear();
            LittleEndian.put32(sector, 0, INFORMATION_START);
            LittleEndian.put32(sector, 484, INFORMATION_MIDDLE);
            LittleEndian.put32(sector, 488, (int) plan.clusters - 1);
            LittleEndian.put32(sector, 492, 2);
            LittleEndian.put16(sector, FatMount.SIGNATURE_AT, FatMount.SIGNATURE);
            device.write(start + 7, sector);
            device.write(start + 1, sector);
        }
        clear();
        LittleEndian.put32(sector, 0, plan.bits == 12 ? 0xFFFFF8 : 0xFFFFFFF8);
        if (plan.bits == 32) {
            LittleEndian.put32(sector, 4, -1);
            LittleEndian.put32(sector, 8, FatVolume.END_OF_CHAIN);
        }
        long at = start + plan.reserved;
        long empty = plan.tableSectors + (plan.bits == 32 ? plan.clusterSectors : plan.rootSectors);
        for (long i = 0; i < empty; i++) {
            device.write(at + i, sector);
            clear();
        }
    }

    private void bootSector(Plan plan, long start, long all) {
        clear();
        text(0, "\u00EB\u00FE\u0090MSDOS5.0");
        LittleEndian.put16(sector, 11, size);
        sector[13] = (byte) plan.clusterSectors;
        LittleEndian.put16(sector, 14, plan.reserved);
        sector[16] = 1;
        LittleEndian.put16(sector, 17, plan.bits == 32 ? 0 : ROOT_ENTRIES);
        if (all < 0x10000) {
            LittleEndian.put16(sector, 19, (int) all);
        } else {
            LittleEndian.put32(sector, 32, (int) all);
        }
        sector[21] = (byte) 0xF8;
        LittleEndian.put16(sector, 24, TRACK);
        LittleEndian.put16(sector, 26, HEADS);
        LittleEndian.put32(sector, 28, (int) start);
        if (plan.bits == 32) {
            LittleEndian.put32(sector, 36, (int) plan.tableSectors);
            LittleEndian.put32(sector, 44, 2);
            LittleEndian.put16(sector, 48, 1);
            LittleEndian.put16(sector, 50, 6);
            signature(64, "FAT32   ");
        } else {
            LittleEndian.put16(sector, 22, (int) plan.tableSectors);
            signature(36, "FAT     ");
        }
        LittleEndian.put16(sector, FatMount.SIGNATURE_AT, FatMount.SIGNATURE);
    }

    private void signature(int at, String kind) {
        sector[at] = (byte) 0x80;
        sector[at + 2] = 0x29;
        LittleEndian.put32(sector, at + 3, clock.now());
        text(at + 7, "NO NAME    " + kind);
    }

    private void writePartition(long all) {
        clear();
        LittleEndian.put16(sector, FatMount.SIGNATURE_AT, FatMount.SIGNATURE);
        int at = 446;
        long end = (TRACK + all) / (TRACK * HEADS);
        sector[at + 1] = 1;
        sector[at + 2] = 1;
        sector[at + 4] = 0x0C;
        sector[at + 5] = (byte) (HEADS - 1);
        sector[at + 6] = (byte) (end >> 2 & 0xC0 | TRACK);
        sector[at + 7] = (byte) end;
        LittleEndian.put32(sector, at + 8, TRACK);
        LittleEndian.put32(sector, at + 12, (int) all);
        device.write(0, sector);
    }

    private void clear() {
        java.util.Arrays.fill(sector, (byte) 0);
    }

    private void text(int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(bytes, 0, sector, at, bytes.length);
    }
}
