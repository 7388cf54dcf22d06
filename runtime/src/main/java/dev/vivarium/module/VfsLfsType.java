package dev.vivarium.module;

import dev.vivarium.disk.DiskFailure;
import dev.vivarium.disk.littlefs.LittleState;
import dev.vivarium.disk.littlefs.LittleTree;
import dev.vivarium.disk.littlefs.LittleVersion;
import dev.vivarium.disk.littlefs.LittleVolume;
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
import java.util.ArrayList;
import java.util.List;

/** A littlefs volume on a block device. All its state lies in the object: an operation begins and ends with it. */
final class VfsLfsType extends ObjectType {
    static final VfsLfsType VERSION_1 = new VfsLfsType(RomId.VFS_LFS1, LittleVersion.ONE);
    static final VfsLfsType VERSION_2 = new VfsLfsType(RomId.VFS_LFS2, LittleVersion.TWO);

    private static final int DEVICE = 1;
    private static final int UNIT = 2;
    private static final int PART = 3;
    /** The current directory with a slash at its end. */
    private static final int DIRECTORY = 4;

    /** A list of the open files' addresses as ints, so that it keeps none of them alive. */
    private static final int FILES = 5;

    private static final int READ_ONLY = 6;
    private static final int KEEPS_TIMES = 7;
    private static final int STATE = 8;
    private static final int WORDS = STATE + LittleState.WORDS;
    private static final int LONGEST_NAME = 255;
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final LittleVersion version;
    private final Layout layout = layoutOf();

    private VfsLfsType(RomId id, LittleVersion version) {
        super(id, "VfsLfs" + version.number());
        this.version = version;
    }

    private Layout layoutOf() {
        Layout.Builder builder = Layout.named(name())
                .value("device")
                .value("unit")
                .value("part")
                .value("directory")
                .value("files")
                .raw("readonly")
                .raw("mtime");
        for (int i = 0; i < LittleState.WORDS; i++) {
            builder = builder.raw("state" + i);
        }
        return builder.build();
    }

    @Override
    public Layout layout() {
        return layout;
    }

    /** The type whose volume one of the first two blocks of a device begins; null for none. */
    static VfsLfsType on(ObjectSpace space, long device) {
        int top = space.stack.top;
        long view = PythonBlockDevice.view(space, new byte[LittleVersion.SIGNATURE_BYTES]);
        space.stack.push(view);
        PythonBlockDevice blocks = new PythonBlockDevice(space, device, view, true);
        LittleVersion found = null;
        for (int block = 0; block < 2 && found == null; block++) {
            byte[] signature = new byte[LittleVersion.SIGNATURE_BYTES];
            try {
                blocks.readPart(block, LittleVersion.SIGNATURE_AT, signature, view);
                found = LittleVersion.of(signature);
            } catch (DiskFailure unreadable) {
                found = null;
            }
        }
        space.stack.top = top;
        return found == null ? null : found == LittleVersion.ONE ? VERSION_1 : VERSION_2;
    }

    private static final String[] PARAMETERS = {"", "*readsize:int", "*progsize:int", "*lookahead:int", "*mtime"};
    private static final long[] DEFAULTS = {
        Value.NULL, Value.ofSmallInt(32), Value.ofSmallInt(32), Value.ofSmallInt(32), Value.TRUE
    };

    @Override
    public long construct(ObjectSpace space, long type, int base, int count, int keywords) {
        long made = prepare(space, Arguments.parse(space, base, count, keywords, PARAMETERS, DEFAULTS));
        return mounted(space, made);
    }

    /** Mounts the volume on a device. */
    long create(ObjectSpace space, long device) {
        long[] values = DEFAULTS.clone();
        values[0] = device;
        return mounted(space, prepare(space, values));
    }

    private static long mounted(ObjectSpace space, long made) {
        space.stack.push(made);
        with(space, made, volume -> {
            volume.mount();
            return null;
        });
        space.stack.pop();
        return made;
    }

    private long format(ObjectSpace space, int base, int count, int keywords) {
        long made = prepare(space, Arguments.parse(space, base, count, keywords, PARAMETERS, DEFAULTS));
        space.stack.push(made);
        with(space, made, volume -> {
            volume.format();
            return null;
        });
        space.stack.pop();
        return Value.NONE;
    }

