package dev.vivarium.disk.fat;

import dev.vivarium.disk.BlockDevice;
import dev.vivarium.disk.DiskFailure;
import dev.vivarium.disk.LittleEndian;
import dev.vivarium.host.Errno;

/** Sectors and cluster chains of a volume. Sectors pass through one window, which {@link #flush} writes back. */
public final class FatVolume {
    private static final long NONE = -1;
    static final int END_OF_CHAIN = 0x0FFFFFFF;
    private static final int FREE_COUNT = 488;
    private static final int NEXT_FREE = 492;

    final BlockDevice device;
    final FatClock clock;
    private final long[] state;
    final byte[] window;
    private long windowSector = NONE;
    private boolean isDirty;

    /** @param state the numbers of {@link FatState}, changed in place */
    public FatVolume(BlockDevice device, long[] state, FatClock clock) {
        this.device = device;
        this.state = state;
        this.clock = clock;
        window = new byte[(int) state[FatState.SECTOR_BYTES]];
    }

    long get(int number) {
        return state[number];
    }

    void set(int number, long value) {
        state[number] = value;
    }

    int sectorBytes() {
        return window.length;
    }

    int clusterBytes() {
        return window.length * (int) state[FatState.CLUSTER_SECTORS];
    }

    int tableEntries() {
        return (int) state[FatState.TABLE_ENTRIES];
    }

    boolean isFat32() {
        return state[FatState.BITS] == 32;
    }

    void requireWritable() {
        if (device.isReadOnly()) {
            throw new DiskFailure(Errno.EROFS);
        }
    }

    // The window

    void moveTo(long sector) {
        if (sector != windowSector) {
            flush();
            windowSector = NONE;
            device.read(sector, window);
            windowSector = sector;
        }
    }

    /** Moves the window to a sector whose contents do not matter. */
    void moveToFresh(long sector) {
        if (sector != windowSector) {
            flush();
            windowSector = sector;
        }
        java.util.Arrays.fill(window, (byte) 0);
        isDirty = true;
    }

    void markDirty() {
        isDirty = true;
    }

    long windowSector() {
        return windowSector;
    }

    /** Writes the window back where it has changed; of the first table, to the second too. */
    public void flush() {
        if (!isDirty) {
            return;
        }
        isDirty = false;
        device.write(windowSector, window);
        long inTable = windowSector - state[FatState.TABLE_START];
        if (inTable >= 0 && inTable < state[FatState.TABLE_SECTORS] && state[FatState.TABLES] == 2) {
            device.write(windowSector + state[FatState.TABLE_SECTORS], window);
        }
    }

    /** Writes everything and asks the device to keep it. */
    void sync() {
        flush();
        device.sync();
    }

    /** The first sector of a cluster. */
    long sectorOf(int cluster) {
        if (cluster < 2 || cluster >= tableEntries()) {
            throw new DiskFailure(Errno.EIO);
        }
        return state[FatState.DATA_START] + (cluster - 2L) * state[FatState.CLUSTER_SECTORS];
    }

    // The table

    private int seek(long offset) {
        moveTo(state[FatState.TABLE_START] + offset / window.length);
        return (int) (offset % window.length);
    }

    private int tableByte(long offset) {
        int at = seek(offset);
        return window[at] & 0xFF;
    }

    private void putTableByte(long offset, int mask, int value) {
        int at = seek(offset);
        window[at] = (byte) (window[at] & ~mask | value & mask);
        isDirty = true;
    }

    /** What the table says of a cluster: 0 for free, at least {@link #tableEntries} for the last of a chain. */
    int entry(int cluster) {
        if (cluster < 2 || cluster >= tableEntries()) {
            throw new DiskFailure(Errno.EIO);
        }
        switch ((int) state[FatState.BITS]) {
            case 12:
                long offset = cluster + cluster / 2L;
                int low = tableByte(offset);
                int both = low | tableByte(offset + 1) << 8;
                return (cluster & 1) != 0 ? both >> 4 : both & 0xFFF;
            case 16:
                return LittleEndian.get16(window, seek(cluster * 2L));
            default:
                return LittleEndian.get32(window, seek(cluster * 4L)) & END_OF_CHAIN;
        }
    }

