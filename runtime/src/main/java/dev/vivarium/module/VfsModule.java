package dev.vivarium.module;

import dev.vivarium.heap.Value;
import dev.vivarium.host.Errno;
import dev.vivarium.module.MountTable.Kind;
import dev.vivarium.module.MountTable.Place;
import dev.vivarium.object.Arguments;
import dev.vivarium.object.Attributes;
import dev.vivarium.object.BuiltinTable;
import dev.vivarium.object.ListType;
import dev.vivarium.object.NativeModule;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.PythonError;
import dev.vivarium.object.RomId;
import dev.vivarium.object.StrType;
import dev.vivarium.object.TupleType;

/** The vfs module: file systems, and where they are mounted. */
final class VfsModule extends NativeModule {
    static final VfsModule INSTANCE = new VfsModule();

    private VfsModule() {
        super(RomId.MODULE_VFS, "vfs");
    }

    @Override
    protected BuiltinTable members() {
        return addTypes(addMounting(BuiltinTable.empty())).object("VfsRom", VfsRomType.INSTANCE);
    }

    /** The rows on mounting, which the os module has too. */
    static BuiltinTable addMounting(BuiltinTable table) {
        return table.fnKw(
                        "mount(file_system, mount_point, *, readonly=False, mkfs=False)",
                        "Mounts a file system or a block device; without arguments, the list of mounts.",
                        0,
                        Arguments.UNLIMITED,
                        VfsModule::mount)
                .fn1("umount(mount_point) -> None", "Undoes mount.", VfsModule::unmount);
    }

    /** The file systems that the os module has too. */
    static BuiltinTable addTypes(BuiltinTable table) {
        return table.object("VfsPosix", VfsPosixType.INSTANCE)
                .object("VfsFat", VfsFatType.INSTANCE)
                .object("VfsLfs1", VfsLfsType.VERSION_1)
                .object("VfsLfs2", VfsLfsType.VERSION_2);
    }

    private static long mount(ObjectSpace space, int base, int count, int keywords) {
        MountTable mounts = MountTable.of(space);
        if (count == 0) {
            return copy(space, mounts.list());
        }
        String[] names = {"", "", "*readonly", "*mkfs"};
        long[] defaults = {Value.NULL, Value.NULL, Value.FALSE, Value.FALSE};
        long[] values = Arguments.parse(space, base, count, keywords, names, defaults);
        String point = StrType.text(space, values[1]);
        long fileSystem = values[0];
        if (Attributes.find(space, fileSystem, space.qstrs.intern("mount")) == Value.NULL) {
            fileSystem = detect(space, fileSystem);
        }
        long mount = TupleType.pair(space, fileSystem, values[1]);
        mounts.call(fileSystem, "mount", values[2], values[3]);
        Place there = mounts.find(point);
        if (there.kind() == Kind.MOUNTED && (point.length() == 1 || !mounts.isAtRoot(there.mount()))) {
            throw space.osError(Errno.EPERM);
        }
        add(space, mounts.list(), mount);
        return Value.NONE;
    }

    /** The file system on a block device; FAT where nothing shows that it is another one. */
    private static long detect(ObjectSpace space, long device) {
        int top = space.stack.top;
        try {
            VfsLfsType type = VfsLfsType.on(space, device);
            if (type != null) {
                return type.create(space, device);
            }
        } catch (PythonError unreadable) {
            // The device may not read parts of blocks
            space.stack.top = top;
        }
        return VfsFatType.create(space, device);
    }

    private static long copy(ObjectSpace space, long mounts) {
        long list = ListType.create(space);
        for (int i = 0; i < ListType.length(space, mounts); i++) {
            ListType.append(space, list, ListType.get(space, mounts, i));
        }
        return list;
    }

    /** What is mounted at the root stays last. */
    private static void add(ObjectSpace space, long mounts, long mount) {
        ListType.append(space, mounts, mount);
        int last = ListType.length(space, mounts) - 1;
        if (last > 0 && MountTable.of(space).isAtRoot(ListType.get(space, mounts, last - 1))) {
            ListType.set(space, mounts, last, ListType.get(space, mounts, last - 1));
            ListType.set(space, mounts, last - 1, mount);
        }
    }

    private static long unmount(ObjectSpace space, long which) {
        MountTable mounts = MountTable.of(space);
        long all = mounts.list();
        for (int i = 0; i < ListType.length(space, all); i++) {
            long mount = ListType.get(space, all, i);
            if (isMeant(space, mount, which)) {
                space.stack.push(mount);
                remove(space, all, i);
                if (mounts.current() == mount) {
                    mounts.setCurrent(Value.NULL);
                }
                mounts.call(mounts.fileSystem(mount), "umount");
                space.stack.pop();
                return Value.NONE;
            }
        }
        throw space.osError(Errno.EINVAL);
    }

    private static boolean isMeant(ObjectSpace space, long mount, long which) {
        MountTable mounts = MountTable.of(space);
        return mounts.fileSystem(mount) == which
                || StrType.isStr(space, which) && StrType.text(space, which).equals(mounts.pointText(mount));
    }

    private static void remove(ObjectSpace space, long list, int index) {
        for (int i = index; i + 1 < ListType.length(space, list); i++) {
            ListType.set(space, list, i, ListType.get(space, list, i + 1));
        }
        ListType.removeLast(space, list);
    }
}
