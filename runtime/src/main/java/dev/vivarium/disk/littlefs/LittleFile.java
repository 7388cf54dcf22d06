package dev.vivarium.disk.littlefs;

import dev.vivarium.disk.DiskFailure;
import dev.vivarium.disk.LittleEndian;
import dev.vivarium.host.Errno;

/**
 * One open file. The buffer holds the unit that is being written or was read last. Writing never changes a block of the file: it begins a new end of the
 * list of blocks, and the directory names the new list once it is whole.
 */
public abstract class LittleFile {
    // Indexes of the state
    /** What may be done and what is pending: the flags below; 0 once closed. */
    public static final int FLAGS = 0;

    public static final int POSITION = 1;
    static final int SIZE = 2;
    static final int HEAD = 3;
    static final int PAIR = 4;
    static final int ID = 6;
    /** The block being written and the offset in it, or the block read last, its number and the unit in the buffer. */
    static final int BLOCK = 7;

    private static final int OFFSET = 8;
    private static final int INDEX = 9;
    public static final int WORDS = 10;

    public static final int READ = 1;
    public static final int WRITE = 2;
    public static final int CREATE = 0x100;
    public static final int EXCLUSIVE = 0x200;
    public static final int TRUNCATE = 0x400;
    public static final int APPEND = 0x800;
    static final int DIRTY = 0x10000;
    static final int WRITING = 0x40000;
    private static final int READING = 0x80000;
    static final int FAILED = 0x100000;
    /** Version 2: a small file lies in its directory's pair, and in the buffer. */
    static final int IN_PAIR = 0x1000000;

    final long[] state;
    final byte[] buffer;
    private final LittleVolume volume;
    private final int blockBytes;

    LittleFile(LittleVolume volume, long[] state, byte[] buffer) {
        this.volume = volume;
        this.state = state;
        this.buffer = buffer;
        blockBytes = (int) volume.get(LittleState.BLOCK_BYTES);
    }

    final boolean has(int flag) {
        return (state[FLAGS] & flag) != 0;
    }

    /** Opens or makes the file; it is not yet among the open ones of the volume. */
    public abstract void open(String path, int flags);

    public final long position() {
        return state[POSITION];
    }

    public final long size() {
        return has(WRITING) ? Math.max(state[POSITION], state[SIZE]) : state[SIZE];
    }

    private void require(int flag) {
        if (!has(flag)) {
            throw new DiskFailure(Errno.EBADF);
        }
    }

    /** Reads up to {@code length} bytes; 0 at the end. */
    public final int read(byte[] target, int from, int length) {
        require(READ);
        if (has(WRITING)) {
            flush();
        }
        int wanted = (int) Math.max(0, Math.min(length, state[SIZE] - state[POSITION]));
        get(target, from, wanted);
        return wanted;
    }

    /** Reads bytes that are there. */
    void get(byte[] target, int from, int length) {
        int done = 0;
        while (done < length) {
            int at = enterUnit();
            int count = Math.min(length - done, buffer.length - at);
            System.arraycopy(buffer, at, target, from + done, count);
            done += count;
            state[POSITION] += count;
        }
    }

    /** Brings the unit of the position into the buffer; gives the offset in it. */
    private int enterUnit() {
        int index = volume.lists.index(state[POSITION]);
        int offset = volume.lists.offset(state[POSITION]);
        int unit = offset / buffer.length * buffer.length;
        boolean isBlock = has(READING) && state[INDEX] == index;
        if (!isBlock || state[OFFSET] != unit) {
            state[FLAGS] &= ~READING;
            int block =
                    isBlock ? (int) state[BLOCK] : volume.lists.find((int) state[HEAD], state[SIZE], state[POSITION]);
            volume.flash.read(block, unit, buffer, 0, buffer.length);
            state[BLOCK] = block;
            state[INDEX] = index;
            state[OFFSET] = unit;
            state[FLAGS] |= READING;
        }
        return offset - unit;
    }

    /** Writes bytes; raises ENOSPC where the volume is full. */
    public final int write(byte[] source, int from, int length) {
        require(WRITE);
        state[FLAGS] &= ~READING;
        if (has(APPEND) && state[POSITION] < state[SIZE]) {
            state[POSITION] = state[SIZE];
        }
        if (state[POSITION] + length > volume.get(LittleState.LARGEST_FILE)) {
            throw new DiskFailure(Tag.TOO_BIG);
        }
        try {
            if (!has(WRITING) && state[POSITION] > state[SIZE]) {
                long hole = state[POSITION] - state[SIZE];
                state[POSITION] = state[SIZE];
                byte[] zeros = new byte[buffer.length];
                for (long left = hole; left > 0; left -= zeros.length) {
                    put(zeros, 0, (int) Math.min(left, zeros.length));
                }
            }
            put(source, from, length);
        } catch (DiskFailure failure) {
            state[FLAGS] |= FAILED;
            throw failure;
        }
        state[FLAGS] &= ~FAILED;
        return length;
    }

