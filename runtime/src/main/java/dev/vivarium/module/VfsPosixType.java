package dev.vivarium.module;

import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Value;
import dev.vivarium.host.Errno;
import dev.vivarium.object.Arguments;
import dev.vivarium.object.BuiltinTable;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.ObjectType;
import dev.vivarium.object.Operators;
import dev.vivarium.object.RomId;
import dev.vivarium.object.StrType;

/** The host's file system, or a folder of it, as something to mount. */
final class VfsPosixType extends ObjectType {
    static final VfsPosixType INSTANCE = new VfsPosixType();

    /** The folder without a slash at the end, as a str; NULL where paths are the host's own. */
    private static final int ROOT = 1;

    private static final int READ_ONLY = 2;
    private static final int WORDS = 3;

    private final Layout layout =
            Layout.named("VfsPosix").value("root").raw("readonly").build();

    private VfsPosixType() {
        super(RomId.VFS_POSIX, "VfsPosix");
    }

    @Override
    public Layout layout() {
        return layout;
    }

    static long create(ObjectSpace space, String root) {
        long made = space.allocate(INSTANCE, WORDS);
        if (!root.isEmpty()) {
            space.heap.store(made, ROOT, StrType.create(space, root));
        }
        return made;
    }

    @Override
    public long construct(ObjectSpace space, long type, int base, int count, int keywords) {
        Arguments.check(space, count, keywords, 0, 1, false);
        String root = count == 0 ? "" : StrType.text(space, space.stack.slots[base]);
        if (count == 1 && !root.startsWith("/")) {
            // A relative folder stays the same when the current directory changes.
            root = root.isEmpty() ? "/" : hostDirectory(space) + "/" + root;
        }
        return create(space, root);
    }

    @Override
    protected BuiltinTable members() {
        BuiltinTable table = BuiltinTable.empty()
                .fn3("mount(readonly, mkfs)", "Prepares for being mounted.", VfsPosixType::mount)
                .fn1("umount()", "Does nothing.", (space, self) -> Value.NONE)
                .fn3("open(path, mode)", "Opens a file.", VfsPosixType::open)
                .fn2("chdir(path) -> None", "Changes the current directory.", VfsPosixType::changeDirectory)
                .fn1("getcwd() -> str", "The current directory.", VfsPosixType::currentDirectory)
                .fn2("ilistdir(path) -> iterator[tuple]", "Iterates over name, kind and inode.", VfsPosixType::entries)
                .fn2(
                        "stat(path) -> tuple",
                        "Mode, inode, device, links, user, group, size in bytes, times in seconds since 1970.",
                        VfsPosixType::stat)
                .fn2("statvfs(path) -> tuple", "Block size in bytes, blocks and room.", VfsPosixType::statFileSystem);
        return addWriting(table);
    }

    private static BuiltinTable addWriting(BuiltinTable table) {
        return table.fn2(
                        "mkdir(path) -> None",
                        "Makes a directory.",
                        (s, self, path) -> done(s, s.host.createDirectory(forWriting(s, self, path))))
                .fn2(
                        "remove(path) -> None",
                        "Removes a file.",
                        (s, self, path) -> done(s, s.host.removeFile(forWriting(s, self, path))))
                .fn3(
                        "rename(old, new) -> None",
                        "Renames a file, replacing what was there.",
                        (s, self, old, renamed) ->
                                done(s, s.host.rename(forWriting(s, self, old), path(s, self, renamed))))
                .fn2(
                        "rmdir(path) -> None",
                        "Removes an empty directory.",
                        (s, self, path) -> done(s, s.host.removeDirectory(forWriting(s, self, path))));
    }

    private static long done(ObjectSpace space, int result) {
        SystemFailure.check(space, result);
        return Value.NONE;
    }

    private static String root(ObjectSpace space, long self) {
        long root = space.heap.load(self, ROOT);
        return root == Value.NULL ? "" : StrType.text(space, root);
    }

    /** The host's path for one inside this file system. */
    static String path(ObjectSpace space, long self, long path) {
        return hostPath(space, self, StrType.text(space, path));
    }

    /** As {@link #path}, of a text. */
    static String hostPath(ObjectSpace space, long self, String path) {
        return path.startsWith("/") ? root(space, self) + path : path;
    }

    private static String forWriting(ObjectSpace space, long self, long path) {
        if (isReadOnly(space, self)) {
            throw space.osError(Errno.EROFS);
        }
        return path(space, self, path);
    }

    private static boolean isReadOnly(ObjectSpace space, long self) {
        return space.heap.load(self, READ_ONLY) != 0;
    }

    private static long mount(ObjectSpace space, long self, long readOnly, long makes) {
        if (Operators.isTrue(space, readOnly)) {
            space.heap.store(self, READ_ONLY, 1);
        }
        if (Operators.isTrue(space, makes)) {
            throw space.osError(Errno.EPERM);
        }
        return Value.NONE;
    }

    private static long open(ObjectSpace space, long self, long path, long mode) {
        String letters = StrType.text(space, mode);
        if (isReadOnly(space, self) && letters.matches(".*[wa+].*")) {
            throw space.osError(Errno.EROFS);
        }
        if (Value.isSmallInt(path)) {
            return FileType.open(space, path, mode);
        }
        return FileType.openPath(space, path(space, self, path), letters);
    }

    private static long changeDirectory(ObjectSpace space, long self, long path) {
        return done(space, space.host.changeDirectory(path(space, self, path)));
    }

    private static long currentDirectory(ObjectSpace space, long self) {
        String current = hostDirectory(space);
        String root = root(space, self);
        return StrType.create(space, current.length() > root.length() ? current.substring(root.length()) : "");
    }

    private static String hostDirectory(ObjectSpace space) {
        String current = space.host.currentDirectory();
        if (current == null) {
            throw SystemFailure.error(space, space.host.lastError());
        }
        return current;
    }

    private static long entries(ObjectSpace space, long self, long path) {
        return Directories.entries(space, path(space, self, path), path);
    }

    private static long stat(ObjectSpace space, long self, long path) {
        return Directories.stat(space, path(space, self, path));
    }

    private static long statFileSystem(ObjectSpace space, long self, long path) {
        return Directories.statFileSystem(space, path(space, self, path));
    }
}
