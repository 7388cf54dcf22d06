package dev.vivarium.module;

import dev.vivarium.disk.DiskFailure;
import dev.vivarium.disk.fat.FatEntry;
import dev.vivarium.disk.fat.FatFormat;
import dev.vivarium.disk.fat.FatMount;
import dev.vivarium.disk.fat.FatState;
import dev.vivarium.disk.fat.FatTree;
import dev.vivarium.disk.fat.FatVolume;
import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Value;
import dev.vivarium.host.Errno;
import dev.vivarium.host.FileStatus;
import dev.vivarium.object.Arguments;
import dev.vivarium.object.BuiltinTable;
import dev.vivarium.object.BytesType;
import dev.vivarium.object.IntType;
import dev.vivarium.object.Iteration;
import dev.vivarium.object.ListType;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.ObjectType;
import dev.vivarium.object.Operators;
import dev.vivarium.object.RomId;
import dev.vivarium.object.StrType;
import dev.vivarium.object.TupleType;
import dev.vivarium.text.Utf8;

/** A FAT volume on a block device. All its state lies in the object: an operation begins and ends with it. */
final class VfsFatType extends ObjectType {
    static final VfsFatType INSTANCE = new VfsFatType();

    private static final int DEVICE = 1;
    private static final int TRANSFER = 2;
    private static final int READ_ONLY = 3;
    private static final int STATE = 4;
    private static final int WORDS = STATE + FatState.WORDS;
    private static final int SMALLEST_SECTOR = 512;
    private static final int LARGEST_SECTOR = 4096;
    private static final int LONGEST_NAME = 255;

    private final Layout layout = layoutOf();

    private VfsFatType() {
        super(RomId.VFS_FAT, "VfsFat");
    }

    private static Layout layoutOf() {
        Layout.Builder builder =
                Layout.named("VfsFat").value("device").value("window").raw("readonly");
        for (int i = 0; i < FatState.WORDS; i++) {
            builder = builder.raw("state" + i);
        }
        return builder.build();
    }

    @Override
    public Layout layout() {
        return layout;
    }

    @Override
    public long construct(ObjectSpace space, long type, int base, int count, int keywords) {
        Arguments.check(space, count, keywords, 1, 1, false);
        return create(space, space.stack.slots[base]);
    }

    /** A file system on a device, whether or not there is a volume. */
    static long create(ObjectSpace space, long device) {
        long made = space.allocate(INSTANCE, WORDS);
        space.stack.push(made);
        PythonBlockDevice.require(space, device);
        space.heap.store(made, DEVICE, device);
        space.heap.store(made, READ_ONLY, PythonBlockDevice.has(space, device, "writeblocks") ? 0 : 1);
        initialise(space, made);
        try {
            mountVolume(space, made);
        } catch (DiskFailure failure) {
            if (failure.errno() != Errno.ENODEV) {
                throw space.osError(failure.errno());
            }
        }
        space.stack.pop();
        return made;
    }

    private static PythonBlockDevice device(ObjectSpace space, long self) {
        return new PythonBlockDevice(
                space,
                space.heap.load(self, DEVICE),
                space.heap.load(self, TRANSFER),
                space.heap.load(self, READ_ONLY) != 0);
    }

    private static void initialise(ObjectSpace space, long self) {
        long answer = device(space, self).ioctl(PythonBlockDevice.INIT, 0);
        if (answer != Value.NONE && answer != Value.ofSmallInt(0)) {
            throw space.osError(Errno.EBUSY);
        }
        answer = device(space, self).ioctl(PythonBlockDevice.BLOCK_SIZE, 0);
        long size = answer == Value.NONE ? SMALLEST_SECTOR : IntType.toLong(space, answer);
        if (size < SMALLEST_SECTOR || size > LARGEST_SECTOR || Long.bitCount(size) != 1) {
            throw space.osError(Errno.EIO);
        }
        space.heap.store(self, STATE + FatState.SECTOR_BYTES, size);
        space.heap.store(self, TRANSFER, PythonBlockDevice.view(space, new byte[(int) size]));
    }

    private static void mountVolume(ObjectSpace space, long self) {
        long[] state = state(space, self);
        FatMount.mount(device(space, self), state);
        store(space, self, state);
    }

    private static long[] state(ObjectSpace space, long self) {
        long[] state = new long[FatState.WORDS];
        for (int i = 0; i < state.length; i++) {
            state[i] = space.heap.load(self, STATE + i);
        }
        return state;
    }

    private static void store(ObjectSpace space, long self, long[] state) {
        for (int i = 0; i < state.length; i++) {
            space.heap.store(self, STATE + i, state[i]);
        }
    }

    /** Does something with the volume. */
    interface Operation<T> {
        T on(FatVolume volume);
    }

    /** Runs one operation on the volume; what it cannot do becomes an OSError. */
    static <T> T with(ObjectSpace space, long self, Operation<T> operation) {
        try {
            if (space.heap.load(self, STATE + FatState.BITS) == 0) {
                mountVolume(space, self);
            }
            long[] state = state(space, self);
            FatVolume volume = new FatVolume(device(space, self), state, () -> FatTimes.now(space));
            T result = operation.on(volume);
            store(space, self, state);
            return result;
        } catch (DiskFailure failure) {
            throw space.osError(failure.errno());
        }
    }

