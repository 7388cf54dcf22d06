package dev.vivarium.disk.fat;

import dev.vivarium.disk.DiskFailure;
import dev.vivarium.disk.LittleEndian;
import dev.vivarium.host.Errno;

/** One open file. Its state between operations is an array of numbers, as that of its volume. */
public final class FatFile {
    // Indexes of the state
    /** What may be done: the flags below; 0 once closed. */
    public static final int FLAGS = 0;

    public static final int POSITION = 1;
    public static final int SIZE = 2;
    /** The first cluster; 0 where there is none. */
    private static final int START = 3;
    /** The cluster of the byte before the position. */
    private static final int CLUSTER = 4;

    private static final int ENTRY_SECTOR = 5;
    private static final int ENTRY_AT = 6;
    public static final int WORDS = 7;

    public static final int READ = 1;
    public static final int WRITE = 2;
    /** Makes a file, or empties one that is there. */
    public static final int CREATE = 8;
    /** Makes a file, and fails where one is there. */
    public static final int CREATE_NEW = 4;
    /** Makes a file where there is none. */
    public static final int OPEN_ALWAYS = 16;

    private static final int MODIFIED = 0x40;
    private static final long LARGEST = 0xFFFFFFFFL;

    private final FatVolume volume;
    private final long[] state;

    public FatFile(FatVolume volume, long[] state) {
        this.volume = volume;
        this.state = state;
    }

    public void open(String path, int wanted) {
        int flags = wanted;
        if ((flags & ~READ) != 0) {
            volume.requireWritable();
        }
        FatTree tree = new FatTree(volume);
        FatTree.Target target = tree.follow(path);
        if (target.isNameless()) {
            throw new DiskFailure(Errno.EINVAL);
        }
        long sector;
        int at;
        if ((flags & (CREATE | CREATE_NEW | OPEN_ALWAYS)) == 0) {
            requireOpenable(target.required(), flags);
        }
        if (target.entry() == null) {
            if (target.name().isDot()) {
                throw new DiskFailure(Errno.EINVAL);
            }
            at = target.directory().register(target.name());
            sector = volume.windowSector();
            flags |= CREATE;
        } else {
            requireReplaceable(target.entry(), flags);
            at = target.entry().at();
            sector = target.entry().sector();
        }
        volume.moveTo(sector);
        if ((flags & CREATE) != 0) {
            truncate(tree, sector, at, target.entry());
            flags |= MODIFIED;
        }
        state[FLAGS] = flags;
        state[POSITION] = 0;
        state[CLUSTER] = 0;
        state[ENTRY_SECTOR] = sector;
        state[ENTRY_AT] = at;
        int high = volume.isFat32() ? LittleEndian.get16(volume.window, at + FatEntry.CLUSTER_HIGH) : 0;
        state[START] = LittleEndian.get16(volume.window, at + FatEntry.CLUSTER_LOW) | high << 16;
        state[SIZE] = LittleEndian.get32(volume.window, at + FatEntry.SIZE) & LARGEST;
        if ((wanted & OPEN_ALWAYS) != 0) {
            seek(state[SIZE]);
        }
        volume.flush();
    }

    private static void requireOpenable(FatEntry entry, int flags) {
        if (entry.isDirectory()) {
            throw new DiskFailure(Errno.ENOENT);
        }
        if ((flags & WRITE) != 0 && (entry.attributes() & FatEntry.READ_ONLY) != 0) {
            throw new DiskFailure(Errno.EACCES);
        }
    }

    private static void requireReplaceable(FatEntry entry, int flags) {
        if ((flags & (CREATE | CREATE_NEW | OPEN_ALWAYS)) == 0) {
            return;
        }
        if ((entry.attributes() & (FatEntry.READ_ONLY | FatEntry.DIRECTORY)) != 0) {
            throw new DiskFailure(Errno.EACCES);
        }
        if ((flags & CREATE_NEW) != 0) {
            throw new DiskFailure(Errno.EEXIST);
        }
    }

    private void truncate(FatTree tree, long sector, int at, FatEntry old) {
        LittleEndian.put32(volume.window, at + FatEntry.CREATED, volume.clock.now());
        volume.window[at + FatEntry.ATTRIBUTES] = FatEntry.ARCHIVE;
        tree.putCluster(at, 0);
        LittleEndian.put32(volume.window, at + FatEntry.SIZE, 0);
        volume.markDirty();
        if (old != null && old.cluster() != 0) {
            volume.release(old.cluster());
            volume.set(FatState.LAST_CLUSTER, old.cluster() - 1L);
            volume.moveTo(sector);
        }
    }

    private void require(int flag) {
        if (state[FLAGS] == 0) {
            throw new DiskFailure(Errno.EINVAL);
        }
        if ((state[FLAGS] & flag) != flag) {
            throw new DiskFailure(Errno.EACCES);
        }
    }

