package dev.vivarium.module;

import dev.vivarium.disk.DiskFailure;
import dev.vivarium.disk.rom.RomImage;
import dev.vivarium.heap.Bytes;
import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Value;
import dev.vivarium.host.Errno;
import dev.vivarium.host.FileStatus;
import dev.vivarium.object.Arguments;
import dev.vivarium.object.Buffer;
import dev.vivarium.object.Buffers;
import dev.vivarium.object.BuiltinTable;
import dev.vivarium.object.BytesType;
import dev.vivarium.object.Iteration;
import dev.vivarium.object.ListType;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.ObjectType;
import dev.vivarium.object.Operators;
import dev.vivarium.object.RomId;
import dev.vivarium.object.StrType;
import dev.vivarium.object.TupleType;

/** A ROMFS image in an object with a buffer. Files point into the image and copy nothing. */
final class VfsRomType extends ObjectType {
    static final VfsRomType INSTANCE = new VfsRomType();

    private static final int MEMORY = 1;
    private static final int WORDS = 2;
    private static final int LONGEST_NAME = 32767;

    private final Layout layout = Layout.named("VfsRom").value("memory").build();

    private VfsRomType() {
        super(RomId.VFS_ROM, "VfsRom");
    }

    @Override
    public Layout layout() {
        return layout;
    }

    @Override
    public long construct(ObjectSpace space, long type, int base, int count, int keywords) {
        Arguments.check(space, count, keywords, 1, 1, false);
        long made = space.allocate(INSTANCE, WORDS);
        space.heap.store(made, MEMORY, space.stack.slots[base]);
        image(space, made);
        Buffers.export(space, space.stack.slots[base], false);
        return made;
    }

    @Override
    protected BuiltinTable members() {
        return BuiltinTable.empty()
                .fn3("mount(readonly, mkfs)", "Prepares for being mounted.", VfsRomType::mount)
                .fn1("umount()", "Does nothing.", (space, self) -> self)
                .fn3("open(path, mode)", "Opens a file for reading.", VfsRomType::open)
                .fn2("chdir(path) -> None", "Takes the root only.", VfsRomType::changeDirectory)
                .fn1("getcwd() -> str", "The empty str, for the root.", (space, self) -> space.interned(""))
                .fn2(
                        "ilistdir(path) -> iterator[tuple]",
                        "Iterates over name, kind, 0 and size in bytes.",
                        VfsRomType::entries)
                .fn2("stat(path) -> tuple", "Mode, zeros, size in bytes, zeros.", VfsRomType::stat)
                .fn2("statvfs(path) -> tuple", "Size of the image in bytes.", VfsRomType::statFileSystem);
    }

    static long memory(ObjectSpace space, long self) {
        return space.heap.load(self, MEMORY);
    }

    /** The image as it is now; valid until the next allocation or call. */
    private static RomImage image(ObjectSpace space, long self) {
        Buffer buffer = Buffers.get(space, memory(space, self), false);
        RomImage.Source source = buffer.rom != null
                ? index -> buffer.rom[(int) index] & 0xFF
                : index -> Bytes.get(space.heap, buffer.address + index) & 0xFF;
        try {
            return new RomImage(source, buffer.length);
        } catch (DiskFailure failure) {
            throw space.osError(failure.errno());
        }
    }

    /** What a path names; null where there is nothing. */
    static RomImage.Node find(ObjectSpace space, long self, String path) {
        return image(space, self).find(dev.vivarium.text.Utf8.encode(path)).orElse(null);
    }

    private static RomImage.Node required(ObjectSpace space, long self, long path) {
        RomImage.Node node = find(space, self, StrType.text(space, path));
        if (node == null) {
            throw space.osError(Errno.ENOENT);
        }
        return node;
    }

    private static long mount(ObjectSpace space, long self, long readOnly, long makes) {
        if (Operators.isTrue(space, makes)) {
            throw space.osError(Errno.EPERM);
        }
        return Value.NONE;
    }

    private static long changeDirectory(ObjectSpace space, long self, long path) {
        if (!StrType.text(space, path).equals("/")) {
            throw space.osError(Errno.EOPNOTSUPP);
        }
        return Value.NONE;
    }

    private static long open(ObjectSpace space, long self, long path, long mode) {
        String letters = StrType.text(space, mode);
        if (letters.matches(".*[wa+].*")) {
            throw space.osError(Errno.EROFS);
        }
        RomImage.Node node = required(space, self, path);
        if (node.isDirectory()) {
            throw space.osError(Errno.EISDIR);
        }
        boolean isText = letters.lastIndexOf('b') <= letters.lastIndexOf('t');
        return RomFileType.create(space, isText, memory(space, self), node);
    }

    private static long entries(ObjectSpace space, long self, long path) {
        boolean asBytes = BytesType.isBytes(space, path);
        RomImage.Node directory = required(space, self, path);
        if (!directory.isDirectory()) {
            throw space.osError(Errno.ENOENT);
        }
        long list = ListType.create(space);
        for (RomImage.Entry entry : image(space, self).list(directory)) {
            long tuple = TupleType.create(space, 4);
            long name = asBytes ? BytesType.create(space, entry.name()) : StrType.create(space, entry.name());
            TupleType.set(space, tuple, 0, name);
            TupleType.set(space, tuple, 1, Value.ofSmallInt(modeBits(entry.node())));
            TupleType.set(space, tuple, 2, Value.ofSmallInt(0));
            TupleType.set(space, tuple, 3, Value.ofSmallInt(entry.node().size()));
            ListType.append(space, list, tuple);
        }
        return Iteration.iterator(space, list);
    }

    private static int modeBits(RomImage.Node node) {
        return (node.isDirectory() ? FileStatus.Kind.DIRECTORY : FileStatus.Kind.FILE).modeBits();
    }

    private static long stat(ObjectSpace space, long self, long path) {
        RomImage.Node node = required(space, self, path);
        return Directories.tuple(space, modeBits(node), 0, 0, 0, 0, 0, node.size(), 0, 0, 0);
    }

    private static long statFileSystem(ObjectSpace space, long self, long path) {
        return Directories.tuple(space, 1, 0, image(space, self).size(), 0, 0, 0, 0, 0, 0, LONGEST_NAME);
    }
}
