package dev.vivarium.disk.littlefs;

import dev.vivarium.disk.LittleEndian;
import java.util.zip.CRC32;

/** A commit as bytes, in the place that it will have in its block. */
final class CommitBuffer {
    private static final int LONGEST_PADDING = 0x3FE;

    private final byte[] bytes;
    private final int start;
    private final int limit;
    private final int partBytes;
    private int at;
    private int last;
    private CRC32 checksum = new CRC32();

    /** @param start where the commit begins; 0 for a new log */
    CommitBuffer(long[] state, int start, int last) {
        bytes = new byte[(int) state[LittleState.BLOCK_BYTES]];
        partBytes = (int) state[LittleState.PROGRAM_BYTES];
        limit = bytes.length - 8;
        this.start = start;
        this.last = last;
        at = start;
    }

    void putRevision(int revision) {
        LittleEndian.put32(bytes, at, revision);
        checksum.update(bytes, at, 4);
        at += 4;
    }

    /** False where the commit gets too long. */
    boolean put(Change change) {
        if (at + 4 + change.data().length > limit) {
            return false;
        }
        putTag(change.tag());
        System.arraycopy(change.data(), 0, bytes, at, change.data().length);
        checksum.update(bytes, at, change.data().length);
        at += change.data().length;
        return true;
    }

    private void putTag(int tag) {
        LittleEndian.put32(bytes, at, Integer.reverseBytes(tag ^ last));
        checksum.update(bytes, at, 4);
        at += 4;
        last = tag;
    }

    /** Ends the commit at a part's end, programs it, and says in the pair where it ends. */
    void finish(FlashCache flash, MetadataPair pair, boolean hasForward) {
        int end = Math.min(at + 20, bytes.length);
        end = (end + partBytes - 1) / partBytes * partBytes;
        while (at < end) {
            int next = Math.min(end - (at + 4), LONGEST_PADDING) + at + 4;
            if (next < end) {
                next = Math.min(next, end - 20);
            }
            int erased = -1;
            if (next >= end && next <= bytes.length - partBytes) {
                byte[] after = flash.read(pair.first, next, partBytes);
                erased = after[0];
                if (hasForward) {
                    putForward(after);
                }
            }
            putTag(Tag.of(Tag.CHECKSUM + (~erased >>> 7 & 1), Tag.NO_ID, next - (at + 4)));
            pair.checksum = MetadataReader.sum(checksum);
            LittleEndian.put32(bytes, at, pair.checksum);
            last ^= (~erased >>> 7 & 1) << 31;
            at = next;
            checksum = new CRC32();
        }
        flash.program(pair.first, start, bytes, start, at - start);
        flash.sync();
        pair.end = at;
        pair.lastTag = last;
        pair.isErased = hasForward && at < bytes.length;
    }

    private void putForward(byte[] after) {
        CRC32 sum = new CRC32();
        sum.update(after);
        put(Change.pair(Tag.FORWARD_CHECKSUM, Tag.NO_ID, after.length, MetadataReader.sum(sum)));
    }
}