    void setEntry(int cluster, int value) {
        switch ((int) state[FatState.BITS]) {
            case 12:
                setEntry12(cluster, value);
                break;
            case 16:
                LittleEndian.put16(window, seek(cluster * 2L), value);
                isDirty = true;
                break;
            default:
                int at = seek(cluster * 4L);
                int kept = LittleEndian.get32(window, at) & ~END_OF_CHAIN;
                LittleEndian.put32(window, at, kept | value & END_OF_CHAIN);
                isDirty = true;
                break;
        }
    }

    private void setEntry12(int cluster, int value) {
        long offset = cluster + cluster / 2L;
        if ((cluster & 1) != 0) {
            putTableByte(offset, 0xF0, value << 4);
            putTableByte(offset + 1, 0xFF, value >> 4);
        } else {
            putTableByte(offset, 0xFF, value);
            putTableByte(offset + 1, 0x0F, value >> 8);
        }
    }

    boolean isEnd(int entry) {
        return entry >= tableEntries();
    }

    /** The cluster after another one of the same chain; raises EIO where the chain is broken. */
    int next(int cluster) {
        int next = entry(cluster);
        if (next < 2) {
            throw new DiskFailure(Errno.EIO);
        }
        return next;
    }

    /**
     * Follows or lengthens a chain by a cluster.
     *
     * @param cluster the cluster to go on from, 0 for a new chain
     * @return the next cluster, 0 where the volume is full
     */
    int stretch(int cluster) {
        if (cluster != 0) {
            int next = next(cluster);
            if (!isEnd(next)) {
                return next;
            }
        }
        int free = findFree(cluster);
        if (free == 0) {
            return 0;
        }
        setEntry(free, END_OF_CHAIN);
        if (cluster != 0) {
            setEntry(cluster, free);
        }
        state[FatState.LAST_CLUSTER] = free;
        countFree(-1);
        return free;
    }

    private int findFree(int cluster) {
        long last = state[FatState.LAST_CLUSTER];
        boolean isValid = last >= 2 && last < tableEntries();
        int start = isValid ? (int) last : Math.max(1, cluster);
        if (cluster != 0) {
            int after = cluster + 1 >= tableEntries() ? 2 : cluster + 1;
            if (entry(after) == 0) {
                return after;
            }
        }
        for (int i = 1; i < tableEntries(); i++) {
            int candidate = start + i;
            candidate = candidate >= tableEntries() ? candidate - tableEntries() + 2 : candidate;
            if (candidate < tableEntries() && entry(candidate) == 0) {
                return candidate;
            }
        }
        return 0;
    }

    /** Frees a chain. */
    void release(int cluster) {
        int each = cluster;
        while (each >= 2 && !isEnd(each)) {
            int next = entry(each);
            if (next == 0) {
                return;
            }
            setEntry(each, 0);
            countFree(1);
            each = next;
        }
    }

    private void countFree(int change) {
        long sector = state[FatState.INFO_SECTOR];
        if (sector == 0) {
            return;
        }
        moveTo(sector);
        int free = LittleEndian.get32(window, FREE_COUNT);
        if (free >= 0 && free <= tableEntries() - 2) {
            LittleEndian.put32(window, FREE_COUNT, free + change);
        }
        LittleEndian.put32(window, NEXT_FREE, (int) state[FatState.LAST_CLUSTER]);
        isDirty = true;
    }

    /** The number of free clusters. */
    public int freeClusters() {
        int free = 0;
        for (int cluster = 2; cluster < tableEntries(); cluster++) {
            if (entry(cluster) == 0) {
                free++;
            }
        }
        return free;
    }

    /** Fills a new cluster of a directory with zeros. */
    void clear(int cluster) {
        long sector = sectorOf(cluster);
        for (int i = (int) state[FatState.CLUSTER_SECTORS] - 1; i >= 0; i--) {
            moveToFresh(sector + i);
        }
    }
}