    /** A volume that is neither mounted nor made. */
    private long prepare(ObjectSpace space, long[] values) {
        long readBytes = IntType.toLong(space, values[1]);
        long partBytes = IntType.toLong(space, values[2]);
        long device = values[0];
        PythonBlockDevice.require(space, device);
        long made = space.allocate(this, WORDS);
        space.stack.push(made);
        space.heap.store(made, DEVICE, device);
        space.heap.store(made, DIRECTORY, space.interned("/"));
        space.heap.store(made, READ_ONLY, PythonBlockDevice.has(space, device, "writeblocks") ? 0 : 1);
        space.heap.store(made, KEEPS_TIMES, Operators.isTrue(space, values[4]) ? 1 : 0);
        space.heap.store(made, FILES, ListType.create(space));
        PythonBlockDevice blocks = new PythonBlockDevice(space, device, Value.NULL, true);
        blocks.ioctl(PythonBlockDevice.INIT, 1);
        long blockBytes = IntType.toLong(space, blocks.ioctl(PythonBlockDevice.BLOCK_SIZE, 0));
        long unitBytes = version.unitBytes(readBytes, partBytes, blockBytes);
        if (partBytes <= 0 || unitBytes <= 0 || unitBytes > 1 << 20 || partBytes > unitBytes) {
            throw space.osError(Errno.EINVAL);
        }
        space.heap.store(made, STATE + LittleState.BLOCK_BYTES, blockBytes);
        space.heap.store(made, STATE + LittleState.BLOCKS, blocks.blocks());
        space.heap.store(made, STATE + LittleState.PROGRAM_BYTES, partBytes);
        space.heap.store(made, STATE + LittleState.UNIT_BYTES, unitBytes);
        space.heap.store(made, UNIT, PythonBlockDevice.view(space, new byte[(int) unitBytes]));
        space.heap.store(made, PART, PythonBlockDevice.view(space, new byte[(int) partBytes]));
        space.stack.pop();
        return made;
    }

    static int unitBytes(ObjectSpace space, long self) {
        return (int) space.heap.load(self, STATE + LittleState.UNIT_BYTES);
    }

    static boolean keepsTimes(ObjectSpace space, long self) {
        return space.heap.load(self, KEEPS_TIMES) != 0;
    }

    static void addFile(ObjectSpace space, long self, long file) {
        ListType.append(space, space.heap.load(self, FILES), Value.ofSmallInt(file));
    }

    static void removeFile(ObjectSpace space, long self, long file) {
        long files = space.heap.load(self, FILES);
        int last = ListType.length(space, files) - 1;
        for (int i = 0; i <= last; i++) {
            if (ListType.get(space, files, i) == Value.ofSmallInt(file)) {
                ListType.set(space, files, i, ListType.get(space, files, last));
                ListType.removeLast(space, files);
                return;
            }
        }
    }

    /** Does something with the volume. */
    interface Operation<T> {
        T on(LittleVolume volume);
    }

    /** Runs one operation on the volume; what it cannot do becomes an OSError. */
    static <T> T with(ObjectSpace space, long self, Operation<T> operation) {
        return with(space, self, 0, null, operation);
    }

