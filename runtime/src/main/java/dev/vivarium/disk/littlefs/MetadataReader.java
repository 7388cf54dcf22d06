package dev.vivarium.disk.littlefs;

import dev.vivarium.disk.LittleEndian;
import java.util.zip.CRC32;

/** Reads the newer of a pair of blocks that is sound, up to its last sound commit. */
final class MetadataReader {
    private final FlashCache flash;
    private final int blockBytes;
    private final int partBytes;
    private MetadataPair draft;
    private MetadataPair sound;
    private byte[] forward;
    private CRC32 checksum;

    MetadataReader(FlashCache flash, long[] state) {
        this.flash = flash;
        blockBytes = (int) state[LittleState.BLOCK_BYTES];
        partBytes = (int) state[LittleState.PROGRAM_BYTES];
    }

    MetadataPair read(int one, int other) {
        int revisionOne = flash.read32(one, 0);
        int revisionOther = flash.read32(other, 0);
        boolean isOneNewer = revisionOne - revisionOther >= 0;
        MetadataPair found = isOneNewer ? log(one, other, revisionOne) : log(other, one, revisionOther);
        if (found == null) {
            found = isOneNewer ? log(other, one, revisionOther) : log(one, other, revisionOne);
        }
        if (found == null) {
            throw Tag.corrupt();
        }
        return found;
    }

    private MetadataPair log(int block, int other, int revision) {
        draft = new MetadataPair();
        draft.first = block;
        draft.second = other;
        draft.revision = revision;
        sound = null;
        forward = null;
        checksum = new CRC32();
        checksum.update(flash.read(block, 0, 4));
        int last = -1;
        int at = 4;
        while (at + 4 <= blockBytes) {
            byte[] stored = flash.read(block, at, 4);
            int tag = Integer.reverseBytes(LittleEndian.get32(stored, 0)) ^ last;
            int length = Tag.length(tag);
            if (tag < 0 || at + 4 + length > blockBytes) {
                break;
            }
            checksum.update(stored);
            int type = Tag.type(tag);
            last = tag;
            if ((type & 0x780) == Tag.CHECKSUM) {
                if (length < 4 || flash.read32(block, at + 4) != sum(checksum)) {
                    break;
                }
                last ^= (type & 1) << 31;
                commit(at + 4 + length, last);
            } else {
                byte[] data = flash.read(block, at + 4, length);
                checksum.update(data);
                take(tag, data);
            }
            at += 4 + length;
        }
        return sound;
    }

    private void take(int tag, byte[] data) {
        if (Tag.type(tag) == Tag.FORWARD_CHECKSUM) {
            forward = data.length == 8 ? data : null;
        } else {
            draft.apply(Tag.type(tag), Tag.id(tag), data, Tag.isDeleted(tag));
        }
    }

    private void commit(int end, int last) {
        draft.end = end;
        draft.lastTag = last;
        draft.checksum = sum(checksum);
        draft.isErased = forward != null && isErased(end);
        sound = draft.copy();
        forward = null;
        checksum = new CRC32();
    }

    private boolean isErased(int end) {
        int size = LittleEndian.get32(forward, 0);
        if (end % partBytes != 0 || size <= 0 || size > blockBytes - end) {
            return false;
        }
        CRC32 after = new CRC32();
        after.update(flash.read(draft.first, end, size));
        return sum(after) == LittleEndian.get32(forward, 4);
    }

    /** littlefs leaves out the last complement of CRC-32. */
    static int sum(CRC32 checksum) {
        return ~(int) checksum.getValue();
    }
}