    @Override
    protected BuiltinTable members() {
        BuiltinTable table = BuiltinTable.empty()
                .static1("mkfs(device)", "Makes an empty volume.", VfsFatType::makeVolume)
                .fn3("open(path, mode)", "Opens a file.", FatFileType::open)
                .fnN(
                        "ilistdir(path='') -> iterator[tuple]",
                        "Iterates over name, kind, 0 and size in bytes.",
                        1,
                        2,
                        VfsFatType::entries)
                .fn2(
                        "mkdir(path) -> None",
                        "Makes a directory.",
                        (s, self, path) -> tree(s, self, path, FatTree::makeDirectory))
                .fn2(
                        "rmdir(path) -> None",
                        "Removes an empty directory.",
                        (s, self, path) -> tree(s, self, path, (tree, text) -> tree.remove(text, true)))
                .fn2(
                        "chdir(path) -> None",
                        "Changes the current directory.",
                        (s, self, path) -> tree(s, self, path, FatTree::changeDirectory))
                .fn1("getcwd() -> str", "The current directory.", VfsFatType::currentDirectory)
                .fn2(
                        "remove(path) -> None",
                        "Removes a file.",
                        (s, self, path) -> tree(s, self, path, (tree, text) -> tree.remove(text, false)))
                .fn3("rename(old, new) -> None", "Renames a file, replacing what was there.", VfsFatType::rename)
                .fn2("stat(path) -> tuple", "Mode, zeros, size in bytes, times in seconds.", VfsFatType::stat)
                .fn2(
                        "statvfs(path) -> tuple",
                        "Cluster size in bytes, clusters and free ones.",
                        VfsFatType::statFileSystem);
        return table.fn3("mount(readonly, mkfs)", "Prepares for being mounted.", VfsFatType::mount)
                .fn1("umount()", "Does nothing: the volume can still be used.", (space, self) -> Value.NONE);
    }

    private static long makeVolume(ObjectSpace space, long device) {
        long made = create(space, device);
        space.stack.push(made);
        format(space, made, true);
        space.stack.pop();
        return Value.NONE;
    }

    private static void format(ObjectSpace space, long self, boolean orFat32) {
        int size = (int) space.heap.load(self, STATE + FatState.SECTOR_BYTES);
        try {
            space.heap.store(self, STATE + FatState.BITS, 0);
            FatFormat.make(device(space, self), size, () -> FatTimes.now(space), orFat32);
        } catch (DiskFailure failure) {
            throw space.osError(failure.errno());
        }
    }

    private static long mount(ObjectSpace space, long self, long readOnly, long makes) {
        if (Operators.isTrue(space, readOnly)) {
            space.heap.store(self, READ_ONLY, 1);
        }
        if (space.heap.load(self, STATE + FatState.BITS) == 0) {
            if (!Operators.isTrue(space, makes)) {
                throw space.osError(Errno.ENODEV);
            }
            format(space, self, false);
        }
        return Value.NONE;
    }

    /** Does something with a path. */
    private interface PathOperation {
        void on(FatTree tree, String path);
    }

    private static long tree(ObjectSpace space, long self, long path, PathOperation operation) {
        String text = StrType.text(space, path);
        return with(space, self, volume -> {
            operation.on(new FatTree(volume), text);
            return Value.NONE;
        });
    }

    private static long rename(ObjectSpace space, long self, long from, long to) {
        StrType.text(space, from);
        String target = StrType.text(space, to);
        return tree(space, self, from, (tree, source) -> tree.rename(source, target));
    }

    private static long currentDirectory(ObjectSpace space, long self) {
        String current = with(space, self, volume -> new FatTree(volume).currentDirectory());
        return StrType.create(space, current);
    }

    private static long entries(ObjectSpace space, int base, int count) {
        long self = space.stack.slots[base];
        long path = count == 1 ? space.interned("") : space.stack.slots[base + 1];
        String text = StrType.text(space, path);
        boolean asBytes = BytesType.isBytes(space, path);
        long list = ListType.create(space);
        for (FatEntry entry : with(space, self, volume -> new FatTree(volume).list(text))) {
            long tuple = TupleType.create(space, 4);
            FileStatus.Kind kind = entry.isDirectory() ? FileStatus.Kind.DIRECTORY : FileStatus.Kind.FILE;
            long name =
                    asBytes ? BytesType.create(space, Utf8.encode(entry.name())) : StrType.create(space, entry.name());
            TupleType.set(space, tuple, 0, name);
            TupleType.set(space, tuple, 1, Value.ofSmallInt(kind.modeBits()));
            TupleType.set(space, tuple, 2, Value.ofSmallInt(0));
            TupleType.set(space, tuple, 3, Value.ofSmallInt(entry.size()));
            ListType.append(space, list, tuple);
        }
        return Iteration.iterator(space, list);
    }

    private static long stat(ObjectSpace space, long self, long path) {
        String text = StrType.text(space, path);
        if (text.isEmpty() || text.equals("/")) {
            long time = FatTimes.seconds(FatTimes.ROOT_DATE, 0);
            return Directories.tuple(space, FileStatus.Kind.DIRECTORY.modeBits(), 0, 0, 0, 0, 0, 0, time, time, time);
        }
        FatEntry entry = with(space, self, volume -> new FatTree(volume).entry(text));
        FileStatus.Kind kind = entry.isDirectory() ? FileStatus.Kind.DIRECTORY : FileStatus.Kind.FILE;
        long time = FatTimes.seconds(entry.date(), entry.time());
        return Directories.tuple(space, kind.modeBits(), 0, 0, 0, 0, 0, entry.size(), time, time, time);
    }

    private static long statFileSystem(ObjectSpace space, long self, long path) {
        long free = with(space, self, volume -> (long) volume.freeClusters());
        long[] state = state(space, self);
        long cluster = state[FatState.CLUSTER_SECTORS] * state[FatState.SECTOR_BYTES];
        long clusters = state[FatState.TABLE_ENTRIES] - 2;
        return Directories.tuple(space, cluster, cluster, clusters, free, free, 0, 0, 0, 0, LONGEST_NAME);
    }
}
