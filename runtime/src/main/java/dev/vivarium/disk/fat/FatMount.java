package dev.vivarium.disk.fat;

import dev.vivarium.disk.BlockDevice;
import dev.vivarium.disk.DiskFailure;
import dev.vivarium.disk.LittleEndian;
import dev.vivarium.host.Errno;
import java.nio.charset.StandardCharsets;

/** Finds a volume on a device and reads its geometry. */
public final class FatMount {
    static final int SIGNATURE = 0xAA55;
    static final int SIGNATURE_AT = 510;
    private static final int PARTITIONS_AT = 446;
    private static final int PARTITION_BYTES = 16;
    private static final int MOST_CLUSTERS_12 = 0xFF5;
    private static final int MOST_CLUSTERS_16 = 0xFFF5;
    private static final int MOST_CLUSTERS_32 = 0x0FFFFFF5;

    private final BlockDevice device;
    private final byte[] sector;
    private final long[] state;

    private FatMount(BlockDevice device, long[] state) {
        this.device = device;
        this.state = state;
        sector = new byte[(int) state[FatState.SECTOR_BYTES]];
    }

    /**
     * Fills a state whose sector size is set.
     *
     * @throws DiskFailure ENODEV where there is no volume
     */
    public static void mount(BlockDevice device, long[] state) {
        state[FatState.BITS] = 0;
        FatMount mount = new FatMount(device, state);
        mount.readGeometry(mount.findVolume());
    }

    private static DiskFailure noVolume() {
        return new DiskFailure(Errno.ENODEV);
    }

    private long findVolume() {
        device.read(0, sector);
        if (isBootSector()) {
            return 0;
        }
        if (LittleEndian.get16(sector, SIGNATURE_AT) != SIGNATURE) {
            throw noVolume();
        }
        byte[] table = sector.clone();
        for (int i = 0; i < 4; i++) {
            int at = PARTITIONS_AT + i * PARTITION_BYTES;
            long start = LittleEndian.get32(table, at + 8) & 0xFFFFFFFFL;
            if (table[at + 4] != 0 && start != 0) {
                device.read(start, sector);
                if (isBootSector()) {
                    return start;
                }
            }
        }
        throw noVolume();
    }

    private boolean isBootSector() {
        int jump = sector[0] & 0xFF;
        return LittleEndian.get16(sector, SIGNATURE_AT) == SIGNATURE
                && (jump == 0xE9 || jump == 0xEB || jump == 0xE8)
                && (hasText(54, "FAT") || hasText(82, "FAT32"));
    }

    private boolean hasText(int at, String text) {
        return new String(sector, at, text.length(), StandardCharsets.ISO_8859_1).equals(text);
    }

    private void readGeometry(long start) {
        int size = sector.length;
        require(LittleEndian.get16(sector, 11) == size);
        long tableSectors = LittleEndian.get16(sector, 22);
        tableSectors = tableSectors == 0 ? LittleEndian.get32(sector, 36) & 0xFFFFFFFFL : tableSectors;
        int tables = sector[16];
        int clusterSectors = sector[13] & 0xFF;
        int rootEntries = LittleEndian.get16(sector, 17);
        long all = LittleEndian.get16(sector, 19);
        all = all == 0 ? LittleEndian.get32(sector, 32) & 0xFFFFFFFFL : all;
        int reserved = LittleEndian.get16(sector, 14);
        require((tables == 1 || tables == 2)
                && Integer.bitCount(clusterSectors) == 1
                && rootEntries % (size / FatEntry.BYTES) == 0
                && reserved != 0);
        long system = reserved + tableSectors * tables + rootEntries / (size / FatEntry.BYTES);
        require(all >= system);
        long clusters = (all - system) / clusterSectors;
        require(clusters != 0 && clusters <= MOST_CLUSTERS_32);
        int bits = clusters <= MOST_CLUSTERS_12 ? 12 : clusters <= MOST_CLUSTERS_16 ? 16 : 32;
        require(bits == 32 == (rootEntries == 0));
        long needed = bits == 12 ? (clusters + 2) * 3 / 2 + (clusters & 1) : (clusters + 2) * bits / 8;
        require(tableSectors >= (needed + size - 1) / size);
        state[FatState.CLUSTER_SECTORS] = clusterSectors;
        state[FatState.TABLES] = tables;
        state[FatState.TABLE_SECTORS] = tableSectors;
        state[FatState.ROOT_ENTRIES] = rootEntries;
        state[FatState.TABLE_ENTRIES] = clusters + 2;
        state[FatState.TABLE_START] = start + reserved;
        state[FatState.DATA_START] = start + system;
        state[FatState.CURRENT] = 0;
        state[FatState.LAST_CLUSTER] = -1;
        state[FatState.INFO_SECTOR] = 0;
        state[FatState.ROOT_START] =
                bits == 32 ? LittleEndian.get32(sector, 44) : start + reserved + tableSectors * tables;
        if (bits == 32) {
            require(LittleEndian.get16(sector, 42) == 0);
            readInformation(start, LittleEndian.get16(sector, 48));
        }
        state[FatState.BITS] = bits;
    }

    private void readInformation(long start, int at) {
        if (at != 1) {
            return;
        }
        device.read(start + 1, sector);
        if (LittleEndian.get16(sector, SIGNATURE_AT) == SIGNATURE
                && LittleEndian.get32(sector, 0) == FatFormat.INFORMATION_START
                && LittleEndian.get32(sector, 484) == FatFormat.INFORMATION_MIDDLE) {
            state[FatState.INFO_SECTOR] = start + 1;
            state[FatState.LAST_CLUSTER] = LittleEndian.get32(sector, 492);
        }
    }

    private static void require(boolean isSound) {
        if (!isSound) {
            throw noVolume();
        }
    }
}