    /** Reads up to {@code length} bytes; 0 at the end. */
    public int read(byte[] target, int from, int length) {
        require(READ);
        int wanted = (int) Math.min(length, state[SIZE] - state[POSITION]);
        int done = 0;
        while (done < wanted) {
            if (state[POSITION] % volume.clusterBytes() == 0) {
                state[CLUSTER] = state[POSITION] == 0 ? state[START] : volume.next((int) state[CLUSTER]);
            }
            int at = enterSector();
            int count = Math.min(wanted - done, volume.sectorBytes() - at);
            System.arraycopy(volume.window, at, target, from + done, count);
            done += count;
            state[POSITION] += count;
        }
        return done;
    }

    /** Moves the window to the sector of the position; gives the offset in it. */
    private int enterSector() {
        long inCluster = state[POSITION] % volume.clusterBytes();
        volume.moveTo(volume.sectorOf((int) state[CLUSTER]) + inCluster / volume.sectorBytes());
        return (int) (inCluster % volume.sectorBytes());
    }

    /** Writes bytes; raises ENOSPC where the volume is full, after what there was room for. */
    public int write(byte[] source, int from, int length) {
        require(WRITE);
        int wanted = (int) Math.min(length, LARGEST - state[POSITION]);
        int done = 0;
        while (done < wanted && enterCluster()) {
            long inCluster = state[POSITION] % volume.clusterBytes();
            int at = (int) (inCluster % volume.sectorBytes());
            int count = Math.min(wanted - done, volume.sectorBytes() - at);
            long sector = volume.sectorOf((int) state[CLUSTER]) + inCluster / volume.sectorBytes();
            boolean isFresh = at == 0 && (count == volume.sectorBytes() || state[POSITION] >= state[SIZE]);
            if (isFresh) {
                volume.moveToFresh(sector);
            } else {
                volume.moveTo(sector);
            }
            System.arraycopy(source, from + done, volume.window, at, count);
            volume.markDirty();
            done += count;
            state[POSITION] += count;
            state[SIZE] = Math.max(state[SIZE], state[POSITION]);
        }
        state[FLAGS] |= MODIFIED;
        volume.flush();
        if (done < length) {
            throw new DiskFailure(Errno.ENOSPC);
        }
        return done;
    }

    /** At the start of a cluster goes on to it, making it where the chain ends; false where the volume is full. */
    private boolean enterCluster() {
        if (state[POSITION] % volume.clusterBytes() != 0) {
            return true;
        }
        int cluster;
        if (state[POSITION] == 0) {
            cluster = state[START] != 0 ? (int) state[START] : volume.stretch(0);
        } else {
            cluster = volume.stretch((int) state[CLUSTER]);
        }
        if (cluster == 0) {
            return false;
        }
        state[CLUSTER] = cluster;
        if (state[START] == 0) {
            state[START] = cluster;
        }
        return true;
    }

    /** Moves to a position; a file that may be written grows to it, any other ends the way. */
    public void seek(long to) {
        require(0);
        boolean writes = (state[FLAGS] & WRITE) != 0;
        long offset = Math.min(to < 0 ? LARGEST : to, LARGEST);
        offset = writes ? offset : Math.min(offset, state[SIZE]);
        state[POSITION] = 0;
        if (offset > 0) {
            follow(offset, writes);
        }
        if (state[POSITION] > state[SIZE]) {
            state[SIZE] = state[POSITION];
            state[FLAGS] |= MODIFIED;
        }
        volume.flush();
    }

    private void follow(long offset, boolean writes) {
        int cluster = (int) state[START];
        if (cluster == 0) {
            cluster = writes ? volume.stretch(0) : 0;
            state[START] = cluster;
        }
        if (cluster == 0) {
            return;
        }
        long left = offset;
        while (left > volume.clusterBytes()) {
            int next = writes ? volume.stretch(cluster) : volume.next(cluster);
            left -= volume.clusterBytes();
            state[POSITION] += volume.clusterBytes();
            if (next == 0) {
                left = 0;
                break;
            }
            cluster = next;
        }
        state[CLUSTER] = cluster;
        state[POSITION] += left;
    }

    /** Brings the directory's entry up to date. */
    public void sync() {
        require(0);
        if ((state[FLAGS] & MODIFIED) == 0) {
            return;
        }
        volume.moveTo(state[ENTRY_SECTOR]);
        int at = (int) state[ENTRY_AT];
        byte[] window = volume.window;
        window[at + FatEntry.ATTRIBUTES] |= FatEntry.ARCHIVE;
        new FatTree(volume).putCluster(at, (int) state[START]);
        LittleEndian.put32(window, at + FatEntry.SIZE, (int) state[SIZE]);
        LittleEndian.put32(window, at + FatEntry.MODIFIED, volume.clock.now());
        LittleEndian.put16(window, at + FatEntry.ACCESSED_DATE, 0);
        volume.markDirty();
        volume.sync();
        state[FLAGS] &= ~MODIFIED;
    }

    /** Closes the file; doing so twice does nothing. */
    public void close() {
        if (state[FLAGS] != 0) {
            sync();
            state[FLAGS] = 0;
        }
    }
}
