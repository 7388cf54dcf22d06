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

/** Directories and the status of files of the host, as Python objects. */
final class Directories {
    private Directories() {}

    /**
     * An iterator over name, kind and inode of the entries.
     *
     * @param path the host's path
     * @param like what the program gave: names are bytes where it is bytes
     */
    static long entries(ObjectSpace space, String path, long like) {
        boolean asBytes = BytesType.isBytes(space, like);
        List<FileEntry> found = space.host.list(path.isEmpty() ? "." : path);
        if (found == null) {
            throw SystemFailure.error(space, space.host.lastError());
        }
        long list = ListType.create(space);
        int mark = space.heap.temporaries.mark();
        for (FileEntry each : found) {
            ListType.append(space, list, entry(space, each, asBytes));
            space.heap.temporaries.release(mark);
        }
        return Iteration.iterator(space, list);
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

    static long stat(ObjectSpace space, String path) {
        FileStatus status = space.host.status(path);
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

    static long statFileSystem(ObjectSpace space, String path) {
        FileSystemStatus status = space.host.fileSystem(path);
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

    static long tuple(ObjectSpace space, long... numbers) {
        long tuple = TupleType.create(space, numbers.length);
        for (int i = 0; i < numbers.length; i++) {
            TupleType.set(space, tuple, i, IntType.create(space, numbers[i]));
        }
        return tuple;
    }
}
