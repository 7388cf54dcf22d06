package dev.vivarium.module;

import dev.vivarium.heap.Value;
import dev.vivarium.host.FileEntry;
import dev.vivarium.host.FileStatus;
import dev.vivarium.host.FileSystemStatus;
import dev.vivarium.object.BytesType;
import dev.vivarium.object.IntType;
import dev.vivarium.object.Iteration;
import dev.vivarium.object.ListType;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.StrType;
import dev.vivarium.object.TupleType;
import dev.vivarium.text.Utf8;
import java.util.List;

/** Functions of the os module that look at directories and the status of files. */
final class Directories {
    private Directories() {}

    static long names(ObjectSpace space, int base, int count) {
        return list(space, base, count, Directories::name);
    }

    static long entries(ObjectSpace space, int base, int count) {
        return Iteration.iterator(space, list(space, base, count, Directories::entry));
    }

    /** Makes the object for one entry of a directory. */
    private interface Item {
        long of(ObjectSpace space, FileEntry entry, boolean asBytes);
    }

    private static long list(ObjectSpace space, int base, int count, Item item) {
        long path = count == 0 ? Value.NULL : space.stack.slots[base];
        String text = count == 0 ? "" : StrType.text(space, path);
        boolean asBytes = count > 0 && BytesType.isBytes(space, path);
        List<FileEntry> found = space.host.list(text.isEmpty() ? "." : text);
        if (found == null) {
            throw SystemFailure.error(space, space.host.lastError());
        }
        long list = ListType.create(space);
        int mark = space.heap.temporaries.mark();
        for (FileEntry each : found) {
            ListType.append(space, list, item.of(space, each, asBytes));
            space.heap.temporaries.release(mark);
        }
        return list;
    }

    private static long name(ObjectSpace space, FileEntry entry, boolean asBytes) {
        return asBytes ? BytesType.create(space, Utf8.encode(entry.name())) : StrType.create(space, entry.name());
    }

    private static long entry(ObjectSpace space, FileEntry entry, boolean asBytes) {
        long tuple = TupleType.create(space, 3);
        TupleType.set(space, tuple, 0, name(space, entry, asBytes));
        TupleType.set(space, tuple, 1, Value.ofSmallInt(entry.kind().modeBits()));
        TupleType.set(space, tuple, 2, IntType.create(space, entry.inode()));
        return tuple;
    }

    static long stat(ObjectSpace space, long path) {
        if (StrType.text(space, path).equals("/")) {
            // The reference's root is where file systems are mounted, not a directory of one.
            return tuple(space, FileStatus.Kind.DIRECTORY.modeBits(), 0, 0, 0, 0, 0, 0, 0, 0, 0);
        }
        FileStatus status = space.host.status(StrType.text(space, path));
        if (status == null) {
            throw SystemFailure.error(space, space.host.lastError());
        }
        return tuple(
                space,
                status.kind().modeBits() | status.permissions(),
                status.inode(),
                status.device(),
                status.links(),
                status.owner(),
                status.group(),
                status.size(),
                status.accessed(),
                status.modified(),
                status.changed());
    }

    static long statFileSystem(ObjectSpace space, long path) {
        FileSystemStatus status = space.host.fileSystem(StrType.text(space, path));
        if (status == null) {
            throw SystemFailure.error(space, space.host.lastError());
        }
        long block = status.blockSize();
        return tuple(
                space,
                block,
                block,
                status.blocks(),
                status.free(),
                status.available(),
                0,
                0,
                0,
                0,
                status.longestName());
    }

    private static long tuple(ObjectSpace space, long... numbers) {
        long tuple = TupleType.create(space, numbers.length);
        for (int i = 0; i < numbers.length; i++) {
            TupleType.set(space, tuple, i, IntType.create(space, numbers[i]));
        }
        return tuple;
    }
}
