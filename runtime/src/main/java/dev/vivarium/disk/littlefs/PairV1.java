package dev.vivarium.disk.littlefs;

import dev.vivarium.disk.LittleEndian;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * A directory of version 1, or a part of one: two blocks, of which the one with the later revision holds it. A change
 * writes it anew into the other.
 */
final class PairV1 {
    private static final int HEADER = 16;
    private static final int CHECKSUM = 4;
    private static final int GOES_ON = 0x80000000;
    static final int EMPTY_BYTES = HEADER + CHECKSUM;

    /** The block that holds the directory, and the one that is written next. */
    int first;

    int second;
    int revision;
    /** Whether the tail goes on with the same directory; otherwise it is another one. */
    boolean goesOn;

    int tailFirst = MetadataPair.NULL;
    int tailSecond = MetadataPair.NULL;
    final List<EntryV1> entries = new ArrayList<>();

    PairV1(int first, int second) {
        this.first = first;
        this.second = second;
    }

    /** A pair of new blocks; nothing is written. */
    static PairV1 allocate(LittleVolume volume) {
        PairV1 pair = new PairV1(volume.allocator.allocate(), volume.allocator.allocate());
        // What the first block still holds must not look later than what is going to be written
        pair.revision = volume.flash.read32(pair.first, 0) + 1;
        return pair;
    }

    static PairV1 read(FlashCache flash, long[] state, int one, int other) {
        PairV1 first = readBlock(flash, state, one, other);
        PairV1 second = readBlock(flash, state, other, one);
        if (first == null && second == null) {
            throw flash.corrupt();
        }
        if (first == null || second != null && second.revision - first.revision > 0) {
            return second;
        }
        return first;
    }

    /** What one block of a pair holds; null where that is no directory. */
    private static PairV1 readBlock(FlashCache flash, long[] state, int block, int other) {
        byte[] header = flash.read(block, 0, HEADER);
        int size = LittleEndian.get32(header, 4) & ~GOES_ON;
        if (size < EMPTY_BYTES || size > state[LittleState.BLOCK_BYTES]) {
            return null;
        }
        byte[] bytes = flash.read(block, 0, size);
        int end = size - CHECKSUM;
        if (sum(bytes, end) != LittleEndian.get32(bytes, end)) {
            return null;
        }
        PairV1 pair = new PairV1(block, other);
        pair.revision = LittleEndian.get32(bytes, 0);
        pair.goesOn = (LittleEndian.get32(bytes, 4) & GOES_ON) != 0;
        pair.tailFirst = LittleEndian.get32(bytes, 8);
        pair.tailSecond = LittleEndian.get32(bytes, 12);
        for (int at = HEADER; at < end; ) {
            EntryV1 entry = EntryV1.decode(bytes, at, end);
            if (entry == null) {
                throw flash.corrupt();
            }
            pair.entries.add(entry);
            at += entry.bytes();
        }
        return pair;
    }

    private static int sum(byte[] bytes, int length) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes, 0, length);
        return MetadataReader.sum(checksum);
    }

    /** Writes the directory as it now is; the entries must fit. */
    void write(FlashCache flash) {
        int end = bytes() - CHECKSUM;
        byte[] block = new byte[end + CHECKSUM];
        LittleEndian.put32(block, 0, revision + 1);
        LittleEndian.put32(block, 4, block.length | (goesOn ? GOES_ON : 0));
        LittleEndian.put32(block, 8, tailFirst);
        LittleEndian.put32(block, 12, tailSecond);
        int at = HEADER;
        for (EntryV1 entry : entries) {
            at = entry.encode(block, at);
        }
        LittleEndian.put32(block, end, sum(block, end));
        flash.erase(second);
        flash.program(second, 0, block, 0, block.length);
        flash.sync();
        int old = first;
        first = second;
        second = old;
        revision++;
    }

    int bytes() {
        return EMPTY_BYTES + entries.stream().mapToInt(EntryV1::bytes).sum();
    }

    boolean isEmpty() {
        return entries.isEmpty() && !goesOn;
    }

    boolean hasTail() {
        return tailFirst != MetadataPair.NULL && tailSecond != MetadataPair.NULL;
    }

    boolean isAt(int one, int other) {
        return MetadataPair.isSame(first, second, one, other);
    }

    boolean isSame(PairV1 other) {
        return isAt(other.first, other.second);
    }

    /** Whether one of the blocks is one of two others. */
    boolean shares(int one, int other) {
        return first == one || first == other || second == one || second == other;
    }

    void setTail(int one, int other) {
        tailFirst = one;
        tailSecond = other;
    }

    /** Takes what follows another pair as what follows this one, which leaves the other out. */
    void skip(PairV1 other) {
        setTail(other.tailFirst, other.tailSecond);
        goesOn = goesOn && other.goesOn;
    }
}