    /** Writes bytes at the position, which the file reaches. */
    void put(byte[] source, int from, int length) {
        int done = 0;
        while (done < length) {
            if (!has(WRITING) || state[OFFSET] == blockBytes) {
                extend();
            }
            int count = (int) Math.min(length - done, blockBytes - state[OFFSET]);
            putInBlock(source, from + done, count);
            state[POSITION] += count;
            done += count;
        }
    }

    /** Begins to write a block with some bytes. */
    final void begin(int block, byte[] start) {
        state[BLOCK] = block;
        state[OFFSET] = 0;
        state[FLAGS] |= WRITING;
        putInBlock(start, 0, start.length);
    }

    /** Starts a block: with the pointers of the next one of the list, or with a copy of the one that is not full. */
    private void extend() {
        long position = state[POSITION];
        int head = 0;
        if (position > 0) {
            head = has(WRITING) ? (int) state[BLOCK] : volume.lists.find((int) state[HEAD], state[SIZE], position - 1);
        }
        volume.allocator.checkpoint();
        int block = volume.allocator.allocate();
        volume.flash.erase(block);
        begin(block, start(head, position));
    }

    private byte[] start(int head, long position) {
        if (position == 0) {
            return Change.NOTHING;
        }
        int used = volume.lists.offset(position - 1) + 1;
        if (used != blockBytes) {
            return volume.flash.read(head, 0, used);
        }
        int pointers = Integer.numberOfTrailingZeros(volume.lists.index(position - 1) + 1) + 1;
        byte[] start = new byte[4 * pointers];
        int next = head;
        for (int i = 0; i < pointers; i++) {
            LittleEndian.put32(start, 4 * i, next);
            if (i + 1 < pointers) {
                next = volume.flash.read32(next, 4 * i);
            }
        }
        return start;
    }

    /** The buffer holds what of the block's current unit is not programmed. */
    private void putInBlock(byte[] source, int from, int length) {
        int done = 0;
        while (done < length) {
            int inUnit = (int) (state[OFFSET] % buffer.length);
            int count = Math.min(length - done, buffer.length - inUnit);
            System.arraycopy(source, from + done, buffer, inUnit, count);
            done += count;
            state[OFFSET] += count;
            if (inUnit + count == buffer.length) {
                volume.flash.program((int) state[BLOCK], (int) state[OFFSET] - buffer.length, buffer, 0, buffer.length);
            }
        }
    }

    /** Ends writing: what follows the position in the old list is copied to the new one. */
    final void flush() {
        state[FLAGS] &= ~READING;
        if (!has(WRITING)) {
            return;
        }
        long position = state[POSITION];
        try {
            byte[] copied = new byte[buffer.length];
            while (state[POSITION] < state[SIZE]) {
                int offset = volume.lists.offset(state[POSITION]);
                int block = volume.lists.find((int) state[HEAD], state[SIZE], state[POSITION]);
                long count = Math.min(copied.length, blockBytes - offset);
                count = Math.min(count, state[SIZE] - state[POSITION]);
                volume.flash.read(block, offset, copied, 0, (int) count);
                put(copied, 0, (int) count);
            }
            int inUnit = (int) (state[OFFSET] % buffer.length);
            if (inUnit != 0) {
                volume.flash.program((int) state[BLOCK], (int) state[OFFSET] - inUnit, buffer, 0, inUnit);
            }
        } catch (DiskFailure failure) {
            state[FLAGS] |= FAILED;
            throw failure;
        }
        state[HEAD] = state[BLOCK];
        state[SIZE] = state[POSITION];
        state[FLAGS] = state[FLAGS] & ~WRITING | DIRTY;
        state[POSITION] = position;
    }

    /** Makes the device hold what was written, and the directory name it. */
    public abstract void sync();

    /** Moves to a position, perhaps after the end; raises EINVAL where no file can be so long. */
    public final void seek(long to) {
        if (to < 0 || to > volume.get(LittleState.LARGEST_FILE)) {
            throw new DiskFailure(Errno.EINVAL);
        }
        if (to != state[POSITION]) {
            if (has(WRITING)) {
                flush();
            }
            state[POSITION] = to;
        }
    }

    /** Closes the file, even where that fails; doing so twice does nothing. */
    public final void close() {
        try {
            if (state[FLAGS] != 0) {
                sync();
            }
        } finally {
            state[FLAGS] = 0;
        }
    }
}
