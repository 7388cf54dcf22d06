package dev.vivarium.module;

import dev.vivarium.heap.Value;
import dev.vivarium.host.Errno;
import dev.vivarium.host.FileStatus;
import dev.vivarium.module.MountTable.Kind;
import dev.vivarium.module.MountTable.Place;
import dev.vivarium.object.Arguments;
import dev.vivarium.object.BytesType;
import dev.vivarium.object.IntType;
import dev.vivarium.object.Iteration;
import dev.vivarium.object.ListType;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.Sequences;
import dev.vivarium.object.StrType;
import dev.vivarium.object.TupleType;
import dev.vivarium.text.Utf8;

/** Functions of the os module on paths: each finds the file system that a path lies in and calls its method. */
final class VfsFunctions {
    /** The longest path, as an unmounted root tells it. */
    private static final int LONGEST_PATH = 4096;

    private VfsFunctions() {}

    /** Opens a file; as the builtin {@code open}. */
    static long open(ObjectSpace space, int base, int count, int keywords) {
        String[] names = {"file", "mode", "buffering", "encoding"};
        long[] defaults = {Value.NULL, space.interned("r"), Value.ofSmallInt(-1), Value.NONE};
        // As the reference, before the number of arguments is checked.
        if (count > 2) {
            IntType.toLong(space, space.stack.slots[base + 2]);
        }
        long[] values = Arguments.parse(space, base, count, keywords, names, defaults);
        IntType.toLong(space, values[2]);
        return Value.isSmallInt(values[0])
                ? FileType.open(space, values[0], values[1])
                : open(space, values[0], values[1]);
    }

    /** Opens the file that a path leads to. */
    static long open(ObjectSpace space, long path, long mode) {
        MountTable mounts = MountTable.of(space);
        Place place = mounts.find(StrType.text(space, path));
        return mounts.call(place, "open", place.kind() == Kind.MOUNTED ? mounts.pathObject(place, path) : path, mode);
    }

    static long changeDirectory(ObjectSpace space, long path) {
        MountTable mounts = MountTable.of(space);
        Place place = mounts.find(StrType.text(space, path));
        if (!place.isRoot()) {
            callOn(space, path, place, "chdir");
            mounts.setCurrent(place.mount());
            return Value.NONE;
        }
        // Relative paths of what is mounted at the root begin at its own root then.
        long root = mounts.rootMount();
        if (root != Value.NULL) {
            mounts.call(mounts.fileSystem(root), "chdir", space.interned("/"));
        }
        mounts.setCurrent(Value.NULL);
        return Value.NONE;
    }

    static long currentDirectory(ObjectSpace space) {
        MountTable mounts = MountTable.of(space);
        long current = mounts.current();
        if (current == Value.NULL) {
            return space.interned("/");
        }
        long inner = mounts.call(mounts.fileSystem(current), "getcwd");
        if (mounts.isAtRoot(current)) {
            return inner;
        }
        String path = StrType.text(space, inner);
        return StrType.create(space, mounts.pointText(current) + (path.equals("/") ? "" : path));
    }

    static long entries(ObjectSpace space, int base, int count) {
        long path = count == 1 ? space.stack.slots[base] : space.interned("");
        MountTable mounts = MountTable.of(space);
        Place place = mounts.find(StrType.text(space, path));
        return place.isRoot() ? rootEntries(space, path) : callOn(space, path, place, "ilistdir");
    }

    /** The mount points, then what the file system mounted at the root lists. */
    private static long rootEntries(ObjectSpace space, long path) {
        MountTable mounts = MountTable.of(space);
        boolean asBytes = BytesType.isBytes(space, path);
        long all = mounts.list();
        long entries = ListType.create(space);
        for (int i = 0; i < ListType.length(space, all); i++) {
            long mount = ListType.get(space, all, i);
            if (mounts.isAtRoot(mount)) {
                Sequences.appendAll(
                        space, entries, mounts.call(mounts.fileSystem(mount), "ilistdir", space.interned("/")));
            } else {
                String name = mounts.pointText(mount).substring(1);
                long tuple = TupleType.create(space, 3);
                TupleType.set(
                        space,
                        tuple,
                        0,
                        asBytes ? BytesType.create(space, Utf8.encode(name)) : StrType.create(space, name));
                TupleType.set(space, tuple, 1, Value.ofSmallInt(FileStatus.Kind.DIRECTORY.modeBits()));
                TupleType.set(space, tuple, 2, Value.ofSmallInt(0));
                ListType.append(space, entries, tuple);
            }
        }
        return Iteration.iterator(space, entries);
    }

    static long names(ObjectSpace space, int base, int count) {
        long iterator = Iteration.iterator(space, entries(space, base, count));
        space.stack.push(iterator);
        long names = ListType.create(space);
        int mark = space.heap.temporaries.mark();
        long entry;
        while ((entry = Iteration.next(space, iterator)) != Value.STOP_ITERATION) {
            long name = space.typeOf(entry).subscript(space, entry, Value.ofSmallInt(0), Value.SENTINEL);
            ListType.append(space, names, name);
            space.heap.temporaries.release(mark);
        }
        space.stack.pop();
        return names;
    }

    static long makeDirectory(ObjectSpace space, long path) {
        Place place = MountTable.of(space).find(StrType.text(space, path));
        if (place.isRoot() || place.kind() == Kind.MOUNTED && place.path().equals("/")) {
            throw space.osError(Errno.EEXIST);
        }
        return callOn(space, path, place, "mkdir");
    }

    static long remove(ObjectSpace space, long path) {
        return callOn(space, path, MountTable.of(space).find(StrType.text(space, path)), "remove");
    }

    static long removeDirectory(ObjectSpace space, long path) {
        return callOn(space, path, MountTable.of(space).find(StrType.text(space, path)), "rmdir");
    }

    static long rename(ObjectSpace space, long from, long to) {
        MountTable mounts = MountTable.of(space);
        Place source = mounts.find(StrType.text(space, from));
        Place target = mounts.find(StrType.text(space, to));
        if (source.kind() != target.kind() || source.mount() != target.mount()) {
            throw space.osError(Errno.EPERM);
        }
        if (source.kind() != Kind.MOUNTED) {
            return mounts.call(source, "rename", from, to);
        }
        return mounts.call(source, "rename", mounts.pathObject(source, from), mounts.pathObject(target, to));
    }

    static long stat(ObjectSpace space, long path) {
        Place place = MountTable.of(space).find(StrType.text(space, path));
        return place.isRoot()
                ? Directories.tuple(space, FileStatus.Kind.DIRECTORY.modeBits(), 0, 0, 0, 0, 0, 0, 0, 0, 0)
                : callOn(space, path, place, "stat");
    }

    static long statFileSystem(ObjectSpace space, long path) {
        MountTable mounts = MountTable.of(space);
        Place place = mounts.find(StrType.text(space, path));
        if (!place.isRoot()) {
            return callOn(space, path, place, "statvfs");
        }
        long root = mounts.rootMount();
        return root == Value.NULL
                ? Directories.tuple(space, 0, 0, 0, 0, 0, 0, 0, 0, 0, LONGEST_PATH)
                : mounts.call(mounts.fileSystem(root), "statvfs", space.interned("/"));
    }

    private static long callOn(ObjectSpace space, long path, Place place, String method) {
        MountTable mounts = MountTable.of(space);
        return mounts.call(place, method, place.kind() == Kind.MOUNTED ? mounts.pathObject(place, path) : path);
    }
}
