package dev.vivarium.disk.littlefs;

import dev.vivarium.disk.DiskFailure;
import dev.vivarium.disk.LittleEndian;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The blocks of a device during one operation: a unit is read once. */
final class FlashCache {
    private final FlashDevice device;
    private final int blockBytes;
    private final long blocks;
    private final int unit;
    private final int part;
    private final int corrupt;
    private final Map<Long, byte[]> units = new HashMap<>();

    /** @param corrupt the error number of a damaged volume */
    FlashCache(FlashDevice device, long[] state, int corrupt) {
        this.corrupt = corrupt;
        this.device = device;
        blockBytes = (int) state[LittleState.BLOCK_BYTES];
        blocks = state[LittleState.BLOCKS];
        unit = (int) state[LittleState.UNIT_BYTES];
        part = (int) state[LittleState.PROGRAM_BYTES];
    }

    DiskFailure corrupt() {
        return new DiskFailure(corrupt);
    }

    void read(int block, int offset, byte[] target, int from, int length) {
        if ((block & 0xFFFFFFFFL) >= blocks || offset < 0 || offset + length > blockBytes) {
            throw corrupt();
        }
        int done = 0;
        while (done < length) {
            int at = offset + done;
            int inUnit = at % unit;
            int count = Math.min(length - done, unit - inUnit);
            System.arraycopy(unit(block, at / unit), inUnit, target, from + done, count);
            done += count;
        }
    }

    private byte[] unit(int block, int index) {
        long key = (long) block * (blockBytes / unit) + index;
        byte[] found = units.get(key);
        if (found == null) {
            found = new byte[unit];
            device.read(block, index * unit, found);
            units.put(key, found);
        }
        return found;
    }

    byte[] read(int block, int offset, int length) {
        byte[] bytes = new byte[length];
        read(block, offset, bytes, 0, length);
        return bytes;
    }

    int read32(int block, int offset) {
        return LittleEndian.get32(read(block, offset, 4), 0);
    }

    /** Programs bytes from a multiple of the smallest part on; the last part is filled up. */
    void program(int block, int offset, byte[] source, int from, int length) {
        int done = 0;
        while (done < length) {
            int at = offset + done;
            boolean isWhole = at % unit == 0 && length - done >= unit;
            int size = isWhole ? unit : part;
            byte[] piece = new byte[size];
            Arrays.fill(piece, (byte) 0xFF);
            System.arraycopy(source, from + done, piece, 0, Math.min(size, length - done));
            units.remove((long) block * (blockBytes / unit) + at / unit);
            device.program(block, at, piece);
            done += size;
        }
    }

    void erase(int block) {
        for (int i = 0; i < blockBytes / unit; i++) {
            units.remove((long) block * (blockBytes / unit) + i);
        }
        device.erase(block);
    }

    void sync() {
        device.sync();
    }
}