    /**
     * Runs an operation for an open file.
     *
     * @param file its address; its state is read into and written back from {@code state}
     */
    static <T> T with(ObjectSpace space, long self, long file, long[] state, Operation<T> operation) {
        long[] numbers = new long[LittleState.WORDS];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = space.heap.load(self, STATE + i);
        }
        long list = space.heap.load(self, FILES);
        long[] addresses = new long[ListType.length(space, list)];
        List<long[]> files = new ArrayList<>();
        for (int i = 0; i < addresses.length; i++) {
            addresses[i] = Value.smallIntValue(ListType.get(space, list, i));
            files.add(addresses[i] == file ? state : LfsFileType.load(space, addresses[i]));
        }
        long unit = space.heap.load(self, UNIT);
        PythonBlockDevice device = new PythonBlockDevice(
                space, space.heap.load(self, DEVICE), unit, space.heap.load(self, READ_ONLY) != 0);
        PythonFlash flash = new PythonFlash(device, unit, unitBytes(space, self), space.heap.load(self, PART));
        LittleVersion version = ((VfsLfsType) space.typeOf(self)).version;
        try {
            return operation.on(version.volume(flash, numbers, files));
        } catch (DiskFailure failure) {
            throw space.osError(failure.errno());
        } finally {
            for (int i = 0; i < numbers.length; i++) {
                space.heap.store(self, STATE + i, numbers[i]);
            }
            for (int i = 0; i < addresses.length; i++) {
                LfsFileType.store(space, addresses[i], files.get(i));
            }
        }
    }

    @Override
    protected BuiltinTable members() {
        BuiltinTable table = BuiltinTable.empty()
                .staticMethod(
                        "mkfs(device, *, readsize=32, progsize=32, lookahead=32, mtime=True)",
                        "Makes an empty volume; readsize and progsize in bytes.",
                        0,
                        Arguments.UNLIMITED,
                        this::format)
                .fn3("open(path, mode)", "Opens a file.", LfsFileType::open)
                .fnN(
                        "ilistdir(path='') -> iterator[tuple]",
                        "Iterates over (name, mode, 0, size in bytes).",
                        1,
                        2,
                        (s, b, n) -> entries(s, b, n - 1))
                .fn2(
                        "mkdir(path) -> None",
                        "Makes a directory.",
                        (s, self, path) -> tree(s, self, path, LittleTree::makeDirectory))
                .fn2(
                        "rmdir(path) -> None",
                        "Removes an empty directory.",
                        (s, self, path) -> tree(s, self, path, LittleTree::remove))
                .fn2("chdir(path) -> None", "Changes the current directory.", VfsLfsType::changeDirectory)
                .fn1("getcwd() -> str", "The current directory.", VfsLfsType::currentDirectory)
                .fn2(
                        "remove(path) -> None",
                        "Removes a file.",
                        (s, self, path) -> tree(s, self, path, LittleTree::remove));
        return table.fn3("rename(old, new) -> None", "Renames a file, replacing what was there.", VfsLfsType::rename)
                .fn2("stat(path) -> tuple", "Mode, zeros, size in bytes, times in seconds.", VfsLfsType::stat)
                .fn2("statvfs(path) -> tuple", "Block size in bytes, blocks and free ones.", VfsLfsType::statFileSystem)
                .fn3("mount(readonly, mkfs)", "Prepares for being mounted.", VfsLfsType::mount)
                .fn1("umount()", "Does nothing: the volume can still be used.", (space, self) -> Value.NONE);
    }

    private static long mount(ObjectSpace space, long self, long readOnly, long makes) {
        if (Operators.isTrue(space, readOnly)) {
            space.heap.store(self, READ_ONLY, 1);
        }
        return Value.NONE;
    }

    /** A path from the root on. */
    static String path(ObjectSpace space, long self, long path) {
        String text = StrType.text(space, path);
        return text.startsWith("/") ? text : StrType.text(space, space.heap.load(self, DIRECTORY)) + text;
    }

    private interface PathOperation {
        void on(LittleTree tree, String path);
    }

    private static long tree(ObjectSpace space, long self, long path, PathOperation operation) {
        String text = path(space, self, path);
        return with(space, self, volume -> {
            operation.on(volume.tree(), text);
            return Value.NONE;
        });
    }

    private static long rename(ObjectSpace space, long self, long from, long to) {
        path(space, self, from);
        String target = path(space, self, to);
        return tree(space, self, from, (tree, source) -> tree.rename(source, target));
    }

    private static long changeDirectory(ObjectSpace space, long self, long path) {
        String text = path(space, self, path);
        boolean isThere = text.equals("/");
        if (!isThere) {
            isThere = with(space, self, volume -> {
                try {
                    return volume.tree().status(text).isDirectory();
                } catch (DiskFailure missing) {
                    return false;
                }
            });
        }
        if (!isThere) {
            throw space.osError(Errno.ENOENT);
        }
        List<String> names = new ArrayList<>();
        for (String name : text.split("/")) {
            if (name.equals("..") && !names.isEmpty()) {
                names.remove(names.size() - 1);
            } else if (!name.isEmpty() && !name.equals(".") && !name.equals("..")) {
                names.add(name);
            }
        }
        String directory = names.isEmpty() ? "/" : "/" + String.join("/", names) + "/";
        space.heap.store(self, DIRECTORY, StrType.create(space, directory));
        return Value.NONE;
    }

    private static long currentDirectory(ObjectSpace space, long self) {
        String directory = StrType.text(space, space.heap.load(self, DIRECTORY));
        return StrType.create(
                space, directory.length() == 1 ? directory : directory.substring(0, directory.length() - 1));
    }

    private static long mode(boolean isDirectory) {
        return (isDirectory ? FileStatus.Kind.DIRECTORY : FileStatus.Kind.FILE).modeBits();
    }

    private static long entries(ObjectSpace space, int base, int count) {
        long self = space.stack.slots[base];
        long path = count == 1 ? space.stack.slots[base + 1] : space.interned("");
        boolean asBytes = BytesType.isBytes(space, path);
        String text = path(space, self, path);
        long list = ListType.create(space);
        for (LittleTree.Listed entry : with(space, self, volume -> volume.tree().list(text))) {
            long tuple = TupleType.create(space, 4);
            long name =
                    asBytes ? BytesType.create(space, Utf8.encode(entry.name())) : StrType.create(space, entry.name());
            TupleType.set(space, tuple, 0, name);
            TupleType.set(space, tuple, 1, Value.ofSmallInt(mode(entry.isDirectory())));
            TupleType.set(space, tuple, 2, Value.ofSmallInt(0));
            TupleType.set(space, tuple, 3, Value.ofSmallInt(entry.size()));
            ListType.append(space, list, tuple);
        }
        return Iteration.iterator(space, list);
    }

    private static long stat(ObjectSpace space, long self, long path) {
        String text = path(space, self, path);
        LittleTree.Status status = with(space, self, volume -> volume.tree().status(text));
        long time = Long.divideUnsigned(status.modified(), NANOS_PER_SECOND);
        return Directories.tuple(space, mode(status.isDirectory()), 0, 0, 0, 0, 0, status.size(), time, time, time);
    }

    private static long statFileSystem(ObjectSpace space, long self, long path) {
        long used = with(space, self, LittleVolume::usedBlocks);
        long bytes = space.heap.load(self, STATE + LittleState.BLOCK_BYTES);
        long blocks = space.heap.load(self, STATE + LittleState.BLOCKS);
        long free = blocks - used & 0xFFFFFFFFL;
        return Directories.tuple(space, bytes, bytes, blocks, free, free, 0, 0, 0, 0, LONGEST_NAME);
    }
}
